import type { Environment } from '#action/inputs'

type Refused = readonly (readonly [RegExp, string])[]

const locks: Refused[number] = [
  // Not -lock-timeout, which has no effect without one.
  /^--?lock(?!-|=(false|0|f)$)/i,
  'looking for drift takes no lock, so that nobody has to wait for it',
]
const asks: Refused[number] = [/^--?input(?!=(false|0|f)$)/i, 'there is nobody to answer']

/** What would hide drift, ask a question, write something, or take the plan elsewhere. */
const refusedOfPlan: Refused = [
  [/^--?out\b/, 'the plan goes to a private file that is removed'],
  [/^--?refresh=(false|0|f)$/i, 'what changed outside is only seen with a refresh'],
  [/^--?refresh-only\b/, 'such a plan does not tell what would be undone'],
  [/^--?destroy\b/, 'a plan to destroy tells nothing about drift'],
  [/^--?chdir\b/, 'name the folder in workspaces'],
  [/^--?generate-config-out\b/, 'it would write into the folder'],
  locks,
  asks,
]

const refusedOfInit: Refused = [
  [/^--?(migrate-state|force-copy)\b/, 'it would change the state'],
  [/^--?from-module\b/, 'it would write into the folder'],
  asks,
]

export function parsePlanArg(text: string): string {
  return parseArg(text, refusedOfPlan)
}

export function parseInitArg(text: string): string {
  return parseArg(text, refusedOfInit)
}

/**
 * Throws where a variable that adds arguments to commands has one that the inputs may not have. What
 * the program itself is called with comes behind them and wins, so an own place for the plan, a lock
 * and questions are no harm there.
 * https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name
 */
export function refuseVariables(env: Environment): void {
  const harmless = [locks, asks, refusedOfPlan[0]]
  const variables: readonly (readonly [string, Refused])[] = [
    ['TF_CLI_ARGS', [...refusedOfPlan, ...refusedOfInit]],
    ['TF_CLI_ARGS_plan', refusedOfPlan],
    ['TF_CLI_ARGS_init', refusedOfInit],
  ]
  for (const [name, refused] of variables) {
    const words = (env[name] ?? '').replaceAll(/["'\\]/g, '').split(/\s+/)
    for (const word of words) {
      const found = refused.find((rule) => !harmless.includes(rule) && rule[0].test(word))
      if (found === undefined) continue
      throw new Error(
        `Reading the variable ${name}: ${JSON.stringify(word)} is not allowed: ${found[1]}; take ` +
          'it out for this step',
      )
    }
  }
}

function parseArg(text: string, refused: Refused): string {
  const why = text.startsWith('-')
    ? refused.find(([pattern]) => pattern.test(text))?.[1]
    : 'an argument begins with -, and its value follows ='
  if (why === undefined) return text
  throw new Error(`${JSON.stringify(text)} is not allowed: ${why}`)
}
