import { expandTemplate } from '#action/template'
import type { Update } from './updates.ts'

/** Where an image comes from; what is unknown is left out of the trailers. */
export interface Source {
  readonly repository?: string | undefined
  readonly sha?: string | undefined
  readonly run?: string | undefined
}

const digestLength = 'sha256:'.length + 12

/**
 * The commit message: the subject from `template` (or of the default shape), then the trailers.
 * Trailers of one edit stand together, App, Environment, Image.
 */
export function commitMessage(
  template: string | undefined,
  updates: readonly Update[],
  source: Source,
): string {
  const apps = distinct(updates.map(({ app }) => app))
  const environments = distinct(updates.map(({ environment }) => environment))
  const versions = distinct(updates.map(version))
  const subject =
    template === undefined
      ? `deploy${apps && `(${apps})`}: ${versions || 'digest removed'}${environments && ` to ${environments}`}`
      : expandTemplate('Reading the input message', template, {
          app: apps,
          environment: environments,
          tag: distinct(updates.map(({ tag }) => tag)),
          digest: distinct(updates.map(({ digest }) => digest)),
          image: distinct(updates.map(imageReference)),
        })
  return `${subject.trimEnd()}\n\n${trailers(updates, source).join('\n')}\n`
}

/** The image that an update names, as far as it is known: `name:tag@digest`. */
export function imageReference({ newName, image, tag, digest }: Update): string | undefined {
  const name = newName ?? image
  const pinned = digest === undefined || digest === 'none' ? '' : `@${digest}`
  return name && `${name}${tag === undefined ? '' : `:${tag}`}${pinned}`
}

function trailers(updates: readonly Update[], source: Source): string[] {
  const lines = updates.flatMap((update) => [
    ['App', update.app],
    ['Environment', update.environment],
    ['Image', imageReference(update)],
  ])
  lines.push(
    ['Source-Repository', source.repository],
    ['Source-Commit', source.sha],
    ['Source-Run', source.run],
  )
  return lines.filter(([, value]) => value).map(([key, value]) => `${key}: ${value}`)
}

function version({ tag, digest, newName }: Update): string | undefined {
  return tag ?? (digest === 'none' ? undefined : digest?.slice(0, digestLength)) ?? newName
}

function distinct(values: readonly (string | undefined)[]): string {
  return [...new Set(values.filter((value) => value))].join(', ')
}
