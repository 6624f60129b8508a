import type { Inputs } from '#action/inputs'
import { parseTag } from '#oci/reference'
import { parseTemplate, type Template } from './template.ts'
import { parseTagPrefix, type VersionTags } from './version.ts'

export interface TagInputs extends VersionTags {
  readonly tag: string | undefined
  readonly release: Template
  readonly branch: Template
  readonly pullRequest: Template
  readonly mergeQueue: Template
  readonly shortShaLength: number
}

/** Reads all inputs, also those that this event doesn't need. */
export function tagInputsOf(inputs: Inputs): TagInputs {
  return {
    tag: inputs.optional('tag', parseTag),
    release: inputs.text('release', '{version}', parseTemplate),
    branch: inputs.text('branch', '{branch}-{short-sha}', parseTemplate),
    pullRequest: inputs.text('pull-request', 'pr-{pr}-{short-sha}', parseTemplate),
    mergeQueue: inputs.text('merge-queue', 'queue-{pr}-{short-sha}', parseTemplate),
    stripV: inputs.flag('strip-v', true),
    prefix: inputs.optional('tag-prefix', parseTagPrefix),
    shortShaLength: inputs.integer('short-sha-length', { min: 4, max: 40 }, 7),
  }
}
