import { code, plain, table } from '#action/summary'
import type { Inputs } from './inputs.ts'
import { count, type Mirrored, type RefOutcome } from './outcome.ts'
import { sizeText } from './traffic.ts'

const mostRows = 1000

/** What a person reads afterwards: counts, and each ref that changed or did not. */
export function summarize({ dryRun }: Pick<Inputs, 'dryRun'>, mirrored: Mirrored): string {
  const { refs, source, target, bytes, seconds, defaultBranch, warnings } = mirrored
  const outcomes = [
    'created',
    'fast-forwarded',
    'forced',
    'deleted',
    'unchanged',
    'rejected',
  ] as const
  const counts = outcomes.map((outcome) => String(count(mirrored, outcome)))
  const head = [...outcomes, 'sent', 'seconds']
  const rows = refs.filter(({ outcome }) => outcome !== 'unchanged').sort(rejectedFirst)
  const parts = [
    `### ${headline(mirrored, dryRun)}\n`,
    `${code(source)} to ${code(target)}\n`,
    table(head, [[...counts, sizeText(bytes), seconds.toFixed(1)]]),
    ...(defaultBranch === undefined
      ? []
      : [`The default branch ${dryRun ? 'would become' : 'is now'} ${code(defaultBranch)}.\n`]),
    ...warnings.map((text) => `${plain(text)}\n`),
    ...(rows.length === 0
      ? []
      : [table(['Ref', 'Old', 'New', 'Outcome'], rows.slice(0, mostRows).map(row))]),
    ...(rows.length > mostRows ? [`${rows.length - mostRows} more are in the report.\n`] : []),
  ]
  return parts.join('\n')
}

function headline(mirrored: Mirrored, dryRun: boolean): string {
  const rejected = count(mirrored, 'rejected')
  const changed = count(mirrored, 'created', 'fast-forwarded', 'forced', 'deleted')
  const some = `${changed} ${changed === 1 ? 'ref' : 'refs'}`
  const failed = rejected === 0 ? '' : `, ${rejected} could not be`
  if (dryRun) return `Would mirror ${some}${failed}`
  return changed + rejected === 0 ? 'The mirror is up to date' : `Mirrored ${some}${failed}`
}

function rejectedFirst(one: RefOutcome, other: RefOutcome): number {
  return Number(other.outcome === 'rejected') - Number(one.outcome === 'rejected')
}

function row({ ref, old, new: id, outcome, reason }: RefOutcome): string[] {
  const told = reason === undefined ? outcome : `${outcome}: ${plain(reason)}`
  return [code(ref), code(short(old)), code(short(id)), told]
}

function short(id: string | null): string {
  return id?.slice(0, 10) ?? ''
}
