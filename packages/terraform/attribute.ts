/** Names and positions that lead to a value within a resource; none: the resource as a whole. */
export type AttributePath = readonly (string | number)[]

/** A path as people and rules write it: `ingress[0].cidr_blocks`, `tags["a b"]`. */
export function formatPath(path: AttributePath): string {
  return path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : isPlain(step) ? `.${step}` : quoted(step),
    )
    .join('')
    .replace(/^\./, '')
}

/**
 * Whether two paths are of the same attribute, or one of a part of the other. What stands behind a
 * position in a list is left aside: plans write sets as lists, and a set has no order.
 */
export function overlaps(one: AttributePath, other: AttributePath): boolean {
  return touches(upToPosition(one), upToPosition(other))
}

/** Whether two paths are the same, or one leads to a part of the other. */
export function touches(one: AttributePath, other: AttributePath): boolean {
  return one.slice(0, other.length).every((step, index) => step === other[index])
}

function upToPosition(path: AttributePath): AttributePath {
  const position = path.findIndex((step) => typeof step === 'number')
  return position < 0 ? path : path.slice(0, position)
}

function isPlain(step: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(step)
}

function quoted(step: string): string {
  return `[${JSON.stringify(step)}]`
}
