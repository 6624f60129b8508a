import { followOutside, isRelevant, type Causes, type Outside } from './cause.ts'
import type { Check } from './check.ts'
import { draftOf, isGone, loud, type Action, type Draft } from './draft.ts'
import { touches } from './attribute.ts'
import type { IgnoreRules } from './ignore.ts'
import type { Plan, ResourceChange } from './plan.ts'
import { presenter, type AttributeChange, type Presenter } from './present.ts'

/** What a plan tells of one resource. */
export interface Finding {
  /**
   * `drift`: something changed outside, and the plan would undo it or follows from it. `pending`: the
   * configuration differs from the state. `note`: something changed outside, and nothing is planned.
   */
  readonly kind: 'drift' | 'pending' | 'note'
  readonly address: string
  /** The key of an object that a replacement left behind. */
  readonly deposed?: string
  /** What the plan would do; none of a note. */
  readonly action?: Action
  /** It was deleted outside. */
  readonly gone: boolean
  /** As Terraform names it: `replace_because_tainted`. */
  readonly reason?: string
  readonly attributes: readonly AttributeChange[]
  /** Addresses of others whose change outside led to this one. */
  readonly because: readonly string[]
  /** Of a note: the plan was made from it, as far as Terraform knows. */
  readonly relevant: boolean
}

/** What a plan tells, without what is ignored. */
export interface Classified {
  readonly findings: readonly Finding[]
  readonly outputs: readonly { readonly name: string; readonly action: string }[]
  readonly checks: readonly Check[]
  /** How many resources, outputs and checks rules silenced. */
  readonly ignored: number
}

/**
 * Tells what changed outside from what was not applied yet, attribute by attribute. The plan's
 * `relevant_attributes` are a hint on notes and decide nothing, as they are incomplete in places
 * (Terraform 1.11, 2026-10).
 */
export function classify(plan: Plan, rules: IgnoreRules, values: boolean): Classified {
  const show = presenter(plan.secrets, values)
  const drifted = new Map(plan.drift.filter(isManaged).map((change) => [keyOf(change), change]))
  const planned = new Map<string, Draft>()
  let ignored = 0
  for (const change of plan.changes.filter(isManaged)) {
    const draft = draftOf(change, drifted.get(keyOf(change)), plan, rules)
    if (draft === 'ignored') ignored++
    else if (draft !== undefined) planned.set(keyOf(change), draft)
  }
  const notes = [...drifted].flatMap(
    ([key, change]) => noteOf(change, planned.get(key), rules) ?? [],
  )
  const undone = [...planned.values()].filter(({ gone }) => gone)
  const outside = [
    ...notes,
    ...undone.map(({ change }) => ({ change, differences: [], gone: true })),
  ]
  const causes = followOutside([...planned.values()], outside.map(asOutside), plan.configuration)
  const outputs = Array.from(plan.outputs, ([name, change]) => ({
    name,
    action: change.actions.join(),
  }))
  const changed = outputs.filter(({ action }) => action !== 'no-op')
  const loudOutputs = changed.filter(({ name }) => !rules.address(`output.${name}`))
  const checks = plan.checks.filter(({ address }) => !rules.address(address))
  return {
    findings: [
      ...Array.from(planned.values(), (draft) => planFinding(draft, causes.get(draft), show)),
      ...plan.deferred.filter((address) => !rules.address(address)).map(waiting),
      ...notes.map((note) => noteFinding(note, plan, show)),
    ],
    outputs: loudOutputs,
    checks: checks.map((check) => ({ ...check, messages: check.messages.map(show.text) })),
    ignored: ignored + (changed.length - loudOutputs.length) + (plan.checks.length - checks.length),
  }
}

interface Note {
  readonly change: ResourceChange
  readonly differences: ResourceChange['differences']
  readonly gone: boolean
}

/** What changed outside of a resource and the plan would leave as it is. */
function noteOf(change: ResourceChange, draft: Draft | undefined, rules: IgnoreRules) {
  const gone = isGone(change)
  if (draft?.gone === true || rules.address(change.address)) return undefined
  const differences = loud(change, rules).filter(
    ({ scope }) => !draft?.undone.some((undone) => touches(undone.scope, scope)),
  )
  return gone || differences.length > 0 ? { change, differences, gone } : undefined
}

function asOutside({ change, differences, gone }: Note): Outside {
  return { change, gone, attributes: differences.map(({ path }) => String(path[0])) }
}

function planFinding(draft: Draft, causes: Causes | undefined, show: Presenter): Finding {
  const { change, action, gone, undone } = draft
  const because = new Set([...(causes?.values() ?? [])].flatMap((addresses) => [...addresses]))
  const differences = draft.causes.length > 0 ? draft.causes : change.differences
  const isDrift = gone || undone.length > 0 || because.size > 0
  return {
    kind: isDrift ? 'drift' : 'pending',
    ...identity(change),
    action,
    gone,
    ...(change.reason !== undefined && { reason: change.reason }),
    attributes: differences.map((one) => {
      const isOutside = undone.includes(one) || causes?.has(String(one.path[0])) === true
      return show.attribute(one, isOutside, change.replacePaths)
    }),
    because: [...because].sort(),
    relevant: false,
  }
}

function noteFinding({ change, differences, gone }: Note, plan: Plan, show: Presenter): Finding {
  return {
    kind: 'note',
    ...identity(change),
    gone,
    attributes: differences.map((one) => show.attribute(one, true)),
    because: [],
    relevant: isRelevant(change, plan.relevant),
  }
}

function waiting(address: string): Finding {
  const none = { attributes: [], because: [], gone: false, relevant: false }
  return { kind: 'pending', address, action: 'wait', ...none }
}

function identity({ address, deposed }: ResourceChange) {
  return { address, ...(deposed !== undefined && { deposed }) }
}

/** A data source is read, and nobody changes it outside. */
function isManaged({ mode }: ResourceChange): boolean {
  return mode === 'managed'
}

/** An object that was left behind by a replacement has the address of its successor. */
function keyOf({ address, deposed = '' }: ResourceChange): string {
  return `${address} ${deposed}`
}
