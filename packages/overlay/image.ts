import type { Reference } from '#oci/reference'

export type Digest = NonNullable<Reference['digest']>

/** An image as an overlay names it, as far as it does: the text of each part, not normalised. */
export interface Image {
  /** Registry and repository. */
  readonly name?: string
  readonly tag?: string
  readonly digest?: string
}

/** What a bump sets; what is left out stays. `digest: 'none'` takes a digest away. */
export interface Wanted {
  readonly tag?: string
  readonly digest?: Digest | 'none'
  readonly newName?: string
}

/** Splits `name:tag@digest` as it stands. Takes any text: an overlay may hold placeholders. */
export function parseImage(text: string): Image {
  const at = text.indexOf('@')
  const named = at < 0 ? text : text.slice(0, at)
  // A colon behind the last slash starts the tag; one before it belongs to the registry's port.
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const [name, tag] = colon < 0 ? [named, ''] : [named.slice(0, colon), named.slice(colon + 1)]
  return image({ name, tag, digest: at < 0 ? '' : text.slice(at + 1) })
}

export function formatImage({ name = '', tag, digest }: Image): string {
  return name + (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`)
}

/** An image of the parts that are there: a missing or empty text is no part. */
export function image(parts: Readonly<Record<keyof Image, string | undefined>>): Image {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text))
}

/** Whether two names are one repository; Docker Hub's has several. */
export function sameName(one: string, other: string): boolean {
  return onHub(one) === onHub(other)
}

/**
 * The image that stands in a place after a bump. Throws where the place would lie: a new tag
 * beside the old digest runs the old image, `latest` alone and no tag at all run any image.
 */
export function nextImage(current: Image, { tag, digest, newName }: Wanted): Image {
  if (tag !== undefined && digest === undefined && current.digest !== undefined) {
    throw new Error(
      `found the digest ${current.digest} there: with a new tag alone the old image would go on ` +
        'running; give the digest too, or digest: none',
    )
  }
  const next = image({
    name: newName ?? current.name,
    tag: tag ?? current.tag,
    digest: digest === 'none' ? undefined : (digest ?? current.digest),
  })
  if (next.digest !== undefined) return next
  if (next.tag === 'latest' && (tag ?? digest) !== undefined) {
    throw new Error('found the tag latest without a digest, which can be any image; give a digest')
  }
  if (next.tag === undefined && current.digest !== undefined) {
    throw new Error(`found no tag beside the digest ${current.digest} to take away; give a tag`)
  }
  return next
}

function onHub(name: string): string {
  return name.replace(/^(index\.)?docker\.io\//, '').replace(/^library\//, '')
}
