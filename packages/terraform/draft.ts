import { formatPath, touches } from './attribute.ts'
import type { Difference } from './difference.ts'
import type { IgnoreRules } from './ignore.ts'
import type { Plan, ResourceChange } from './plan.ts'

export type Action = 'create' | 'update' | 'replace' | 'delete' | 'forget' | 'import' | 'wait'

/** What a plan would do to one resource, and what of it is due to a change outside. */
export interface Draft {
  readonly change: ResourceChange
  readonly action: Action
  /** It was deleted outside and would come back. */
  readonly gone: boolean
  /** What the change is made for, without what rules silence. */
  readonly causes: readonly Difference[]
  /** Those of them that would undo a change outside. */
  readonly undone: readonly Difference[]
}

/**
 * What would happen to a resource; undefined where nothing would, 'ignored' where rules silence all
 * that is a reason for it. `outside` is what changed of it outside.
 */
export function draftOf(
  change: ResourceChange,
  outside: ResourceChange | undefined,
  plan: Plan,
  rules: IgnoreRules,
): Draft | 'ignored' | undefined {
  const action = actionOf(change)
  if (action === undefined) return undefined
  if (rules.address(change.address)) return 'ignored'
  const gone = outside !== undefined && isGone(outside) && action === 'create'
  const reasons = change.differences.filter((one) => !isConsequence(one, change, plan))
  const causes = reasons.filter((one) => !isSilenced(one, change, rules))
  if (causes.length === 0 && reasons.length > 0 && isForAttributes(change, action, rules)) {
    return 'ignored'
  }
  const drifted = loud(outside, rules)
  const undone = causes.filter(({ scope }) => drifted.some((other) => touches(other.scope, scope)))
  return { change, action, gone, causes, undone }
}

/** What changed of a resource outside, without what rules silence. */
export function loud(outside: ResourceChange | undefined, rules: IgnoreRules) {
  if (outside === undefined) return []
  return outside.differences.filter((one) => !isSilenced(one, outside, rules))
}

export function isGone({ actions }: ResourceChange): boolean {
  return actions.join() === 'delete'
}

const actions: ReadonlyMap<string, Action | 'none'> = new Map([
  ['create', 'create'],
  ['update', 'update'],
  ['delete', 'delete'],
  ['forget', 'forget'],
  ['delete,create', 'replace'],
  ['create,delete', 'replace'],
  ['create,forget', 'replace'],
  ['read', 'none'],
  ['no-op', 'none'],
])

function actionOf({ actions: names, importing }: ResourceChange): Action | undefined {
  // One of a minor version to come is told as something that changes, rather than as nothing.
  const action = actions.get(names.join()) ?? 'update'
  if (action !== 'none') return action
  return importing ? 'import' : undefined
}

/**
 * An attribute that the configuration does not set and that becomes unknown does so because another
 * is changed: nobody changes it for its own sake, and no rule need silence it.
 */
function isConsequence({ path, unknown }: Difference, { address }: ResourceChange, plan: Plan) {
  return unknown && path.length > 0 && plan.configuration.sets(address, String(path[0])) === false
}

function isSilenced({ path }: Difference, { address }: ResourceChange, rules: IgnoreRules) {
  return rules.attribute(address, formatPath(path))
}

/** Whether a change is made for its attributes' sake alone, and a replacement for silenced ones. */
function isForAttributes(change: ResourceChange, action: Action, rules: IgnoreRules): boolean {
  if (action === 'update') return true
  return (
    action === 'replace' &&
    change.replacePaths.length > 0 &&
    change.replacePaths.every((path) => rules.attribute(change.address, formatPath(path)))
  )
}
