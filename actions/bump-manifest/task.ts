import type { Inputs as Reader } from '#action/inputs'
import { checkPathValue, expandTemplate } from '#action/template'
import { checkBranch } from '#git/remote'
import { isPayload, parsePayload, type Payload } from './payload.ts'
import { parseFile, parseUpdates, updateKeys, updateOfPayload, type Update } from './updates.ts'

/** What is to be undone; what is given narrows it. */
export interface Restore {
  /** A commit's id, in full or shortened. */
  readonly commit: string
  readonly app?: string | undefined
  readonly environment?: string | undefined
  readonly file?: string | undefined
  readonly image?: string | undefined
}

/** What the run is to do: set images, or put old ones back. */
export type Task =
  | { readonly updates: readonly Update[]; readonly payload: Payload | undefined }
  | { readonly restore: Restore }

export type Mode = 'commit' | 'pull-request' | 'dispatch'

/** Reads what is to be done; throws on the first value that is malformed, or does not fit the mode. */
export function readTask(inputs: Reader, mode: Mode): Task {
  const restore = inputs.optional('restore', parseRevision)
  if (restore === undefined) return readUpdates(inputs, mode)
  if (mode === 'dispatch') {
    throw new Error(
      'Reading the input restore: an event can only set images (mode is dispatch); let the ' +
        'manifest repository run it',
    )
  }
  const excluded = ['updates', 'tag', 'digest', 'new-name'].find((name) => inputs.optional(name))
  if (excluded !== undefined) {
    throw new Error(
      `Reading the input restore: ${excluded} is given too, and restore takes the values from the ` +
        'history; give one or the other',
    )
  }
  return { restore: narrowed(inputs, restore, mode) }
}

function readUpdates(inputs: Reader, mode: Mode): Task {
  const defaults = Object.fromEntries(updateKeys.map((key) => [key, inputs.text(key, '')]))
  const list = inputs.block('updates')
  const needsFile = mode !== 'dispatch'
  const payload = list !== undefined && isPayload(list) ? parsePayload(list) : undefined
  const updates =
    payload === undefined
      ? parseUpdates(list, defaults, needsFile)
      : [updateOfPayload(payload, defaults, needsFile)]
  for (const update of updates) check(update, mode)
  return { updates, payload }
}

function check({ app, environment, tag, digest, newName }: Update, mode: Mode): void {
  const what = 'Reading the input mode'
  if (mode === 'pull-request') checkProposal(app, environment)
  if (mode !== 'dispatch') return
  if (app === undefined || environment === undefined) {
    throw new Error(`${what}: dispatch tells the receiver app and environment; give both`)
  }
  if (newName !== undefined) {
    throw new Error(
      `${what}: dispatch has no room for new-name in its event; let the receiver's workflow set it`,
    )
  }
  if (tag === undefined && digest === undefined) {
    throw new Error(`${what}: dispatch tells the receiver an image; give tag or digest`)
  }
}

function checkProposal(app: string | undefined, environment: string | undefined): void {
  if (app !== undefined && environment !== undefined) {
    // As `proposalBranch` will name it, which would load much that other modes have no use for.
    checkBranch(`bump/${environment}/${app}`)
    return
  }
  throw new Error(
    'Reading the input mode: pull-request keeps one pull request for each app and environment; ' +
      'give both',
  )
}

function narrowed(inputs: Reader, commit: string, mode: Mode): Restore {
  const plain = (name: 'app' | 'environment') =>
    inputs.optional(name, (text) => checkPathValue(`the value`, text))
  const [app, environment] = [plain('app'), plain('environment')]
  if (mode === 'pull-request') checkProposal(app, environment)
  const expand = (name: string, template: string | undefined) =>
    template === undefined
      ? undefined
      : expandTemplate(`Reading the input ${name}`, template, { app, environment })
  const file = expand('file', inputs.optional('file'))
  // Its default says nothing more than `app` does.
  const image = inputs.text('image', '{app}')
  return {
    commit,
    app,
    environment,
    file: file && parseFile('Reading the input file', file),
    image: image === '{app}' ? undefined : expand('image', image),
  }
}

function parseRevision(text: string): string {
  if (text === 'previous' || /^[0-9a-f]{7,64}$/i.test(text)) return text.toLowerCase()
  throw new Error(`${JSON.stringify(text)} is not allowed; give previous, or a commit's id`)
}
