import type { AttributePath } from './attribute.ts'
import { collectSecrets, hidden, isSecretName, isSecretText } from './secret.ts'

/** One attribute whose value is another after a change than before. */
export interface Difference {
  readonly path: AttributePath
  /**
   * The path as far as it can be compared with another plan's: to the first list of several, as plans
   * write sets as lists, and a set has no order.
   */
  readonly scope: AttributePath
  /** It, or a part of it, is marked sensitive or goes by a secret's name. */
  readonly sensitive: boolean
  /** The new value is known only once it is applied. */
  readonly unknown: boolean
  readonly before: unknown
  readonly after: unknown
}

/** Two values with what marks parts of them: `true` for all of it, or the same shape with `true`. */
export interface Pair {
  readonly before: unknown
  readonly after: unknown
  readonly beforeSensitive: unknown
  readonly afterSensitive: unknown
  readonly afterUnknown: unknown
}

type Fields = Readonly<Record<string, unknown>>

/**
 * The attributes in which two values differ, as deep as they can be told apart: to the elements of
 * lists of the same length, else to the list. Below a mask that covers a whole, nothing is looked
 * at. Values that are not to be seen are already replaced.
 */
export function differences(
  pair: Pair,
  path: AttributePath = [],
  scope: AttributePath | undefined = undefined,
): Difference[] {
  const { before, after, afterUnknown } = pair
  const beforeSensitive = fitted(pair.beforeSensitive, before)
  const afterSensitive = fitted(pair.afterSensitive, after)
  const unknown = afterUnknown === true
  const masked = { ...pair, beforeSensitive, afterSensitive }
  const one = (isUnknown: boolean) => [difference(path, scope ?? path, masked, isUnknown)]
  if (unknown || beforeSensitive === true || afterSensitive === true) {
    return unknown || !equal(before, after) ? one(unknown) : []
  }
  const steps = commonSteps(before, after, afterUnknown)
  if (steps === undefined) {
    // An unknown part of a list that changes its length, or of a value that is new.
    const partly = isMarked(afterUnknown)
    return partly || !equal(before, after) ? one(partly) : []
  }
  const isOfSeveral = Array.isArray(before) && before.length > 1
  const within = scope ?? (isOfSeveral ? path : undefined)
  const found: Difference[] = []
  for (const step of steps) {
    const [one, other, unknown] = [at(before, step), at(after, step), at(afterUnknown, step)]
    // Nearly all: what follows costs more than looking.
    if (one === other && unknown === undefined) continue
    const part: Pair = {
      before: one,
      after: other,
      beforeSensitive: at(beforeSensitive, step),
      afterSensitive: at(afterSensitive, step),
      afterUnknown: unknown,
    }
    for (const difference of differences(part, [...path, step], within)) found.push(difference)
  }
  return found
}

/** Adds what stands under the masks of both sides. */
export function maskedSecrets(pair: Pair, into: Set<string>): void {
  collectMasked(pair.before, pair.beforeSensitive, into)
  collectMasked(pair.after, pair.afterSensitive, into)
}

/**
 * A value without the parts that its own mask or another covers, that go by a secret's name, or look
 * like a secret.
 */
function redacted(value: unknown, own: unknown, others: readonly unknown[]): unknown {
  const mask = fitted(own, value)
  if (mask === true || others.includes(true)) return hidden
  const part = (item: unknown, step: string | number): unknown =>
    redacted(
      item,
      at(mask, step),
      others.map((other) => at(other, step)),
    )
  if (Array.isArray(value)) return value.map(part)
  if (isFields(value)) {
    const entries = Object.entries(value).map(([name, item]) => [
      name,
      isSecretName(name) ? hidden : part(item, name),
    ])
    return Object.fromEntries(entries) as Fields
  }
  const secret = [mask, ...others].some(isMarked)
  return secret || (typeof value === 'string' && isSecretText(value)) ? hidden : value
}

export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => equal(item, other[index]))
  }
  if (!isFields(one) || !isFields(other)) return isEmpty(one) && isEmpty(other)
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && equal(one[name], other[name]))
  )
}

/** The steps into both values, where they have the same shape. */
function commonSteps(
  before: unknown,
  after: unknown,
  afterUnknown: unknown,
): (string | number)[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length ? [...before.keys()] : undefined
  }
  if (!isFields(before) || !isFields(after)) return undefined
  const names = Object.keys(before)
  for (const name of Object.keys(after)) if (!Object.hasOwn(before, name)) names.push(name)
  // An attribute that is unknown is left out of `after`.
  const unknown = isFields(afterUnknown) ? Object.keys(afterUnknown) : []
  const isNew = (name: string) => !Object.hasOwn(before, name) && !Object.hasOwn(after, name)
  return [...names, ...unknown.filter(isNew)]
}

function difference(
  path: AttributePath,
  scope: AttributePath,
  pair: Pair,
  unknown: boolean,
): Difference {
  const { before, after, beforeSensitive, afterSensitive } = pair
  const named = path.some((step) => typeof step === 'string' && isSecretName(step))
  return {
    path,
    scope,
    sensitive: [named, beforeSensitive, afterSensitive].some(isMarked),
    unknown,
    // By the masks of both sides: what is secret now was no less so before.
    before: redacted(before, beforeSensitive, [named, afterSensitive]),
    after: redacted(after, afterSensitive, [named, beforeSensitive]),
  }
}

function collectMasked(value: unknown, mask: unknown, into: Set<string>): void {
  const own = fitted(mask, value)
  if (own === true) return collectSecrets(value, into)
  if (typeof own !== 'object' || own === null) return
  for (const [step, part] of Object.entries(own)) {
    if (part !== false) collectMasked(at(value, step), part, into)
  }
}

/**
 * The mask of a value; `true` where it marks anything and is of another shape than the value, as a list
 * of another length: rather too much than too little.
 */
function fitted(mask: unknown, value: unknown): unknown {
  if (typeof mask !== 'object' || mask === null || isEmpty(value)) return mask
  const fits = Array.isArray(mask)
    ? Array.isArray(value) && value.length === mask.length
    : isFields(value)
  return fits || !isMarked(mask) ? mask : true
}

/** Whether a mask covers anything. */
function isMarked(mask: unknown): boolean {
  if (mask === true) return true
  return typeof mask === 'object' && mask !== null && Object.values(mask).some(isMarked)
}

function at(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Record<string | number, unknown>)[step]
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
