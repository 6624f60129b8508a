import { isImmutable, type EcrRepository } from '#ecr/repository'
import type { Inputs } from './inputs.ts'

/**
 * Throws where this run would overwrite a tag that the repository holds on to: a tag that is there
 * already with `if-exists: overwrite`, or any moving tag, which the next run would overwrite if not
 * this one. Told before a build, as ECR tells it after.
 */
export function assertOverwritable(
  inputs: Pick<Inputs, 'repository' | 'tags' | 'movingTags' | 'ifExists'>,
  settings: Pick<EcrRepository, 'mutability' | 'exclusions'>,
  present: { has(tag: string): boolean },
): void {
  const { repository, ifExists } = inputs
  const rule = [settings.mutability, ...settings.exclusions].join(', ')
  const moving = inputs.movingTags.find((tag) => isImmutable(settings, tag))
  if (moving !== undefined) {
    throw new Error(
      `push to ${repository}: the tag ${moving} moves, and the repository's tags are immutable ` +
        `(${rule}); exclude it from immutability with a filter, or leave it out of moving-tags`,
    )
  }
  if (ifExists !== 'overwrite') return
  const kept = inputs.tags.find((tag) => present.has(tag) && isImmutable(settings, tag))
  if (kept === undefined) return
  throw new Error(
    `push to ${repository}: the tag ${kept} is there already, if-exists is overwrite, and the ` +
      `repository's tags are immutable (${rule}); give a new tag`,
  )
}
