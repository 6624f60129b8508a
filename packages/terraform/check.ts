import { fields, list, optionalText, own } from './shape.ts'

/** A check that failed, or that could not be made. */
export interface Check {
  /** `check.health`, or a resource's or output's with a condition. */
  readonly address: string
  readonly status: 'fail' | 'error'
  readonly messages: readonly string[]
}

/** Reads the checks of a plan that did not pass; one that is unknown until applied is none of them. */
export function parseChecks(value: unknown): Check[] {
  return list(value, 'checks').flatMap((item) => {
    const check = fields(item, 'a check')
    const instances = list(own(check, 'instances'), 'the instances of a check')
    const all = instances.length > 0 ? instances : [check]
    return all.flatMap((instance) => parseInstance(fields(instance, 'a check'), check))
  })
}

type Fields = Readonly<Record<string, unknown>>

function parseInstance(instance: Fields, check: Fields): Check[] {
  const status = own(instance, 'status')
  if (status !== 'fail' && status !== 'error') return []
  const problems = list(own(instance, 'problems'), 'the problems of a check')
  const messages = problems.flatMap(
    (problem) => optionalText(fields(problem, 'a problem'), 'message') ?? [],
  )
  const address = addressOf(instance) ?? addressOf(check) ?? 'a check without a name'
  return [{ address, status, messages }]
}

function addressOf(from: Fields): string | undefined {
  return optionalText(fields(own(from, 'address'), 'the address of a check'), 'to_display')
}
