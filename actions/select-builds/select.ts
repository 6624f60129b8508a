import { textAt, type Event } from '#action/event'
import { globs } from '#action/glob'
import { sourceOf } from '#action/source'
import type { Comparison } from './changed.ts'
import type { Deployment, Ref } from './environment.ts'
import type { Inputs } from './inputs.ts'
import type { Service, Watched } from './service.ts'

/** What a run builds, and where it goes. */
export interface Selection {
  readonly services: readonly Service[]
  readonly push: boolean
  readonly deployment: Deployment | undefined
  /** Why these services: a part of a sentence. */
  readonly reason: string
}

/** Files that changed; undefined where the commits cannot be compared. */
export type ChangedFiles = (comparison: Comparison) => Promise<readonly string[] | undefined>

/** Decides from the event, and from what changed, what a run builds and where it goes. */
export async function select(
  inputs: Inputs,
  event: Event,
  comparison: Comparison | undefined,
  changedFiles: ChangedFiles,
): Promise<Selection> {
  if (event.name === 'pull_request_target') {
    throw new Error(
      'Selecting services: pull_request_target would run code of strangers with the secrets of ' +
        'this repository; start the workflow on pull_request',
    )
  }
  if (event.name === 'workflow_run') {
    throw new Error(
      'Selecting services: the checkout of a workflow_run is the newest commit of the default ' +
        'branch, and not the one that the tag would name; start the workflow on push',
    )
  }
  const ref = refOf(inputs, event)
  const { kind } = sourceOf(event)
  const push = inputs.version !== undefined || kind === 'branch' || kind === 'tag'
  const deployment = ref && inputs.deploymentOf(ref)
  const all = (reason: string) => ({ services: inputs.services.map(serviceOf), reason })
  const chosen = async () => {
    if (inputs.select === 'all') return all('all are asked for')
    if (ref?.kind === 'tag') return all('a version is of all services')
    if (comparison === undefined) return all('there is no commit before to compare with')
    const files = await changedFiles(comparison)
    if (files === undefined) return all(`${comparison.base} can't be compared with`)
    return {
      services: inputs.services.filter(isTouched(files)).map(serviceOf),
      reason: `${files.length} files differ from ${comparison.base}`,
    }
  }
  return { ...(await chosen()), push, deployment }
}

/** The ref that decides the environment: of a pull request and of a queue the base branch. */
function refOf({ version }: Inputs, event: Event): Ref | undefined {
  if (version !== undefined) return { kind: 'tag', name: `v${version}` }
  const { kind, branch, tag } = sourceOf(event)
  if (tag !== undefined) return { kind: 'tag', name: tag }
  const name =
    kind === 'pull-request'
      ? textAt(event.payload, 'pull_request', 'base', 'ref')
      : kind === 'merge-queue'
        ? textAt(event.payload, 'merge_group', 'base_ref')?.replace(/^refs\/heads\//, '')
        : branch
  return name === undefined ? undefined : { kind: 'branch', name }
}

function isTouched(files: readonly string[]): (watched: Watched) => boolean {
  return ({ paths }) => paths.length === 0 || files.some(globs(paths))
}

function serviceOf({ service }: Watched): Service {
  return service
}
