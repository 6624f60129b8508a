import { readSource } from '#yaml-edit/document'
import type { Source } from '#yaml-edit/document'
import { applyEdits } from '#yaml-edit/edit'
import type { Edit } from '#yaml-edit/plan'
import { formatPath } from '#yaml-edit/path'
import type { Bumped, OverlayFile } from './format.ts'
import { holderOf, valuesOf, type Values } from './value.ts'

/** A value that a commit changed; a side is missing where the commit added it or took it away. */
export interface ChangedValue {
  readonly id: string
  /** As a path, for messages. */
  readonly name: string
  readonly labels: readonly string[]
  readonly before?: string
  readonly after?: string
  /** Whether YAML reads the value before as text. */
  readonly isString: boolean
}

/** The single values in which two states of a file differ. */
export function changedValues(path: string, before: Uint8Array, after: Uint8Array): ChangedValue[] {
  return attempt(`Reading ${path}`, () => {
    const [old, young] = [valuesOf(readSource(before)), valuesOf(readSource(after))]
    const ids = new Set([...old.scalars.keys(), ...young.scalars.keys()])
    return [...ids].flatMap((id) => {
      const [was, is] = [old.scalars.get(id), young.scalars.get(id)]
      if (was?.text === is?.text) return []
      const { within = [], path: inner, labels } = (was ?? is)!
      return [
        {
          id,
          labels,
          name: formatPath([...within, ...inner]),
          ...(was !== undefined && { before: was.text }),
          ...(is !== undefined && { after: is.text }),
          isString: was?.isString ?? true,
        },
      ]
    })
  })
}

/**
 * Puts the values from before into a file as it is now, and changes no other byte. Done again it
 * changes nothing. Throws where a value's place is not there any more, or where the value was no text.
 */
export function restoreValues(file: OverlayFile, changed: readonly ChangedValue[]): Bumped {
  return attempt(`Restoring ${file.path}`, () => {
    const source = readSource(file.bytes)
    const now = valuesOf(source)
    const { text, changes, warnings } = applyEdits(
      source,
      together(changed.flatMap((value) => editsFor(value, now))),
    )
    return {
      bytes: Buffer.from(text),
      changes: changes.map(({ document, path, from, to }) => ({
        key: formatPath(path) + numbered(source, document),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      })),
      warnings,
    }
  })
}

function editsFor(value: ChangedValue, now: Values): Placed[] {
  const { id, name, before } = value
  const there = now.scalars.get(id)
  if (before === undefined) {
    if (there === undefined) return []
    return [{ outer: there.outer, within: there.within, edit: { ...at(there), kind: 'remove' } }]
  }
  if (there?.text === before) return []
  if (!value.isString && !/(tag|version|digest|sha(256)?)$/i.test(id)) {
    throw new Error(`found ${name} to be no text (${before}); revert the commit by git`)
  }
  if (there !== undefined) {
    const edit = { ...at(there), kind: 'replace', value: before } as const
    return [{ outer: there.outer, within: there.within, edit }]
  }
  const holder = now.mappings.get(holderOf(id))
  if (holder === undefined) {
    throw new Error(`found no place for ${name} any more; revert the commit by git`)
  }
  const key = id.slice(id.lastIndexOf('\n') + 1)
  const edit = {
    document: holder.document,
    path: [...holder.path, key],
    kind: 'insert',
    value: before,
  } as const
  return [{ outer: holder.outer, within: holder.within, edit }]
}

/** An edit, and where it stands inside a YAML text, the place of that text. */
interface Placed {
  readonly edit: Edit
  readonly within: Edit['path'] | undefined
  readonly outer: number | undefined
}

/** The edits inside one text are one edit of that text. */
function together(placed: readonly Placed[]): Edit[] {
  const inside = new Map<string, { document: number; path: Edit['path']; edits: Edit[] }>()
  for (const { edit, within, outer } of placed) {
    if (within === undefined || outer === undefined) continue
    const key = `${outer} ${formatPath(within)}`
    const open = inside.get(key) ?? { document: outer, path: within, edits: [] }
    open.edits.push(edit)
    inside.set(key, open)
  }
  return [
    ...placed.filter(({ within }) => within === undefined).map(({ edit }) => edit),
    ...[...inside.values()].map((one) => ({ kind: 'within' as const, ...one })),
  ]
}

function at({ document, path }: Pick<Edit, 'document' | 'path'>) {
  return { document, path }
}

function numbered({ documents }: Source, document: number): string {
  return documents.length > 1 ? ` (document ${document + 1})` : ''
}

function attempt<T>(what: string, body: () => T): T {
  try {
    return body()
  } catch (cause) {
    throw new Error(`${what}: ${(cause as Error).message}`, { cause })
  }
}
