import { classify, type Classified } from '#terraform/classify'
import { ignoreRules } from '#terraform/ignore'
import { readPlan } from '#terraform/plan'

type Json = Readonly<Record<string, unknown>>

/** A plan of format 1.2 as bytes. */
export function planBytes(parts: Json): Buffer {
  return Buffer.from(JSON.stringify({ format_version: '1.2', planned_values: {}, ...parts }))
}

/** An item of resource_changes or resource_drift. */
export function resource(
  address: string,
  actions: readonly string[],
  change: Json = {},
  more: Json = {},
) {
  const values = { before: null, after: null, after_unknown: {}, before_sensitive: {} }
  return {
    address,
    mode: 'managed',
    change: { actions, ...values, after_sensitive: {}, ...change },
    ...more,
  }
}

/** One that changes in place. */
export function update(address: string, before: Json, after: Json, more: Json = {}) {
  return resource(address, ['update'], { before, after, ...more })
}

export interface Options {
  readonly ignore?: readonly string[]
  readonly values?: boolean
}

export function classified(parts: Json, { ignore = [], values = false }: Options = {}): Classified {
  return classify(readPlan(planBytes(parts), { values }), ignoreRules(ignore), values)
}

/** Findings as short lines: `drift world.a update size*`, where a star marks what changed outside. */
export function told({ findings }: Classified): string[] {
  return findings.map(({ kind, address, action = 'none', attributes, because, gone }) => {
    const names = attributes.map(({ path, outside }) => path + (outside ? '*' : ''))
    return [
      kind,
      address,
      gone ? `gone,${action}` : action,
      ...names,
      ...because.map((one) => `<${one}`),
    ].join(' ')
  })
}
