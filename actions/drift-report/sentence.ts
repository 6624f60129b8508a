import { code as inCode, plain } from '#action/summary'
import type { Check } from '#terraform/check'
import type { Finding } from '#terraform/classify'
import type { Action } from '#terraform/draft'
import type { AttributeChange } from '#terraform/present'

const longestName = 300
const mostAttributes = 30

/** A name from a configuration, in code: no link, no mention, no comment, on one line. */
export function code(text: string): string {
  const short = text.length > longestName ? `${text.slice(0, longestName)}…` : text
  // In backticks `<!--` would stand as it is, and our own markers are found by it.
  return short.includes('<') ? `<code>${plain(short)}</code>` : inCode(short)
}

/** Text of any origin in a sentence. GitHub finds mentions also where the character is escaped. */
export function prose(text: string): string {
  return plain(text).replaceAll('&#64;', '&#64;&#8203;')
}

/** Text of any origin for a block of code: it can't end the block, nor hold a marker of ours. */
export function quoted(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '').replaceAll('<!--', '<\u200b!--')
}

/** The addresses that follow a change outside, by the address of that. */
export function followersIn(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>()
  for (const { address, because } of findings) {
    for (const cause of because) {
      const known = followers.get(cause)
      if (known === undefined) followers.set(cause, [address])
      else known.push(address)
    }
  }
  return followers
}

/** What happened to one resource and what the plan would do, as items of a list. */
export function findingLines(
  finding: Finding,
  followers: ReadonlyMap<string, readonly string[]>,
): string[] {
  const { kind, address, deposed, reason, relevant } = finding
  const name = code(address) + (deposed === undefined ? '' : ` (left behind, ${code(deposed)})`)
  const led = followers.get(address) ?? []
  const parts = [
    ...outsideParts(finding),
    kind === 'note' ? 'the plan leaves it so' : `the plan would ${verb(finding)}`,
    ...(reason === undefined ? [] : reasonParts(finding, reason)),
    ...(led.length > 0 ? [`others follow: ${list(led.map(code))}`] : []),
    ...(relevant && led.length === 0 ? ['what is planned was made from it'] : []),
  ]
  return [
    `- ${name}: ${parts.join('; ')}`,
    ...finding.attributes.flatMap((one) => valueLines(one, kind)),
  ]
}

function outsideParts({ kind, gone, because, attributes }: Finding): string[] {
  if (kind === 'pending') return []
  if (gone) return ['deleted outside']
  if (because.length > 0) return [`follows a change outside of ${list(because.map(code))}`]
  const changed = attributes.filter(({ outside }) => outside)
  return [changed.length > 0 ? `changed outside (${names(changed)})` : 'changed outside']
}

export function checkLines({ address, status, messages }: Check): string[] {
  const found = status === 'fail' ? 'fails' : 'could not be made'
  const told = messages.map((message) => prose(message.slice(0, 1000))).join('; ')
  return [`- ${code(address)}: ${found}${told === '' ? '' : ` (${told})`}`]
}

export function outputLine({ name, action }: { name: string; action: string }): string {
  return `- ${code(name)}: would ${outputVerbs.get(action) ?? 'change'}`
}

const outputVerbs: ReadonlyMap<string, string> = new Map([
  ['create', 'be new'],
  ['delete', 'go'],
])

const verbs: Readonly<Record<Action, string>> = {
  create: 'create it',
  update: 'change it in place',
  replace: 'replace it',
  delete: 'destroy it',
  forget: 'forget it and leave it as it is',
  import: 'take it into the state',
  wait: 'change it in a later plan',
}

function verb({ action = 'wait', attributes, gone }: Finding): string {
  if (gone && action === 'create') return 'create it again'
  return verbs[action] + (attributes.length > 0 ? ` (${names(attributes)})` : '')
}

/** https://developer.hashicorp.com/terraform/internals/json-format#change-representation */
const reasons: ReadonlyMap<string, string> = new Map([
  ['replace_because_tainted', 'it is tainted: making it failed half-way'],
  ['replace_by_request', 'its replacement was asked for'],
  ['replace_by_triggers', 'what its `replace_triggered_by` names has changed'],
  ['delete_because_no_resource_config', 'it is not in the configuration any more'],
  ['delete_because_no_module', 'its module is not in the configuration any more'],
  ['delete_because_wrong_repetition', '`count` or `for_each` was added or taken away'],
  ['delete_because_count_index', 'it is above `count`'],
  ['delete_because_each_key', 'its key is not in `for_each` any more'],
  ['delete_because_no_move_target', 'it was moved to where nothing is'],
])

function reasonParts({ attributes }: Finding, reason: string): string[] {
  if (reason === 'replace_because_cannot_update') {
    const fixed = attributes.filter(({ replaces }) => replaces)
    return fixed.length > 0 ? [`${names(fixed)} can't be changed in place`] : []
  }
  return [reasons.get(reason) ?? code(reason)]
}

function names(attributes: readonly AttributeChange[]): string {
  return list(
    attributes.map(({ path, unknown }) => {
      return `${path === '' ? 'all of it' : code(path)}${unknown ? ', known once applied' : ''}`
    }),
  )
}

function list(items: readonly string[]): string {
  const more = items.length - mostAttributes
  const shown = items.slice(0, mostAttributes).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}

/** Of values that may be seen. Of a note `before` is what the state holds and `after` what is there. */
function valueLines({ path, before, after }: AttributeChange, kind: Finding['kind']): string[] {
  if (before === undefined) return []
  const [is, other] =
    kind === 'note'
      ? [after ?? '', `and was ${code(before)}`]
      : [
          before,
          after === undefined ? 'and would be known once applied' : `and would be ${code(after)}`,
        ]
  return [`  - ${path === '' ? 'all of it' : code(path)} is ${code(is)} ${other}`]
}
