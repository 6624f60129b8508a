import { checkPathValue, expandTemplate, plainLine } from '#action/template'
import { checkPath } from '#git/tree'
import { parseDigest, type Digest } from '#oci/digest'
import { parseTag } from '#oci/reference'
import { formats, type Format } from '#overlay/format'
import { readRecords, type StringRecord } from '#yaml-edit/read'
import type { Payload } from './payload.ts'

/** One edit: which place of which file, and what to set there. */
export interface Update {
  readonly app?: string
  readonly environment?: string
  /** Empty where only the receiver of an event knows it. */
  readonly file: string
  readonly format: Format | 'auto'
  readonly image?: string
  readonly key: string
  readonly tag?: string
  readonly digest?: Digest | 'none'
  readonly newName?: string
}

/** The inputs that serve each update as a default, by the names that `updates` uses. */
export const updateKeys = [
  'app',
  'environment',
  'file',
  'format',
  'image',
  'key',
  'tag',
  'digest',
  'new-name',
] as const

export type UpdateInputs = Readonly<Partial<Record<(typeof updateKeys)[number], string>>>

/** Opens the message on a malformed value: which input it is, or which item and key of the list. */
type Place = (name: string) => string

/**
 * The edits that `list` (YAML or JSON) asks for, or the one that the inputs alone ask for.
 *
 * @throws on the first malformed or missing value, naming the item.
 */
export function parseUpdates(
  list: string | undefined,
  defaults: UpdateInputs,
  needsFile = true,
): Update[] {
  if (list === undefined) {
    return [parseUpdate((name) => `Reading the input ${name}`, defaults, needsFile)]
  }
  return readList(list).map((record, index) => {
    const where = `Reading the input updates: item ${index + 1}`
    const { env, ...named } = record
    const item = env === undefined ? record : { environment: env, ...named }
    if (env !== undefined && named['environment'] !== undefined) {
      throw new Error(`${where}: env is another name of environment; keep one`)
    }
    const unknown = Object.keys(item).find((key) => !updateKeys.some((known) => known === key))
    if (unknown !== undefined) {
      throw new Error(
        `${where}: unknown key "${unknown}"; the known ones are ${updateKeys.join(', ')}`,
      )
    }
    return parseUpdate((name) => `${where}: ${name}`, { ...defaults, ...item }, needsFile)
  })
}

/** The edit that the payload of an event asks for, in the file that the inputs name. */
export function updateOfPayload(
  { update }: Payload,
  defaults: UpdateInputs,
  needsFile = true,
): Update {
  const where = 'Reading the input updates: the payload of an event'
  return parseUpdate((name) => `${where}: ${name}`, { ...defaults, ...update }, needsFile)
}

function readList(list: string): StringRecord[] {
  return attempt('Reading the input updates', () => readRecords(list))
}

function parseUpdate(place: Place, given: UpdateInputs, needsFile: boolean): Update {
  const values: UpdateInputs = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== ''),
  )
  const { app, environment } = values
  for (const name of ['app', 'environment'] as const)
    checkPathValue(place(name), values[name] ?? '')
  const expand = (name: keyof UpdateInputs, template: string) =>
    expandTemplate(place(name), template, { app, environment })
  const parse = <T>(name: keyof UpdateInputs, parser: (text: string) => T): T | undefined => {
    const text = values[name]
    return text === undefined ? undefined : attempt(place(name), () => parser(text))
  }
  if (values.file === undefined && needsFile) {
    throw new Error(`${place('file')}: it is required; name the file to edit`)
  }
  const update = {
    app,
    environment,
    file: parseFile(place('file'), expand('file', values.file ?? '')),
    format: parse('format', parseFormat) ?? ('auto' as const),
    image: parseImage(parse('image', plainLine), app, (template) => expand('image', template)),
    key: expand('key', values.key ?? 'image.tag'),
    tag: parse('tag', parseTag),
    digest: parse('digest', (text) => (text === 'none' ? text : parseDigest(text))),
    newName: values['new-name'] && expand('new-name', parse('new-name', plainLine) ?? ''),
  }
  if ((update.tag ?? update.digest ?? update.newName) === undefined) {
    throw new Error(
      `${place('tag')}: nothing to set; give at least one of tag, digest and new-name`,
    )
  }
  return Object.fromEntries(
    Object.entries(update).filter(([, value]) => value !== undefined),
  ) as unknown as Update
}

/** Refuses a file that no mode edits, before anything is read; empty where it may be left out. */
export function parseFile(what: string, path: string): string {
  checkPathValue(what, path)
  if (path !== '') attempt(what, () => checkPath(path))
  return path
}

/** The default of `image`, `{app}`, says nothing where no app was given: helm needs no image. */
function parseImage(
  template = '{app}',
  app: string | undefined,
  expand: (template: string) => string,
): string | undefined {
  return template === '{app}' && app === undefined ? undefined : expand(template)
}

function parseFormat(text: string): Format | 'auto' {
  const allowed = ['auto', ...formats] as const
  const known = allowed.find((name) => name === text)
  if (known !== undefined) return known
  throw new Error(`${JSON.stringify(text)} is not allowed; give one of ${allowed.join(', ')}`)
}

function attempt<T>(what: string, body: () => T): T {
  try {
    return body()
  } catch (cause) {
    throw new Error(`${what}: ${(cause as Error).message}`, { cause })
  }
}
