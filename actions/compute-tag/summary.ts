import type { Event } from '#action/event'
import { code, details, codeBlock, table } from '#action/summary'
import type { ComputedTag } from './compute.ts'

/** What a person reads afterwards: the tag, and what it was made from. */
export function tagSummary(computed: ComputedTag, { name, repository, urls }: Event): string {
  const commit = `${urls.server}/${repository}/commit/${computed.sha}`
  const rows: [string, string | undefined][] = [
    ['Made from', computed.template === undefined ? 'the input `tag`' : code(computed.template)],
    ['Kind', computed.kind],
    ['Version', computed.version && code(computed.version)],
    ['Branch', computed.branch && code(computed.branch)],
    ['Commit', `[${code(computed.sha)}](${commit})`],
    ['Event', code(name)],
  ]
  const told = rows.filter((row): row is [string, string] => Boolean(row[1]))
  return (
    `### Image tag ${code(computed.tag)}\n\n` +
    `${table(['', ''], told)}\n${details('Labels', codeBlock(computed.labels.join('\n')))}`
  )
}
