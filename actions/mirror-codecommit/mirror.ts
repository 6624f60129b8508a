import { apply } from './apply.ts'
import type { Inputs } from './inputs.ts'
import type { Mirrored, RefOutcome } from './outcome.ts'
import { prepare, type Prepared } from './prepare.ts'
import { openSide, type Machine } from './side.ts'
import { openTarget } from './target.ts'

/** Makes the target's branches and tags those of the source. */
export async function mirror(inputs: Inputs, machine: Machine): Promise<Mirrored> {
  const started = machine.clock.now()
  const { remote, token } = inputs.source
  const source = await openSide('source', remote, token === undefined ? {} : { token }, machine)
  const target = await openTarget(inputs, machine)
  try {
    const sides = { source, target }
    const prepared = await prepare(inputs, machine, sides)
    const { plan } = prepared
    machine.say(forecast(prepared))
    const done = inputs.dryRun
      ? { refs: undefined, defaultBranch: plan.defaultBranch, warnings: [], bytes: 0 }
      : await apply(machine, sides, prepared)
    return {
      source: remote.url,
      target: target.name,
      refs: [...(done.refs ?? prepared.expected), ...untouched(prepared)],
      defaultBranch: done.defaultBranch,
      warnings: [...warningsOf(prepared), ...done.warnings],
      bytes: done.bytes,
      seconds: (machine.clock.now() - started) / 1000,
    }
  } finally {
    await Promise.all([source.close(), target.close()])
  }
}

function untouched({ plan, refused }: Prepared): RefOutcome[] {
  return [
    ...refused.map((one) => ({ ...one, outcome: 'rejected' as const })),
    ...plan.kept.map((one) => ({ ...one, outcome: 'kept' as const })),
    ...plan.unchanged.map((one) => ({ ...one, outcome: 'unchanged' as const })),
  ]
}

function forecast({ from, to, plan, refused }: Prepared): string {
  const sets = plan.sets.length + plan.lateSets.length
  return (
    `The source has ${from.refs.size} refs and the target ${to.refs.size}: ${sets} to set, ` +
    `${plan.deletions.length} to delete, ${plan.unchanged.length} the same, ` +
    `${refused.length} against a rule`
  )
}

function warningsOf({ plan, pointers, from }: Prepared): string[] {
  const files = pointers === 1 ? '1 object is a pointer' : `${pointers} objects are pointers`
  return [
    ...(from.refs.size === 0 ? ['The source has no branch and no tag'] : []),
    ...(from.refs.has('refs/heads/HEAD') ? ['A branch called HEAD is never mirrored'] : []),
    ...(pointers > 0 ? [`${files} of Git LFS: what they point to is not mirrored`] : []),
    ...plan.kept.map(({ ref, reason }) => `${ref} stays: ${reason}`),
  ]
}
