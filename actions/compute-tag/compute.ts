import type { Event } from '#action/event'
import { sourceOf, type Source } from '#action/source'
import { composeTag } from './compose.ts'
import type { TagInputs } from './inputs.ts'
import { labelsOf } from './labels.ts'
import type { Template, Values } from './template.ts'
import { parseVersionTag, type Version } from './version.ts'

export type Kind = 'explicit' | 'release' | 'prerelease' | 'branch' | 'pull-request' | 'merge-queue'

export interface ComputedTag {
  readonly tag: string
  readonly kind: Kind
  /** What the tag was made from; undefined for an explicit one. */
  readonly template: string | undefined
  readonly version: string | undefined
  readonly branch: string | undefined
  readonly sha: string
  readonly shortSha: string
  /** `org.opencontainers.image.*` labels, each `name=value` on one line. */
  readonly labels: readonly string[]
}

/**
 * Names the image of the event's commit. `now` stands in for the commit's time where the event
 * doesn't tell it. Throws for a deleted ref, for a Git tag that is no version (unless a tag was
 * given), and for a template that needs what this event doesn't have.
 */
export function computeTag(inputs: TagInputs, event: Event, now: Date): ComputedTag {
  const source = sourceOf(event)
  const version = versionOf(source, inputs)
  const shortSha = source.sha.slice(0, inputs.shortShaLength)
  const [kind, template] = choose(inputs, source, version)
  const tag = inputs.tag ?? composeTag(template, valuesOf(source, version, shortSha, event, now))
  return {
    tag,
    kind: inputs.tag === undefined ? kind : 'explicit',
    template: inputs.tag === undefined ? template.source : undefined,
    version: version?.text,
    branch: source.branch,
    sha: source.sha,
    shortSha,
    labels: labelsOf(event, source, version?.text ?? tag),
  }
}

function versionOf(source: Source, inputs: TagInputs): Version | undefined {
  if (source.tag === undefined) return undefined
  try {
    return parseVersionTag(source.tag, inputs)
  } catch (error) {
    if (inputs.tag !== undefined) return undefined
    throw error
  }
}

function choose(
  { release, branch, pullRequest, mergeQueue }: TagInputs,
  { kind }: Source,
  version: Version | undefined,
): [Kind, Template] {
  switch (kind) {
    case 'tag':
      return [version?.isPrerelease ? 'prerelease' : 'release', release]
    case 'branch':
      return ['branch', branch]
    case 'pull-request':
      return ['pull-request', pullRequest]
    case 'merge-queue':
      return ['merge-queue', mergeQueue]
  }
}

function valuesOf(
  source: Source,
  version: Version | undefined,
  shortSha: string,
  { run }: Event,
  now: Date,
): Values {
  return {
    // A tag can't hold `+`; Helm writes chart versions the same way.
    version: version?.text.replace('+', '_'),
    major: version?.major,
    minor: version?.minor,
    patch: version?.patch,
    branch: source.branch,
    sha: source.sha,
    'short-sha': shortSha,
    pr: source.pullRequest,
    'run-id': run.id,
    'run-number': run.number,
    'run-attempt': run.attempt,
    timestamp: (source.committedAt ?? now).toISOString().replace(/\D/g, '').slice(0, 14),
  }
}
