/** What stands in a plan is not what the format says; the message names the place. */
export class ShapeError extends Error {}

type Fields = Readonly<Record<string, unknown>>

/** An object; undefined and null, which Go writes for none, are an empty one. */
export function fields(value: unknown, where: string): Fields {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return value as Fields
  throw new ShapeError(`${where} is not an object`)
}

/** A list; undefined and null are an empty one. */
export function list(value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value as readonly unknown[]
  throw new ShapeError(`${where} is not a list`)
}

/** The text under a name. */
export function text(from: Fields, name: string, where: string): string {
  const value = own(from, name)
  if (typeof value === 'string') return value
  throw new ShapeError(`${where} has no text as its ${name}`)
}

/** The text under a name; undefined where there is none. */
export function optionalText(from: Fields, name: string): string | undefined {
  const value = own(from, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The value under a name that the object itself has: plans may hold a name like `__proto__`. */
export function own(from: Fields, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined
}
