import { readSource } from '#yaml-edit/document'
import type { Source } from '#yaml-edit/document'
import { applyEdits } from '#yaml-edit/edit'
import type { Edited } from '#yaml-edit/edit'
import { get, isMapping, items, text } from '#yaml-edit/node'
import type { Node } from '#yaml-edit/node'
import { formatPath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import type { Edit } from '#yaml-edit/plan'
import { findInApplication } from './application.ts'
import { findValue } from './helm-values.ts'
import { nextImage } from './image.ts'
import type { Image, Wanted } from './image.ts'
import { findEntry } from './kustomization.ts'
import type { Found, Target } from './place.ts'
import { findContainers } from './workload.ts'

export const formats = ['kustomize', 'helm', 'manifest', 'application'] as const
export type Format = (typeof formats)[number]

/** A file of the manifest repository. */
export interface OverlayFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A value that a bump changed: `from` is missing where it was added, `to` where taken away. */
export interface Change {
  /** The value's path; with the number of its document where the file has several. */
  readonly key: string
  readonly from?: string
  readonly to?: string
}

export interface Bumped {
  /** The file's new bytes, those given where nothing changed. */
  readonly bytes: Buffer
  readonly changes: readonly Change[]
  /** What a person should know, without the file's name. */
  readonly warnings: readonly string[]
}

/** An image as a file names it now. */
export interface StandingImage extends Image {
  readonly key: string
}

const finders: Readonly<Record<Format, (source: Source, target: Target) => Found>> = {
  kustomize: findEntry,
  helm: findValue,
  manifest: findContainers,
  application: findInApplication,
}

/** What to set, where in a file, and in which format that is. */
export interface Bump extends Target, Wanted {
  readonly format: Format | 'auto'
}

/**
 * Sets an image's tag, digest and name in a file, and changes no other byte. Done again it changes
 * nothing. Throws, with the file's name, where the image is not found or not unique, where the
 * result would not run the wanted image, and where an exact edit is not possible.
 */
export function bumpImage(
  file: OverlayFile,
  format: Format | 'auto',
  edit: Target & Wanted,
): Bumped {
  return attempt(`Editing ${file.path}`, () => {
    const source = readSource(file.bytes)
    const { edits, warnings } = planBump(source, file.path, { ...edit, format })
    const edited = applyEdits(source, edits)
    return {
      bytes: Buffer.from(edited.text),
      changes: edited.changes.map((change) => toChange(source, change)),
      warnings: [...warnings, ...edited.warnings],
    }
  })
}

/**
 * What `bumpImage` would make of a file for one bump after the other, with the file read once for
 * all of them and not for each. Undefined where they can't be made so: two meet in one place, or one
 * fails, whose error `bumpImage` tells.
 */
export function bumpTogether(file: OverlayFile, bumps: readonly Bump[]): Bumped[] | undefined {
  try {
    const source = readSource(file.bytes)
    const plans = bumps.map((bump) => planBump(source, file.path, bump))
    const owners = ownersOf(plans.map(({ edits }) => edits))
    if (owners === undefined) return undefined
    const edited = applyEdits(
      source,
      plans.flatMap(({ edits }) => edits),
    )
    const bytes = Buffer.from(edited.text)
    const after = readSource(bytes)
    const again = bumps.flatMap((bump) => planBump(after, file.path, bump).edits)
    // One may have made what another looks for.
    if (applyEdits(after, again).changes.length > 0) return undefined
    return plans.map(({ warnings }, at) => ({
      bytes,
      changes: edited.changes
        .filter((change) => owners(change) === at)
        .map((change) => toChange(source, change)),
      warnings: at === 0 ? [...warnings, ...edited.warnings] : warnings,
    }))
  } catch {
    return undefined
  }
}

/** The images that `bumpImage` would change, as they are: for a container each its own. */
export function currentImages(
  file: OverlayFile,
  format: Format | 'auto',
  target: Target,
): StandingImage[] {
  return attempt(`Reading ${file.path}`, () => {
    const source = readSource(file.bytes)
    return findPlaces(source, file.path, format, target).places.map(
      ({ document, path, image }) => ({ key: keyOf(source, document, path), ...image }),
    )
  })
}

/** The format of a file, by its name and by the kind of what it holds. */
export function recogniseFormat(path: string, source: Source): Format {
  const name = path.slice(path.lastIndexOf('/') + 1)
  // https://pkg.go.dev/sigs.k8s.io/kustomize/api/konfig#RecognizedKustomizationFileNames
  if (/^(kustomization\.ya?ml|Kustomization)$/.test(name)) return 'kustomize'
  const roots = source.documents.map(({ root }) => root)
  const resources = roots.flatMap((root) => [root, ...items(get(root, 'items'))])
  const is = (group: string, kind: RegExp) =>
    resources.some(
      (one) =>
        text(get(one, 'apiVersion'))?.startsWith(group) && kind.test(text(get(one, 'kind')) ?? ''),
    )
  if (is('kustomize.config.k8s.io/', /^(Kustomization|Component)$/)) return 'kustomize'
  if (is('argoproj.io/', /^Application(Set)?$/)) return 'application'
  if (is('helm.toolkit.fluxcd.io/', /^HelmRelease$/)) return 'helm'
  // Charts have a value named kind (fluent-bit), but no apiVersion or spec beside it.
  const isPatch = (one: Node) => text(get(one, 'kind')) && isMapping(get(one, 'spec'))
  if (is('', /./) || resources.some(isPatch)) return 'manifest'
  if (roots.some((root) => isMapping(root))) return 'helm'
  throw new Error(`found no format to recognise; say which by format: ${formats.join(', ')}`)
}

function findPlaces(source: Source, path: string, format: Format | 'auto', target: Target): Found {
  return finders[format === 'auto' ? recogniseFormat(path, source) : format](source, target)
}

function planBump(source: Source, path: string, { format, ...edit }: Bump) {
  const { places, warnings } = findPlaces(source, path, format, edit)
  const edits = places.flatMap(({ path, image, write }) =>
    attempt(formatPath(path), () => write(nextImage(image, edit), edit)),
  )
  return { edits, warnings }
}

/** Tells whose edit made a change; undefined where two lists want to edit one value. */
function ownersOf(
  lists: readonly (readonly Edit[])[],
): ((change: Pick<Edit, 'document' | 'path'>) => number | undefined) | undefined {
  const idOf = ({ document, path }: Pick<Edit, 'document' | 'path'>) =>
    JSON.stringify([document, ...path])
  const owners = new Map<string, number>()
  for (const [owner, edits] of lists.entries()) {
    for (const edit of edits) {
      const id = idOf(edit)
      if ((owners.get(id) ?? owner) !== owner) return undefined
      owners.set(id, owner)
    }
  }
  // A change inside of a text has a longer path than the edit of it.
  return ({ document, path }) =>
    path
      .map((_, at) => owners.get(idOf({ document, path: path.slice(0, at + 1) })))
      .find((owner) => owner !== undefined)
}

function toChange(source: Source, change: Edited['changes'][number]): Change {
  const { document, path, from, to } = change
  const key = keyOf(source, document, path)
  return { key, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

function keyOf({ documents }: Source, document: number, path: ScalarPath): string {
  return formatPath(path) + (documents.length > 1 ? ` (document ${document + 1})` : '')
}

function attempt<T>(what: string, body: () => T): T {
  try {
    return body()
  } catch (cause) {
    throw new Error(`${what}: ${(cause as Error).message}`, { cause })
  }
}
