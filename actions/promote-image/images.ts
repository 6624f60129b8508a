import type { Inputs } from '#action/inputs'
import { parseReference, type Reference } from '#oci/reference'
import { refuseLatest, type Item } from './item.ts'

/** Reads the lines that name a source and a target in full. */
export function readImages(inputs: Inputs): readonly Item[] {
  const lines = inputs.lines('images', parseLine)
  const items = [...new Map(lines.map((item) => [JSON.stringify(item), item])).values()]
  return items.map((item) => {
    const namesakes = items.filter(({ service }) => service === item.service)
    const repositories = new Set(namesakes.map(({ target }) => target.repository))
    // `updates` tells them apart by this name.
    return repositories.size > 1 ? { ...item, service: item.target.repository } : item
  })
}

function parseLine(line: string): Item {
  const [from, to, ...rest] = line.split(/\s+->\s+/)
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new Error(`${JSON.stringify(line)} is not allowed; give SOURCE -> TARGET`)
  }
  const [source, target] = [parseReference(from), parseReference(to)]
  const reference = source.digest ?? (source.tag && refuseLatest(source.tag))
  if (reference === undefined) {
    throw new Error(`${JSON.stringify(line)}: the source has no tag and no digest; give one`)
  }
  if (target.digest !== undefined) {
    throw new Error(
      `${JSON.stringify(line)}: the target has a digest, which will be the source's; give its tag ` +
        'alone, and the digest with the source',
    )
  }
  const tag = target.tag ?? source.tag
  if (tag === undefined) {
    throw new Error(`${JSON.stringify(line)}: neither side has a tag; give the target's`)
  }
  return {
    service: target.repository.split('/').at(-1) ?? target.repository,
    source: spotOf(source),
    references: [reference],
    target: spotOf(target),
    tag: refuseLatest(tag),
  }
}

function spotOf({ registry, repository }: Reference) {
  return { registry, repository }
}
