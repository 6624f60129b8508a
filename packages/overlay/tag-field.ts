import { formatPath } from '#yaml-edit/path'
import type { ScalarPath } from '#yaml-edit/path'
import type { Edit } from '#yaml-edit/plan'
import { formatImage, image, parseImage } from './image.ts'
import type { Image, Wanted } from './image.ts'
import type { Place } from './place.ts'

/** One value of a chart's values or parameters. */
export interface Field {
  readonly path: ScalarPath
  readonly text: string
  readonly set: (value: string) => Edit
}

/** The field of this name beside the tag's; undefined where there is none. */
export type Sibling = (name: string) => Field | undefined

// What the field holds: a tag with or without a digest, a digest alone, or the image with its name.
type Shape = 'tag' | 'digest' | 'reference'

interface Fields {
  readonly name: string
  readonly own: Field
  readonly shape: Shape
  /** The image as far as the own field holds it. */
  readonly held: Image
  readonly digest?: Field | undefined
  readonly repository?: Field | undefined
  readonly registry?: Field | undefined
}

/**
 * The place whose tag stands in a chart's field `name` (`tag`, `imageTag`), with repository and
 * digest in fields beside it as charts have them, or with some or all of them in that one field:
 * `tag@digest`, `repository:tag@digest`, a digest alone.
 */
export function tagField(document: number, name: string, own: Field, sibling: Sibling): Place {
  const { shape, held } = read(name, own)
  const beside = (part: string) =>
    namesBeside(name, shape, part)
      .map(sibling)
      .find((one) => one)
  const fields: Fields = {
    ...{ name, own, shape, held },
    digest: digestBeside(own, shape, held, beside),
    ...(shape !== 'reference' && {
      repository: beside('repository'),
      registry: beside('registry'),
    }),
  }
  const { digest, repository, registry } = fields
  if (repository !== undefined && /@sha\d+(:|$)/.test(repository.text)) {
    const found = `a digest in the repository at ${formatPath(repository.path)}`
    throw new Error(`found ${found}, which decides whatever the tag is; write it beside the tag`)
  }
  const current = image({
    name: held.name ?? [registry?.text, repository?.text].filter((part) => part).join('/'),
    tag: held.tag,
    digest: held.digest ?? digest?.text,
  })
  const write = (next: Image, wanted: Wanted) => [
    ...(wanted.newName === undefined ? [] : nameEdits(fields, wanted.newName)),
    ...ownEdits(fields, next, wanted),
    ...(wanted.digest === undefined ? [] : digestEdits(fields, next)),
  ]
  return { document, path: own.path, image: current, write }
}

function read(name: string, { text, path }: Field): Pick<Fields, 'shape' | 'held'> {
  if (/digest$/i.test(name) || /^sha\d+:/.test(text)) {
    return { shape: 'digest', held: image({ name: '', tag: '', digest: text }) }
  }
  const parsed = parseImage(text)
  const named = text.includes('/') || parsed.tag !== undefined
  if (!named && !/image$/i.test(name)) {
    return { shape: 'tag', held: image({ name: '', tag: parsed.name, digest: parsed.digest }) }
  }
  // A path ending in `image` is a whole image even where it has no tag yet; `repository` is not.
  if (/image$/i.test(name) || (parsed.tag ?? parsed.digest) !== undefined) {
    return { shape: 'reference', held: parsed }
  }
  const place = formatPath(path)
  throw new Error(`found a repository at ${place} (${text}), no tag; give the key of the tag`)
}

type Beside = (part: string) => Field | undefined

// An empty field beside a digest that stands in the own one is a way that was not taken.
function digestBeside(own: Field, shape: Shape, held: Image, beside: Beside): Field | undefined {
  if (shape === 'digest') return undefined
  const found = beside('digest') ?? hexadecimal(beside('sha')) ?? hexadecimal(beside('sha256'))
  if (held.digest === undefined || !found?.text)
    return held.digest === undefined ? found : undefined
  const places = [own, found].map(({ path }) => formatPath(path)).join(' and ')
  throw new Error(`found a digest in two places, ${places}; keep one`)
}

// The charts of Grafana and kube-prometheus-stack (2026-09) have `sha`, a digest without `sha256:`;
// elsewhere the word stands for a commit, which is shorter.
function hexadecimal(field: Field | undefined): Field | undefined {
  if (field?.text.startsWith('sha256:')) return field
  if (field === undefined || !/^([0-9a-f]{64})?$/.test(field.text)) return undefined
  return {
    path: field.path,
    text: field.text === '' ? '' : `sha256:${field.text}`,
    set: (value) => field.set(value.replace(/^sha256:/, '')),
  }
}

// imageTag has imageDigest beside it and image_tag image_digest; a whole image `web` has webDigest.
function namesBeside(name: string, shape: Shape, part: string): string[] {
  const capital = part.slice(0, 1).toUpperCase() + part.slice(1)
  if (shape === 'reference') return [name + capital, part]
  const [, prefix = '', suffix = ''] = /^(.*)(tag|digest|version)$/i.exec(name) ?? []
  if (prefix === '') return [part, `image${capital}`]
  const word = suffix === suffix.toUpperCase() ? part.toUpperCase() : part
  const whole = part === 'repository' ? [prefix.replace(/[_-]$/, '')] : []
  return [prefix + (/^[A-Z][a-z]/.test(suffix) ? capital : word), part, ...whole]
}

function nameEdits({ own, shape, repository, registry }: Fields, newName: string): Edit[] {
  if (shape === 'reference') return []
  const place = formatPath(own.path)
  if (repository === undefined) {
    throw new Error(`found no repository beside ${place}; add one, or leave new-name away`)
  }
  if (registry === undefined || registry.text === '') return [repository.set(newName)]
  const [host = '', ...path] = newName.split('/')
  if (path.length === 0 || !/[.:]|^localhost$/.test(host)) {
    const found = `the registry ${registry.text} at ${formatPath(registry.path)}`
    throw new Error(`found ${found} but none in ${newName}; give new-name with its registry`)
  }
  return [registry.set(host), repository.set(path.join('/'))]
}

function ownEdits({ own, shape, held, digest }: Fields, next: Image, wanted: Wanted): Edit[] {
  const place = formatPath(own.path)
  const inline = digest === undefined ? next.digest : undefined
  if (shape === 'digest') {
    if (wanted.tag === undefined) return wanted.digest === undefined ? [] : [own.set(inline ?? '')]
    throw new Error(`found a digest at ${place}; give the key of the tag`)
  }
  if (shape === 'reference') {
    if (next.name === undefined) throw new Error(`found no image at ${place}; give new-name too`)
    return [own.set(formatImage(image({ name: next.name, tag: next.tag, digest: inline })))]
  }
  const touched =
    wanted.tag !== undefined || (held.digest !== undefined && wanted.digest !== undefined)
  const text = [next.tag, held.digest && inline].filter((part) => part).join('@')
  return touched ? [own.set(text)] : []
}

function digestEdits({ name, own, shape, held, digest }: Fields, next: Image): Edit[] {
  if (digest !== undefined) {
    return next.digest === undefined && digest.text === '' ? [] : [digest.set(next.digest ?? '')]
  }
  if (next.digest === undefined || held.digest !== undefined || shape !== 'tag') return []
  const [missing] = namesBeside(name, shape, 'digest')
  throw new Error(
    `found no place for a digest: neither ${missing} beside ${formatPath(own.path)} nor @ in it; ` +
      `add ${missing}: "", if the chart reads it`,
  )
}
