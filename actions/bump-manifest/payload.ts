import type { UpdateInputs } from './updates.ts'

/** What a `repository_dispatch` event says: one edit, and where its image comes from. */
export interface Payload {
  readonly update: UpdateInputs
  readonly repository: string | undefined
  readonly sha: string | undefined
  readonly runId: string | undefined
}

interface Rule {
  readonly grammar: RegExp
  readonly allowed: string
}

const name: Rule = {
  grammar: /^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/,
  allowed: 'a plain name of letters, digits, ".", "_" and "-"',
}

/** Whoever may send an event says which image, and never which file, key or format. */
const rules: Readonly<Record<string, Rule>> = {
  app: name,
  tag: { grammar: /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/, allowed: 'an image tag' },
  env: name,
  digest: { grammar: /^(none|sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, allowed: 'a digest' },
  image: {
    grammar: /^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_.:/-]{0,254}$/,
    allowed: 'the name of an image',
  },
  repository: {
    grammar: /^[A-Za-z0-9][A-Za-z0-9-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
    allowed: 'a repository as owner/name',
  },
  sha: { grammar: /^[0-9a-f]{40}([0-9a-f]{24})?$/, allowed: 'a full commit id' },
  run_id: { grammar: /^[0-9]{1,20}$/, allowed: "a run's number" },
}

/** Whether the input `updates` is one object: the payload of an event, as `toJSON` writes it. */
export function isPayload(text: string): boolean {
  return text.trimStart().startsWith('{')
}

/**
 * Reads an event's `client_payload`: `{app, tag, env}`, or that with digest, image, repository, sha
 * and run_id. It comes from elsewhere, so each value has to be of its own narrow form.
 *
 * @throws on the first key or value that is none of these.
 */
export function parsePayload(text: string): Payload {
  const what = 'Reading the input updates: the payload of an event'
  const known = Object.keys(rules).join(', ')
  const given = new Map<string, string>()
  for (const [key, value] of Object.entries(parseObject(what, text))) {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined
    if (rule === undefined) {
      throw new Error(`${what}: unknown key ${JSON.stringify(key)}; the known ones are ${known}`)
    }
    // An expression that is empty where it is sent.
    if (value === null || value === '') continue
    const told = key === 'run_id' && typeof value === 'number' ? String(value) : value
    if (typeof told !== 'string' || !rule.grammar.test(told)) {
      const found = JSON.stringify(value).slice(0, 200)
      throw new Error(`${what}: ${key} is ${found}; send ${rule.allowed}, as a JSON string`)
    }
    given.set(key, told)
  }
  const of = (key: string) => given.get(key)
  const pairs = ['app', 'tag', 'env', 'digest', 'image'].map((key) => [
    key === 'env' ? 'environment' : key,
    of(key),
  ])
  return {
    update: Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as UpdateInputs,
    repository: of('repository'),
    sha: of('sha'),
    runId: of('run_id'),
  }
}

function parseObject(what: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  } catch (cause) {
    const advice = 'write ${{ toJSON(github.event.client_payload) }}, or a list of edits'
    throw new Error(`${what}: it is no JSON object; ${advice}`, { cause })
  }
}
