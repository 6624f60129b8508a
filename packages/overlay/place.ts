import type { Edit } from '#yaml-edit/plan'
import { formatPath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import type { Image, Wanted } from './image.ts'

/** Where an overlay names one image, in whatever fields and shape. */
export interface Place {
  /** The document's position in the file, from 0. */
  readonly document: number
  /** The path that messages name it by. */
  readonly path: ScalarPath
  readonly image: Image
  /**
   * The edits that make the place hold `next`, of which `wanted` are the parts to write.
   * Throws where it has no room for one of them.
   */
  readonly write: (next: Image, wanted: Wanted) => readonly Edit[]
}

/** Which image of a file is meant. */
export interface Target {
  /** The name in a Kustomize entry, the repository of a container's image. */
  readonly image?: string
  /** The path of the tag in Helm values, the name of an Application's Helm parameter. */
  readonly key?: string
  readonly newName?: string
}

/** What a format found in a file. */
export interface Found {
  readonly places: readonly Place[]
  readonly warnings: readonly string[]
}

/** The image a format needs to know. Throws where none was given. */
export function requireImage({ image }: Target): string {
  if (image !== undefined && image !== '') return image
  throw new Error('found no image name given; say which image by the input image')
}

/** The warning that a reader of one document does not see a place, in a list. */
export function beyondFirst({ document, path }: Place, reader: string): string[] {
  if (document === 0) return []
  return [`${formatPath(path)} is in document ${document + 1}; ${reader} reads the first alone`]
}

/** Throws where a value is a template: to write over it would cut it off from where it comes. */
export function refuseTemplate(path: ScalarPath, held: string): void {
  if (!held.includes('{{')) return
  throw new Error(
    `found the template ${held} at ${formatPath(path)}; edit what fills it ` +
      "(a generator's value by its path as key, with format: helm)",
  )
}
