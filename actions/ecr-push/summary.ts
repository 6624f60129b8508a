import { code, codeBlock, table } from '#action/summary'
import { formatReference } from '#oci/reference'
import type { Inputs } from './inputs.ts'
import type { Outcome } from './push.ts'

/** What a person reads afterwards: what is where, what this run did for it, and how to get it. */
export function summarize(inputs: Inputs, outcome: Outcome): string {
  const { repository, tags, movingTags } = inputs
  const { registry, digest, tagged } = outcome
  const [tag] = tags
  const stateOf = (each: string) => (tagged.includes(each) ? 'set by this run' : 'was there')
  const rows: [string, string | undefined][] = [
    ['Digest', digest && code(digest)],
    ['Registry', registry && code(registry)],
    ['Made from', madeFrom(inputs)],
  ]
  const known = rows.filter((row): row is [string, string] => Boolean(row[1]))
  const parts = [
    `### ${headline(inputs, outcome)} ${code(`${repository}:${tag}`)}\n`,
    table(['', ''], known),
  ]
  if (registry !== undefined) {
    const all = [...tags, ...movingTags].map((each) => [code(each), stateOf(each)])
    parts.push(table(['Tag', ''], all))
    const image = formatReference({ registry, repository, tag, ...(digest && { digest }) })
    parts.push(codeBlock(`docker pull ${image}`, 'sh'))
  }
  return parts.join('\n')
}

function headline({ push, origin }: Inputs, { pushed, tagged }: Outcome): string {
  if (!push) return origin.kind === 'build' ? 'Built, not pushed' : 'Read, not pushed'
  if (pushed) return 'Pushed'
  return tagged.length > 0 ? 'Tagged' : 'Already there'
}

function madeFrom({ origin }: Inputs): string {
  if (origin.kind === 'source') return code(origin.path)
  const { context, file, platforms } = origin.build
  const parts = [context, file, platforms.join(', ')].filter(Boolean) as string[]
  return `${parts.map(code).join(' ')} at ${code(origin.revision)}`
}
