import type { Digest } from '#oci/digest'
import type { Inputs } from './inputs.ts'

/** What an image must be to be taken instead of a new one. */
export type Wanted =
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'revision'; readonly revision: string }

export interface Existing {
  readonly digest: Digest
}

export type Plan<Image> =
  /** Nothing of this is there, or it is to be overwritten: make the image and put all tags on it. */
  | { readonly kind: 'make' }
  /** The image is there: put the tags on it that are not. */
  | {
      readonly kind: 'reuse'
      readonly image: Image
      readonly missing: readonly string[]
      readonly warning?: string
    }

/**
 * Decides by the tags that are there (`found`) whether to make an image. Any of the tags will do to
 * recognise the image, the first one first: a run that ended between two tags is completed by the
 * next. Throws where a tag is on another image.
 *
 * @param revisionOf reads the commit that an image says it is of; undefined: it says nothing
 */
export async function plan<Image extends Existing>(
  { tags, ifExists, repository }: Pick<Inputs, 'tags' | 'ifExists' | 'repository'>,
  wanted: Wanted,
  found: ReadonlyMap<string, Image>,
  revisionOf: (image: Image) => Promise<string | undefined>,
): Promise<Plan<Image>> {
  const tag = tags.find((each) => found.has(each))
  const image = tag === undefined ? undefined : found.get(tag)
  if (tag === undefined || image === undefined || ifExists === 'overwrite') return { kind: 'make' }
  const what = `push to ${repository}: the tag ${tag} is there already`
  if (ifExists === 'fail') {
    throw new Error(`${what}, on ${image.digest}, and if-exists is fail; give a new tag`)
  }
  const warning = await recognise(what, wanted, image, revisionOf, tag === tags[0])
  for (const other of tags) {
    const digest = found.get(other)?.digest ?? image.digest
    if (digest === image.digest) continue
    throw new Error(
      `${what}, on ${image.digest}, and ${other} is on another image, ${digest}; give tags that ` +
        'are new together, and those that move in moving-tags',
    )
  }
  const missing = tags.filter((each) => !found.has(each))
  return { kind: 'reuse', image, missing, ...(warning !== undefined && { warning }) }
}

/** Throws unless `image` is the wanted one; a warning where that can't be known. */
async function recognise<Image extends Existing>(
  what: string,
  wanted: Wanted,
  image: Image,
  revisionOf: (image: Image) => Promise<string | undefined>,
  isPrimary: boolean,
): Promise<string | undefined> {
  const { digest } = image
  if (wanted.kind === 'digest') {
    if (digest === wanted.digest) return undefined
    throw new Error(
      `${what}, on ${digest}, and source is ${wanted.digest}; give a new tag, or overwrite it ` +
        'with if-exists',
    )
  }
  const revision = await revisionOf(image)
  if (revision === wanted.revision) return undefined
  if (revision !== undefined) {
    throw new Error(
      `${what}, on ${digest} of commit ${revision}, and this is commit ${wanted.revision}; give ` +
        'a new tag, put a tag that moves into moving-tags, or overwrite it with if-exists',
    )
  }
  const unknown = 'its image has no label org.opencontainers.image.revision'
  if (isPrimary) return `${what}, and ${unknown}: took it to be of this commit`
  throw new Error(
    `${what}, the first tag is not, and ${unknown}, so it can't be known whether it is of this ` +
      'commit; give a new tag, put a tag that moves into moving-tags, or overwrite it with if-exists',
  )
}
