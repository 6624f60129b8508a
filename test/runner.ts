import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { node24 } from './node24.ts'

const root = join(import.meta.dirname, '..')
// Another folder than dist is for trying bundles that are not landed.
const bundles = process.env['BUNDLES'] ?? join(root, 'dist')

type Variables = Readonly<Record<string, string>>

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

export interface Outcome {
  readonly exitCode: number | null
  readonly outputs: Variables
  readonly state: Variables
  readonly summary: string
  /** All of stdout and stderr, as printed. */
  readonly log: string
  /** The messages of `::error`, `::warning` and `::add-mask` lines. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly masks: readonly string[]
  readonly milliseconds: number
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
  const variables = { ...runnerVariables(folder, step), ...step.env }
  const main = await runPhase(
    name,
    folder,
    { ...inputVariables(name, metadata, step), ...variables },
    step,
  )
  const state: Variables = Object.fromEntries(
    Object.entries(main.state).map(([key, value]) => [`STATE_${key}`, value]),
  )
  return {
    ...main,
    post(env) {
      if (metadata.runs.post === undefined) throw new Error(`${name} has no post phase`)
      return runPhase(name, folder, { ...variables, ...env, ...state }, step)
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
    `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`,
    given[input] ?? evaluated(String(text), step.expressions ?? {}),
  ])
  return Object.fromEntries(entries) as Variables
}

function evaluated(text: string, expressions: Variables): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, key: string) => expressions[key] ?? '')
}

function runnerVariables(folder: string, { event = {}, workspace }: Step): Variables {
  for (const name of ['home', 'temp', 'work']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event))
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: join(folder, 'home'),
    // Otherwise a test without credentials asks the machine's metadata service, and waits.
    AWS_EC2_METADATA_DISABLED: 'true',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/shop',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_SERVER_URL: 'https://github.com',
    // Nobody's: a test that talks to GitHub's API says to which.
    GITHUB_API_URL: 'https://api.github.invalid',
    GITHUB_GRAPHQL_URL: 'https://api.github.invalid/graphql',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKSPACE: workspace ?? join(folder, 'work'),
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'test',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: join(folder, 'temp'),
  }
}

async function runPhase(
  name: string,
  folder: string,
  variables: Variables,
  { cancelAfter }: Step,
): Promise<Outcome> {
  const files = mkdtempSync(join(folder, 'files-'))
  const file = (suffix: string) => join(files, suffix)
  const names = [
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_ENV',
    'GITHUB_PATH',
  ]
  for (const each of names) writeFileSync(file(each), '')
  const env = { ...Object.fromEntries(names.map((each) => [each, file(each)])), ...variables }
  const start = performance.now()
  const { exitCode, log } = await spawned(join(bundles, name, 'index.js'), env, cancelAfter)
  return {
    exitCode,
    log,
    outputs: readValues(file('GITHUB_OUTPUT')),
    state: readValues(file('GITHUB_STATE')),
    summary: readFileSync(file('GITHUB_STEP_SUMMARY'), 'utf8'),
    errors: messages(log, 'error'),
    warnings: messages(log, 'warning'),
    masks: messages(log, 'add-mask'),
    milliseconds: performance.now() - start,
    temp: join(folder, 'temp'),
  }
}

function spawned(
  bundle: string,
  env: Variables,
  cancelAfter: string | undefined,
): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(node24(), [bundle], {
      cwd: env['GITHUB_WORKSPACE'],
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let log = ''
    const collect = (chunk: string) => {
      const before = cancelAfter !== undefined && log.includes(cancelAfter)
      log += chunk
      if (!before && cancelAfter !== undefined && log.includes(cancelAfter)) child.kill('SIGINT')
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, log }))
  })
}

// NAME<<DELIMITER, the lines of the value, DELIMITER.
function readValues(path: string): Variables {
  const values: Record<string, string> = {}
  const lines = readFileSync(path, 'utf8').split('\n')
  for (let index = 0; index < lines.length - 1; index++) {
    const [, name = '', delimiter = ''] = /^(.*?)<<(.*)$/.exec(lines[index] ?? '') ?? []
    const end = lines.indexOf(delimiter, index + 1)
    if (name === '' || end < 0) throw new Error(`${path}: line ${index + 1} starts no value`)
    values[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}

function messages(log: string, command: string): string[] {
  const lines = log.matchAll(new RegExp(`^::${command}(?: [^:]*)?::(.*)$`, 'gm'))
  return [...lines].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  )
}
