import type { AttributePath } from './attribute.ts'
import { collectSecrets, hidden, isSecretName, isSecretText } from './secret.ts'

/** One attribute whose value is another after a change than before. */
export interface Difference {
  readonly path: AttributePath
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
export function differences(pair: Pair, path: AttributePath = []): Difference[] {
  const { before, after, beforeSensitive, afterSensitive, afterUnknown } = pair
  const unknown = afterUnknown === true
  const masked = beforeSensitive === true || afterSensitive === true
  if (unknown || masked) {
    return unknown || !equal(before, after) ? [difference(path, pair, unknown)] : []
  }
  const steps = commonSteps(before, after, afterUnknown)
  if (steps === undefined) {
    // An unknown part of a list that changes its length, or of a value that is new.
    const partly = isMarked(afterUnknown)
    return partly || !equal(before, after) ? [difference(path, pair, partly)] : []
  }
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
    for (const difference of differences(part, [...path, step])) found.push(difference)
  }
  return found
}

/** Adds what stands under the masks of both sides. */
export function maskedSecrets(pair: Pair, into: Set<string>): void {
  collectMasked(pair.before, pair.beforeSensitive, into)
  collectMasked(pair.after, pair.afterSensitive, into)
}

/** A value without the parts that masks cover, that go by a secret's name, or look like a secret. */
function redacted(value: unknown, masks: readonly unknown[]): unknown {
  if (masks.includes(true)) return hidden
  const within = (step: string | number) => masks.map((mask) => at(mask, step))
  if (Array.isArray(value)) return value.map((item, index) => redacted(item, within(index)))
  if (isFields(value)) {
    const entries = Object.entries(value).map(([name, item]) => [
      name,
      isSecretName(name) ? hidden : redacted(item, within(name)),
    ])
    return Object.fromEntries(entries) as Fields
  }
  const secret = masks.some(isMarked) || (typeof value === 'string' && isSecretText(value))
  return secret ? hidden : value
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
  // An attribute that is unknown is left out of `after`.
  const unknown = isFields(afterUnknown) ? Object.keys(afterUnknown) : []
  return [...new Set([...Object.keys(before), ...Object.keys(after), ...unknown])]
}

function difference(path: AttributePath, pair: Pair, unknown: boolean): Difference {
  const named = path.some((step) => typeof step === 'string' && isSecretName(step))
  // Of both sides: what is secret now was no less so before.
  const masks = [named, pair.beforeSensitive, pair.afterSensitive]
  return {
    path,
    sensitive: masks.some(isMarked),
    unknown,
    before: redacted(pair.before, masks),
    after: redacted(pair.after, masks),
  }
}

function collectMasked(value: unknown, mask: unknown, into: Set<string>): void {
  if (mask === true) return collectSecrets(value, into)
  if (!isFields(mask) && !Array.isArray(mask)) return
  for (const [step, part] of Object.entries(mask)) {
    if (isFields(value) || Array.isArray(value)) collectMasked(at(value, step), part, into)
    // A mask that does not fit what it masks: rather too much than too little.
    else if (isMarked(part)) collectSecrets(value, into)
  }
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
