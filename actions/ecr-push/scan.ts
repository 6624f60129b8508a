import { group, info } from '#action/log'
import { EcrFailure } from '#ecr/failure'
import { byWeight, severities, type Finding, type Severity } from '#ecr/finding'
import { findScan, startScan, type ScanReport } from '#ecr/scan'
import type { Destination } from './destination.ts'
import type { Inputs } from './inputs.ts'
import type { Part } from './parts.ts'
import type { Step } from './step.ts'

/** What scanning said of all platforms' images together. */
export interface ScanResult {
  readonly counts: ReadonlyMap<Severity, number>
  /** At most ten. */
  readonly worst: readonly Finding[]
  /** Why the image is not to be deployed; undefined: nothing is as severe as `scan` says. */
  readonly refusal?: string
}

const nothing: ScanReport = { counts: new Map(), findings: [] }
const unseen = 'the tag is there but is not to be deployed, as nobody knows what is in it'
const shown = 10
// ECR begins to scan within seconds. What it has not begun by then, it was not going to.
const patienceMs = 15_000

/** Waits for ECR's scan of each platform's image, and weighs what was found. */
export async function scan(
  parts: readonly Part[],
  destination: Destination,
  inputs: Inputs,
  step: Step,
): Promise<ScanResult> {
  const deadline = step.clock.now() + inputs.scanTimeout * 1000
  const faults = parts.length > 0 ? [] : [`scan of ${inputs.repository}: the index holds no image`]
  const reports = await group('Scan', () => {
    // An index may name one image for several platforms.
    const once = [...new Map(parts.map((part) => [part.digest, part])).values()]
    const each = once.map((part) =>
      reportOf(part, destination, inputs, step, deadline).catch((error: unknown) => {
        step.signal.throwIfAborted()
        faults.push((error as Error).message)
        return nothing
      }),
    )
    return Promise.all(each)
  })
  const counts = new Map<Severity, number>()
  for (const severity of severities) {
    const sum = reports.reduce((total, report) => total + (report.counts.get(severity) ?? 0), 0)
    if (sum > 0) counts.set(severity, sum)
  }
  const worst = distinct(reports.flatMap(({ findings }) => findings)).slice(0, shown)
  const [fault] = faults
  if (fault === undefined) info(`scan: ${tell(counts)}`)
  const refusal = fault === undefined ? refusalOf(inputs, counts, worst) : `${fault}; ${unseen}`
  return { counts, worst, ...(refusal !== undefined && { refusal }) }
}

/** Counts in words, as `1 critical, 4 high`. */
export function tell(counts: ScanResult['counts']): string {
  const parts = [...counts].map(([severity, count]) => `${count} ${severity.toLowerCase()}`)
  return parts.join(', ') || 'nothing was found'
}

async function reportOf(
  part: Part,
  { ecr, repository }: Destination,
  { registryId, scanTimeout }: Inputs,
  { clock, signal }: Step,
  deadline: number,
): Promise<ScanReport> {
  const { digest } = part
  const name = `scan of ${repository}@${digest}${part.platform ? ` (${part.platform})` : ''}`
  const patient = clock.now() + Math.min(patienceMs, (scanTimeout * 1000) / 2)
  let asked = false
  let doubted = false
  for (let tried = 0; ; tried++) {
    const found = await findScan(ecr, repository, digest, registryId)
    if (found.state === 'complete' || (found.state === 'doubtful' && doubted)) return found.report
    doubted = found.state === 'doubtful'
    if (found.state === 'impossible') {
      const advice = 'scan it by other means, and leave scan off'
      throw new Error(`${name}: ECR can't scan it (${found.why}); ${advice}`)
    }
    if (clock.now() >= deadline) {
      const advice =
        found.state === 'missing'
          ? 'turn on scan on push for the repository, or enhanced scanning'
          : 'run the step again, or raise scan-timeout'
      throw new Error(`${name}: no result after ${scanTimeout} s (${found.why}); ${advice}`)
    }
    if (tried === 0) info(`${name}: waiting (${found.why})`)
    if (found.state === 'missing' && !asked && clock.now() >= patient) {
      asked = true
      // Enhanced scanning refuses it, and so may the caller's policy: then there is more waiting.
      await startScan(ecr, repository, digest, registryId).catch((error: unknown) => {
        if (!(error instanceof EcrFailure)) throw error
        info(error.message)
      })
    }
    const pause = Math.min(1000 * 2 ** tried, 10_000, Math.max(1, deadline - clock.now()))
    await clock.sleep(pause, signal)
  }
}

/** The same in two platforms is one. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map(findings.map((each) => [`${each.name} ${each.in}`, each]))
  return [...known.values()].sort(byWeight)
}

function refusalOf(
  { scan: lowest, tags: [tag], repository }: Inputs,
  counts: ScanResult['counts'],
  worst: readonly Finding[],
): string | undefined {
  const limit = severities.findIndex((severity) => severity.toLowerCase() === lowest)
  const grave = [...counts].filter(([severity]) => severities.indexOf(severity) <= limit)
  if (limit < 0 || grave.length === 0) return undefined
  const first = worst[0] === undefined ? '' : `, ${worst[0].name} the worst`
  return (
    `scan of ${repository}:${tag}: found ${tell(new Map(grave))}${first}, and scan is ${lowest}; ` +
    'the tag is there but is not to be deployed: update what is named in the summary, and push a new tag'
  )
}
