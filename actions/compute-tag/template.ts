import { parseTemplate as parse, type Template as AnyTemplate } from '#action/template'

/** What a template may hold in braces. */
export const placeholders = [
  'version',
  'major',
  'minor',
  'patch',
  'branch',
  'sha',
  'short-sha',
  'pr',
  'run-id',
  'run-number',
  'run-attempt',
  'timestamp',
] as const

export type Placeholder = (typeof placeholders)[number]

/** The value of each placeholder, undefined where this run has none. */
export type Values = Readonly<Record<Placeholder, string | undefined>>

export type Template = AnyTemplate<Placeholder>

/**
 * A part with its value: a `name` may hold anything, a `version` stands as it is while it fits,
 * `fixed` always.
 */
export interface Piece {
  readonly kind: 'text' | 'name' | 'version' | 'fixed'
  readonly text: string
}

/** Reads a template. Throws, with the known ones, for a placeholder that isn't one. */
export function parseTemplate(source: string): Template {
  return parse(source, placeholders)
}

/** True where the tag names its commit. */
export function holdsSha({ parts }: Template): boolean {
  return parts.some((part) => typeof part !== 'string' && /^(short-)?sha$/.test(part.placeholder))
}

/** Puts in the values. Throws for a placeholder that has none here. */
export function expand({ source, parts }: Template, values: Values): Piece[] {
  return parts.map((part) => {
    if (typeof part === 'string') return { kind: 'text', text: part }
    const text = values[part.placeholder]
    if (text === undefined) {
      const here = placeholders.filter((name) => values[name] !== undefined)
      throw new Error(
        `Expanding the template ${JSON.stringify(source)}: {${part.placeholder}} has no value ` +
          `for this event; use ${listed(here)}`,
      )
    }
    return { kind: kindOf(part.placeholder), text }
  })
}

function kindOf(placeholder: Placeholder): Piece['kind'] {
  if (placeholder === 'branch') return 'name'
  return placeholder === 'version' ? 'version' : 'fixed'
}

function listed(names: readonly Placeholder[]): string {
  return names.map((name) => `{${name}}`).join(' ')
}
