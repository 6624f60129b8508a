import { glob } from '#action/glob'
import type { Inputs } from '#action/inputs'
import { checkPathValue } from '#action/template'
import type { StringRecord } from '#yaml-edit/read'
import { checkKeys, recordsOf } from './service.ts'

const ways = ['commit', 'pull-request', 'dispatch', 'none'] as const

/** Where a ref deploys to, and how. */
export interface Deployment {
  readonly environment: string
  readonly deploy: (typeof ways)[number]
  readonly url: string
}

/** A branch or a tag, by its short name. */
export interface Ref {
  readonly kind: 'branch' | 'tag'
  readonly name: string
}

/** Finds the deployment of a ref: the first that fits. */
export type DeploymentOf = (ref: Ref) => Deployment | undefined

/** Reads the map of refs to environments; throws on the first item that is malformed. */
export function readEnvironments(inputs: Inputs): DeploymentOf {
  const list = inputs.block('environments')
  const rules = list === undefined ? [] : recordsOf('environments', list).map(parseRule)
  return ({ kind, name }) =>
    rules.find((rule) => rule.kind === kind && rule.matches(name))?.deployment
}

function parseRule(record: StringRecord, index: number) {
  const where = `Reading the input environments: item ${index + 1}`
  checkKeys(where, record, ['branch', 'tag', 'environment', 'deploy', 'url'])
  const { branch, tag, environment = '', deploy = 'commit', url = '' } = record
  if ((branch === undefined) === (tag === undefined)) {
    throw new Error(`${where}: it needs one of branch and tag, and has ${branch ? 'both' : 'none'}`)
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(environment)) {
    throw new Error(
      `${where}: environment: ${JSON.stringify(environment)} is not allowed; give its name, of ` +
        'letters, digits, ".", "_" and "-"',
    )
  }
  const way = ways.find((each) => each === deploy)
  if (way === undefined) {
    throw new Error(
      `${where}: deploy: ${JSON.stringify(deploy)} is not allowed; give one of ${ways.join(', ')}`,
    )
  }
  if (url !== '' && !/^https?:\/\/[^\s]+$/.test(url)) {
    throw new Error(`${where}: url: ${JSON.stringify(url)} is no address; give https://…`)
  }
  return {
    kind: branch === undefined ? ('tag' as const) : ('branch' as const),
    matches: glob(checkPathValue(where, branch ?? tag ?? '')),
    deployment: { environment, deploy: way, url },
  }
}
