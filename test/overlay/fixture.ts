import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '#overlay/image'
import type { Format } from '#overlay/format'

/** A file of a real-world style, an edit of it, and what it is to be afterwards. */
export interface Fixture {
  readonly format: Format
  readonly name: string
  readonly before: Buffer
  readonly after: Buffer
  /** The file's path, by which its format is recognised; `format` where that cannot be. */
  readonly file: string
  readonly given?: Format
  readonly edit: {
    readonly image?: string
    readonly key?: string
    readonly tag?: string
    readonly digest?: Digest | 'none'
    readonly newName?: string
  }
  /** The images that kustomize builds of it, by the name of the entry. */
  readonly built?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '../fixtures/overlay')

/** All fixtures of a format: the folders test/fixtures/overlay/<format>/<name>. */
export function fixtures(format: Format): Fixture[] {
  return readdirSync(join(root, format)).map((name) => {
    const folder = join(root, format, name)
    const { format: given, ...rest } = JSON.parse(
      readFileSync(join(folder, 'edit.json'), 'utf8'),
    ) as Omit<Fixture, 'format' | 'name'> & { format?: Format }
    const [before, after] = ['before', 'after'].map((file) => readFileSync(join(folder, file)))
    if (!before || !after || !existsSync(folder)) throw new Error(`${folder} is not whole`)
    return { ...rest, format, name, before, after, ...(given && { given }) }
  })
}
