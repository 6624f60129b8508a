import { writeFile } from 'node:fs/promises'
import { warning } from '#action/log'
import { setOutputs } from '#action/outputs'
import { writeSummary } from '#action/summary'
import type { Inputs } from './inputs.ts'
import { count, type Mirrored, type RefOutcome } from './outcome.ts'
import { summarize } from './summary.ts'

/** GitHub takes 1 MiB for one output. */
const outputLimit = 900_000

/** Tells the job what was done, and fails it where a ref could not be mirrored. */
export async function report(inputs: Inputs, mirrored: Mirrored, path: string): Promise<void> {
  await writeFile(path, `${JSON.stringify(mirrored.refs.map(asRecord), null, 1)}\n`)
  const changes = mirrored.refs.filter(isChange).map((one) => JSON.stringify(asRecord(one)))
  const fitting = fit(changes)
  mirrored.warnings.forEach((text) => warning(text))
  if (fitting.length < changes.length) {
    warning(`The output refs holds ${fitting.length} of ${changes.length} refs; the report has all`)
  }
  const created = count(mirrored, 'created')
  const updated = count(mirrored, 'fast-forwarded', 'forced')
  const deleted = count(mirrored, 'deleted')
  setOutputs({
    changed: String(created + updated + deleted > 0 || mirrored.defaultBranch !== undefined),
    created: String(created),
    updated: String(updated),
    deleted: String(deleted),
    unchanged: String(count(mirrored, 'unchanged')),
    rejected: String(count(mirrored, 'rejected')),
    refs: `[${fitting.join(',')}]`,
    report: path,
  })
  writeSummary(summarize(inputs, mirrored))
  const rejected = mirrored.refs.filter(({ outcome }) => outcome === 'rejected')
  if (rejected.length > 0) throw new Error(failure(mirrored, rejected))
}

function failure({ target }: Mirrored, rejected: readonly RefOutcome[]): string {
  // One reason may hold for thousands.
  const byReason = new Map<string, string[]>()
  for (const { ref, reason = '' } of rejected) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), ref])
  }
  const told = Array.from(byReason, ([reason, refs]) => {
    const more = refs.length > 3 ? ` and ${refs.length - 3} more` : ''
    return `${refs.slice(0, 3).join(', ')}${more}: ${reason}`
  })
  const rest = told.length > 10 ? ` | and ${told.length - 10} more reasons` : ''
  const refs = rejected.length === 1 ? '1 ref' : `${rejected.length} refs`
  return (
    `Mirroring to ${target}: ${refs} could not be mirrored: ${told.slice(0, 10).join(' | ')}${rest}; ` +
    'mend that or exclude them, and run again'
  )
}

function isChange({ outcome }: RefOutcome): boolean {
  return outcome !== 'unchanged' && outcome !== 'kept'
}

function asRecord({ ref, old, new: id, outcome, reason }: RefOutcome) {
  return { ref, old, new: id, outcome, ...(reason !== undefined && { reason }) }
}

function fit(items: readonly string[]): readonly string[] {
  let bytes = 2
  const end = items.findIndex((item) => (bytes += Buffer.byteLength(item) + 1) > outputLimit)
  return end < 0 ? items : items.slice(0, end)
}
