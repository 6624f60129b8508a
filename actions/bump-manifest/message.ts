import { expandTemplate } from '#action/template'
import { formatTrailers, type Edited, type Trailers } from './trailers.ts'
import type { Update } from './updates.ts'

/** What the subject tells of one edit. */
export interface Subject {
  readonly app?: string | undefined
  readonly environment?: string | undefined
  readonly tag?: string | undefined
  readonly digest?: string | undefined
  readonly image?: string | undefined
  /** What stands for the version where there is no tag. */
  readonly version?: string | undefined
}

const digestLength = 'sha256:'.length + 12

/** The commit message: the subject from `template` (or of the default shape), then the trailers. */
export function commitMessage(
  template: string | undefined,
  verb: 'deploy' | 'rollback',
  subjects: readonly Subject[],
  trailers: Trailers,
): string {
  const apps = distinct(subjects.map(({ app }) => app))
  const environments = distinct(subjects.map(({ environment }) => environment))
  const versions = distinct(subjects.map(({ version }) => version))
  const subject =
    template === undefined
      ? `${verb}${apps && `(${apps})`}: ${versions || 'digest removed'}${environments && ` to ${environments}`}`
      : expandTemplate('Reading the input message', template, {
          app: apps,
          environment: environments,
          tag: distinct(subjects.map(({ tag }) => tag)),
          digest: distinct(subjects.map(({ digest }) => digest)),
          image: distinct(subjects.map(({ image }) => image)),
        })
  return `${subject.trimEnd()}\n\n${formatTrailers(trailers)}`
}

export function subjectOf(update: Update): Subject {
  const { app, environment, tag, digest, newName } = update
  const short = digest === 'none' ? undefined : digest?.slice(0, digestLength)
  const version = tag ?? short ?? newName
  return { app, environment, tag, digest, image: imageReference(update), version }
}

export function editedBy(update: Update): Edited {
  const { app, environment } = update
  return { app, environment, image: imageReference(update) }
}

/** The image that an update names, as far as it is known: `name:tag@digest`. */
export function imageReference({ newName, image, tag, digest }: Update): string | undefined {
  const name = newName ?? image
  const pinned = digest === undefined || digest === 'none' ? '' : `@${digest}`
  return name && `${name}${tag === undefined ? '' : `:${tag}`}${pinned}`
}

function distinct(values: readonly (string | undefined)[]): string {
  return [...new Set(values.filter((value) => value))].join(', ')
}
