import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Report } from './report.ts'

/** A place where something is wrong: an address in a workspace, or '' where that can't be planned. */
export interface Place {
  readonly path: string
  readonly address: string
}

/** What is wrong; each place as the line that `lineOf` makes of it. */
export type Wrong = ReadonlySet<string>

/** Of a body of 65,536 characters. */
const longest = 16_000

/**
 * What is wrong now. What was wrong in a workspace that cannot be planned today is still counted:
 * nobody has seen that it is well.
 */
export function wrongIn({ workspaces }: Report, before: Wrong): Wrong {
  return new Set(
    workspaces.flatMap(({ path, status, findings, checks }) => {
      if (status === 'error') {
        const kept = [...before].filter((line) => placeOf(line)?.path === path)
        return [lineOf({ path, address: '' }), ...kept]
      }
      const drifted = findings.filter(({ kind }) => kind === 'drift')
      return [...drifted, ...checks].map(({ address }) => lineOf({ path, address }))
    }),
  )
}

/** A place as one line, whatever characters its names hold. */
export function lineOf({ path, address }: Place): string {
  return JSON.stringify([path, address])
}

/** The place of a line; undefined where somebody changed it. */
export function placeOf(line: string): Place | undefined {
  try {
    const [path, address] = JSON.parse(line) as [unknown, unknown]
    return typeof path === 'string' && typeof address === 'string' ? { path, address } : undefined
  } catch {
    return undefined
  }
}

/** What an earlier run found, as much of it as its issue had room for. */
export interface Memory {
  readonly wrong: Wrong
  /** Of all of it, where it was too much to be kept by name. */
  readonly digest?: string
}

/** A comment that nobody sees, for the next run to read; of at most about `room` characters. */
export function remember(wrong: Wrong, room = longest): string {
  const packed = deflateRawSync([...wrong].sort().join('\n')).toString('base64')
  const fits = packed.length <= Math.min(room, longest)
  return `<!-- wrong: ${fits ? packed : `#${digestOf(wrong)}`} -->`
}

/** What a section remembers; nothing where somebody changed it. */
export function recall(section: string): Memory {
  // The last one: what stands before it was made of names and messages.
  const all = [...section.matchAll(/<!-- wrong: (?:#(\w+)|([\w+/=]*)) -->/g)]
  const [, digest, packed = ''] = all.at(-1) ?? []
  if (digest !== undefined) return { wrong: new Set(), digest }
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: 4_000_000 })
    const lines = text.toString().split('\n')
    return { wrong: new Set(lines.filter((line) => placeOf(line) !== undefined)) }
  } catch {
    return { wrong: new Set() }
  }
}

export function digestOf(wrong: Wrong): string {
  return createHash('sha256')
    .update([...wrong].sort().join('\n'))
    .digest('hex')
}
