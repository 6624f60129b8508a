import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import {
  inputVariables as asVariables,
  runnerVariables,
  runPhase as run,
  stateVariables,
  type PhaseOutcome,
  type Variables,
} from '#sandbox/runner'
import { node24 } from './node24.ts'

const root = join(import.meta.dirname, '..')
// Another folder than dist is for trying bundles that are not landed.
export const bundles = process.env['BUNDLES'] ?? join(root, 'dist')

export interface Step {
  /** `with`; what is not given has the default of action.yml. */
  readonly inputs?: Variables
  /** Variables beside or instead of the runner's own; of this process's only PATH is passed on. */
  readonly env?: Variables
  /** The event's payload, written to GITHUB_EVENT_PATH. */
  readonly event?: unknown
  /** What expressions in the defaults stand for, as `{ 'github.token': 'x' }`; else nothing. */
  readonly expressions?: Variables
  /** GITHUB_WORKSPACE, where the step starts; else an empty folder. */
  readonly workspace?: string
  /** The job is cancelled once the log holds this text. */
  readonly cancelAfter?: string
}

export interface Outcome extends PhaseOutcome {
  /** The messages of `::error`, `::warning` and `::add-mask` lines. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly masks: readonly string[]
  /** RUNNER_TEMP of this step and its post phase. */
  readonly temp: string
}

export interface MainOutcome extends Outcome {
  /** Runs the post phase as it runs inside a composite action: with saved state, without inputs. */
  post(env?: Variables): Promise<Outcome>
}

interface Metadata {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>
  readonly runs: { readonly post?: string }
}

const folders: string[] = []
const atEnd: (clean: () => void) => void =
  (globalThis as { afterAll?: (clean: () => void) => void }).afterAll ??
  ((clean) => process.once('exit', clean))
atEnd(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Runs an action's bundle on Node 24 as the runner does. */
export async function runAction(name: string, step: Step = {}): Promise<MainOutcome> {
  const metadata = readMetadata(name)
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  folders.push(folder)
  const { workspace, event = {} } = step
  const variables = {
    ...runnerVariables(folder, event),
    ...(workspace !== undefined && { GITHUB_WORKSPACE: workspace }),
    ...step.env,
  }
  const main = await runPhase(
    name,
    folder,
    { ...inputVariables(name, metadata, step), ...variables },
    step,
  )
  return {
    ...main,
    post(env) {
      if (metadata.runs.post === undefined) throw new Error(`${name} has no post phase`)
      return runPhase(name, folder, { ...variables, ...env, ...stateVariables(main.state) }, step)
    },
  }
}

function readMetadata(name: string): Metadata {
  return parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8')) as Metadata
}

function inputVariables(name: string, { inputs = {} }: Metadata, step: Step): Variables {
  const given = step.inputs ?? {}
  const unknown = Object.keys(given).filter((input) => !Object.hasOwn(inputs, input))
  if (unknown.length > 0) throw new Error(`${name} has no input ${unknown.join(', ')}`)
  const entries = Object.entries(inputs).map(([input, { default: text = '' }]) => [
    input,
    given[input] ?? evaluated(String(text), step.expressions ?? {}),
  ])
  return asVariables(Object.fromEntries(entries) as Variables)
}

function evaluated(text: string, expressions: Variables): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, key: string) => expressions[key] ?? '')
}

async function runPhase(
  name: string,
  folder: string,
  variables: Variables,
  { cancelAfter }: Step,
): Promise<Outcome> {
  const bundle = join(bundles, name, 'index.js')
  const ended = await run({ bundle, node: node24(), folder, variables, cancelAfter })
  return {
    ...ended,
    errors: messages(ended.log, 'error'),
    warnings: messages(ended.log, 'warning'),
    masks: messages(ended.log, 'add-mask'),
    temp: variables['RUNNER_TEMP'] ?? '',
  }
}

function messages(log: string, command: string): string[] {
  const lines = log.matchAll(new RegExp(`^::${command}(?: [^:]*)?::(.*)$`, 'gm'))
  return [...lines].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  )
}
