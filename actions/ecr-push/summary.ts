import { code, codeBlock, plain, table } from '#action/summary'
import { severities } from '#ecr/finding'
import { blobs } from '#oci/manifest'
import { formatReference } from '#oci/reference'
import { saved } from './decide.ts'
import type { Inputs } from './inputs.ts'
import type { Part } from './parts.ts'
import type { Outcome } from './push.ts'
import type { ScanResult } from './scan.ts'
import { megabytes } from './size.ts'

type Rows = readonly (readonly [string, string | undefined])[]

/** What a person reads afterwards: what is where, what this run did for it, and how to get it. */
export function summarize(inputs: Inputs, outcome: Outcome, seconds: number): string {
  const { repository, tags, movingTags } = inputs
  const { registry, digest, tagged, scan, parts = [] } = outcome
  const [tag] = tags
  const rows: Rows = [
    ['Digest', digest && code(digest)],
    ['Registry', registry && code(registry)],
    ['Made from', madeFrom(inputs)],
    ...workOf(outcome),
    ['Seconds', seconds.toFixed(1)],
  ]
  const known = rows.filter((row): row is [string, string] => Boolean(row[1]))
  const text = [
    `### ${headline(inputs, outcome)} ${code(`${repository}:${tag}`)}\n`,
    table(['', ''], known),
  ]
  if (scan !== undefined) text.push(...scanned(inputs, scan))
  if (registry === undefined) return text.join('\n')
  const stateOf = (each: string) => (tagged.includes(each) ? 'set by this run' : 'was there')
  const moved = scan?.refusal === undefined ? movingTags : []
  const all = [...tags, ...moved].map((each) => [code(each), stateOf(each)])
  text.push(table(['Tag', ''], all))
  if (parts.length > 0) text.push(table(['Platform', 'Layers', 'Size'], parts.map(sizeOf)))
  const image = formatReference({ registry, repository, tag, ...(digest && { digest }) })
  text.push(codeBlock(`docker pull ${image}`, 'sh'))
  return text.join('\n')
}

function headline({ push, origin }: Inputs, { pushed, tagged, scan }: Outcome): string {
  if (!push) return origin.kind === 'build' ? 'Built, not pushed' : 'Read, not pushed'
  if (scan?.refusal !== undefined) return 'Not to be deployed:'
  if (pushed) return 'Pushed'
  return tagged.length > 0 ? 'Tagged' : 'Already there'
}

function madeFrom({ origin }: Inputs): string {
  if (origin.kind === 'source') return code(origin.path)
  const { context, file, platforms } = origin.build
  const parts = [context, file, platforms.join(', ')].filter(Boolean) as string[]
  return `${parts.map(code).join(' ')} at ${code(origin.revision)}`
}

/** What was done for it, or what did not have to be. */
function workOf(outcome: Outcome): Rows {
  const { building, sending, origins, pushed } = outcome
  const isTaken = origins !== undefined && !pushed && building === undefined
  return [
    [
      'Build',
      building &&
        `${building.seconds} s: ${building.steps} steps, ${building.cached} of them from a cache`,
    ],
    [
      'Layers and configs',
      sending &&
        `${sending.sent} sent (${megabytes(sending.bytes)}), ${sending.present} were there; ${sending.seconds} s`,
    ],
    ['Saved', isTaken ? saved(origins?.seconds) : undefined],
  ]
}

function sizeOf({ platform, manifest }: Part): readonly string[] {
  const size = blobs(manifest).reduce((sum, blob) => sum + blob.size, 0)
  return [
    platform === undefined ? '' : code(platform),
    String(manifest.layers.length),
    megabytes(size),
  ]
}

function scanned({ scan: lowest }: Inputs, { counts, worst, refusal }: ScanResult): string[] {
  const parts = refusal === undefined ? [] : [`**${plain(refusal)}**\n`]
  const found = severities.filter((severity) => counts.has(severity))
  if (found.length > 0) {
    const rows = found.map((severity) => [severity.toLowerCase(), String(counts.get(severity))])
    parts.push(table([`Found (fails from ${lowest})`, ''], rows))
  } else if (refusal === undefined) {
    parts.push('The scan found nothing.\n')
  }
  if (worst.length === 0) return parts
  const rows = worst.map(({ name, severity, in: place = '', fixedIn = '' }) => [
    code(name),
    severity.toLowerCase(),
    code(place),
    code(fixedIn),
  ])
  return [...parts, table(['The worst', '', 'In', 'Fixed in'], rows)]
}
