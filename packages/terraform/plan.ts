import type { AttributePath } from './attribute.ts'
import { parseChange, type Change } from './change.ts'
import { parseChecks, type Check } from './check.ts'
import { readConfiguration, type Configuration } from './configuration.ts'
import { collectSecrets, isSecretName } from './secret.ts'
import { members, parseExactly, parseSpan, ScanError, within, type Span } from './scan.ts'
import { fields, list, own, ShapeError, text } from './shape.ts'

/** A change of one object that the state holds or will hold. */
export interface ResourceChange extends Change {
  readonly address: string
  /** Where the configuration had it before. */
  readonly previousAddress: string | undefined
  /** An object that a replacement left behind, by the key that tells it from others of its address. */
  readonly deposed: string | undefined
  /** `managed`, or `data` for what is only read. */
  readonly mode: string
  /** As Terraform names it: `replace_because_tainted`. */
  readonly reason: string | undefined
}

/** What a plan says, without what does not change. */
export interface Plan {
  readonly version: string | undefined
  /** What changed outside since the last run. */
  readonly drift: readonly ResourceChange[]
  /** What the plan would change. */
  readonly changes: readonly ResourceChange[]
  /** By name. */
  readonly outputs: ReadonlyMap<string, Change>
  readonly checks: readonly Check[]
  /** Attributes that contributed to the plan, as far as Terraform knows. */
  readonly relevant: readonly { readonly address: string; readonly path: AttributePath }[]
  readonly configuration: Configuration
  /** Changes that had to wait for others, by address. */
  readonly deferred: readonly string[]
  /** Whether planning broke off. */
  readonly errored: boolean
  /** Every text that a mask covers anywhere, or that a sensitive variable holds. */
  readonly secrets: ReadonlySet<string>
}

/** A plan that can't be read; the message says what was found and what to do. */
export class PlanError extends Error {}

export interface ReadOptions {
  /** Keep old and new values, those that are not sensitive; else only the attributes' names. */
  readonly values: boolean
}

/**
 * Reads a plan as `terraform show -json PLAN` and `tofu show -json PLAN` write it, of format 1.x.
 * Only what is needed is parsed, resource by resource, so a plan of 50 MB takes little more memory
 * than its bytes. Throws PlanError for all else.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readPlan(bytes: Uint8Array, options: ReadOptions): Plan {
  try {
    return parse(bytes, options)
  } catch (error) {
    if (!(error instanceof ScanError || error instanceof ShapeError)) throw error
    const advice = 'make it with `terraform show -json PLANFILE`'
    // Names of the plan stand in it, which may hold anything.
    const found = error.message.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    throw new PlanError(`reading the plan's JSON: ${found}; ${advice}`, { cause: error })
  }
}

function parse(bytes: Uint8Array, { values }: ReadOptions): Plan {
  const parts = new Map(members(bytes, startOf(bytes), ['resource_drift', 'resource_changes']))
  const parsed = (span: Span | undefined) => span && parseSpan(bytes, span)
  const part = (name: string) => parsed(parts.get(name))
  const exactly = (name: string) => {
    const span = parts.get(name)
    return span && parseExactly(bytes, span)
  }
  refuseOthers(part('format_version'), parts)
  const secrets = new Set<string>()
  const resources = (name: string) => {
    const read: ResourceChange[] = []
    for (const span of elementsOf(bytes, parts.get(name), name)) {
      const resource = parseExactly(bytes, span)
      const change = parseResource(resource, `a resource of ${name}`, secrets, values)
      if (change !== undefined) read.push(change)
    }
    return read
  }
  const declared = within(bytes, parts.get('configuration'), 'root_module', 'variables')
  addVariables(exactly('variables'), parsed(declared), secrets)
  return {
    version: textOrNone(part('terraform_version')),
    drift: resources('resource_drift'),
    changes: resources('resource_changes'),
    outputs: new Map(
      Object.entries(fields(exactly('output_changes'), 'output_changes')).map(([name, change]) => [
        name,
        parseChange(change, `the output ${name}`, { values, secrets, name }),
      ]),
    ),
    checks: parseChecks(part('checks')),
    relevant: list(part('relevant_attributes'), 'relevant_attributes').map(parseRelevant),
    configuration: readConfiguration(() => part('configuration')),
    deferred: list(part('deferred_changes'), 'deferred_changes').map(parseDeferred),
    errored: part('errored') === true,
    secrets,
  }
}

/** Windows PowerShell 5 redirects as UTF-16; its UTF-8 begins with a mark. */
function startOf(bytes: Uint8Array): number {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new ScanError('it is UTF-16 and not UTF-8')
  }
  if (first === 0x50 && second === 0x4b)
    throw new ScanError('it is the plan itself and not its JSON')
  if (bytes.length === 0) throw new ScanError('it is empty')
  return 0
}

function refuseOthers(version: unknown, parts: ReadonlyMap<string, Span>): void {
  if (parts.has('@level')) throw new ShapeError('it is the log of `plan -json`')
  if (typeof version !== 'string') throw new ShapeError('it has no format_version')
  if (!/^1(\.|$)/.test(version)) {
    throw new PlanError(
      `reading the plan's JSON: it is of format ${JSON.stringify(version.slice(0, 20))}, and only ` +
        '1.x is known here; take a newer version of this action',
    )
  }
  const isState = parts.has('values') && !parts.has('planned_values')
  if (isState) throw new ShapeError('it is a state and not a plan')
}

function elementsOf(bytes: Uint8Array, span: Span | undefined, name: string): readonly Span[] {
  // Go writes an empty list as null.
  if (span === undefined || bytes[span.start] === 0x6e) return []
  if (span.elements === undefined) throw new ShapeError(`${name} is not a list`)
  return span.elements
}

/** Undefined for what does not change; its secrets are kept all the same. */
function parseResource(
  value: unknown,
  where: string,
  secrets: Set<string>,
  values: boolean,
): ResourceChange | undefined {
  const from = fields(value, where)
  const address = text(from, 'address', where)
  const change = parseChange(own(from, 'change'), address, { values, secrets })
  if (change.actions.join() === 'no-op' && !change.importing) return undefined
  return {
    ...change,
    address,
    previousAddress: textOrNone(own(from, 'previous_address')),
    deposed: textOrNone(own(from, 'deposed')),
    mode: textOrNone(own(from, 'mode')) ?? 'managed',
    reason: textOrNone(own(from, 'action_reason')),
  }
}

function parseRelevant(value: unknown) {
  const where = 'an item of relevant_attributes'
  const from = fields(value, where)
  const path = list(own(from, 'attribute'), where).filter(
    (step): step is string | number => typeof step === 'string' || typeof step === 'number',
  )
  return { address: text(from, 'resource', where), path }
}

function parseDeferred(value: unknown): string {
  const where = 'an item of deferred_changes'
  return text(fields(own(fields(value, where), 'resource_change'), where), 'address', where)
}

/** A plan holds the root's variables in clear, without a mask; the configuration says what is sensitive. */
function addVariables(value: unknown, declared: unknown, secrets: Set<string>): void {
  const declarations = fields(declared, 'the variables of the configuration')
  for (const [name, variable] of Object.entries(fields(value, 'variables'))) {
    const declaration = fields(own(declarations, name), `the declaration of the variable ${name}`)
    if (!isSecretName(name) && own(declaration, 'sensitive') !== true) continue
    collectSecrets(own(fields(variable, `the variable ${name}`), 'value'), secrets)
  }
}

function textOrNone(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
