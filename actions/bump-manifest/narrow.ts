import type { Logged } from '#git/history'
import { parseImage, sameName } from '#overlay/image'
import type { ChangedValue } from '#overlay/restore'
import type { Restore } from './task.ts'
import { parseTrailers } from './trailers.ts'
import type { ChangedFile } from './undo.ts'

/** Those of the values that are of the app or the image; all where neither is given. */
export function narrow(
  files: readonly ChangedFile[],
  { id, message }: Logged,
  { app, image }: Restore,
): readonly ChangedFile[] {
  const apps = new Set(parseTrailers(message).edits.map((edit) => edit.app))
  const isWholly = app === undefined || (apps.size === 1 && apps.has(app))
  const kept = files.flatMap(({ path, values }) => {
    const own = values.filter(
      (value) =>
        (isWholly || isOfApp(path, value, app)) &&
        (image === undefined || isOfImage(path, value, image)),
    )
    return own.length === 0 ? [] : [{ path, values: own }]
  })
  if (kept.length > 0) return kept
  const narrowed = Object.entries({ app, image })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value}`))
    .join(' and ')
  const found = files.flatMap(({ path, values }) => values.map(({ name }) => `${path}: ${name}`))
  const told = found.length === 0 ? 'it changed no single value of a YAML file' : found.join(', ')
  throw new Error(
    `Restoring what was before ${id.slice(0, 10)}: ${narrowed ? `nothing there is of ${narrowed}; ` : ''}` +
      `${told}; narrow it by file, or revert the commit by git`,
  )
}

/** A folder or a file of the app's name, or a key or a list item of that name. */
function isOfApp(path: string, { labels }: ChangedValue, app: string): boolean {
  const parts = path.replace(/\.[a-z]+$/, '').split('/')
  return labels.includes(app) || parts.includes(app)
}

function isOfImage(path: string, value: ChangedValue, image: string): boolean {
  const names = [value.before, value.after].map((text) => parseImage(text ?? '').name ?? '')
  const short = image.slice(image.lastIndexOf('/') + 1)
  return (
    value.labels.includes(image) ||
    names.some((name) => sameName(name, image)) ||
    isOfApp(path, value, short)
  )
}
