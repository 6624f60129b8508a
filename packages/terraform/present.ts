import { formatPath, overlaps, type AttributePath } from './attribute.ts'
import type { Difference } from './difference.ts'
import { hidden, scrubber } from './secret.ts'

/** One attribute that a plan would change, or that changed outside, as reports tell it. */
export interface AttributeChange {
  /** `ingress[0].cidr_blocks`; '' for the resource as a whole, where a mask covers all of it. */
  readonly path: string
  /** Whether a change outside is behind it. */
  readonly outside: boolean
  readonly sensitive: boolean
  /** The new value is known only once it is applied. */
  readonly unknown: boolean
  /** It can't be changed in place. */
  readonly replaces: boolean
  /** As JSON, shortened; only where values were asked for. */
  readonly before?: string
  readonly after?: string
}

/** Turns differences into what may be shown, free of everything that is secret anywhere in the plan. */
export interface Presenter {
  readonly attribute: (
    difference: Difference,
    outside: boolean,
    replacePaths?: readonly AttributePath[],
  ) => AttributeChange
  readonly text: (text: string) => string
}

const longest = 200

/** A presenter for one plan's secrets; without `values` no value is shown. */
export function presenter(secrets: ReadonlySet<string>, values: boolean): Presenter {
  const scrub = scrubber(secrets)
  const conceal = (value: unknown): unknown => {
    if (typeof value === 'string') return secrets.has(value) ? hidden : scrub(value)
    if (typeof value === 'number') return secrets.has(String(value)) ? hidden : value
    if (Array.isArray(value)) return value.map(conceal)
    if (typeof value !== 'object' || value === null) return value ?? null
    const entries = Object.entries(value as Record<string, unknown>)
    return Object.fromEntries(entries.map(([name, item]) => [scrub(name), conceal(item)]))
  }
  const shown = (value: unknown): string => {
    const text = JSON.stringify(conceal(value))
    return text.length > longest ? `${text.slice(0, longest)}…` : text
  }
  return {
    text: scrub,
    attribute: ({ path, sensitive, unknown, before, after }, outside, replacePaths = []) => ({
      path: scrub(formatPath(path)),
      outside,
      sensitive,
      unknown,
      replaces: replacePaths.some((other) => overlaps(other, path)),
      ...(values && { before: shown(before) }),
      ...(values && !unknown && { after: shown(after) }),
    }),
  }
}
