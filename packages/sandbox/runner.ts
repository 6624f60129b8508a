import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Variables = Readonly<Record<string, string>>

/** One phase of a step: which bundle, on which Node, with which variables. */
export interface Phase {
  /** The path of `dist/<name>/index.js`. */
  readonly bundle: string
  /** The Node binary; else this process's own. */
  readonly node?: string
  /** Where the phase's files go. */
  readonly folder: string
  /** The whole environment, `runnerVariables` and `inputVariables` among it. */
  readonly variables: Variables
  /** Each piece of output as it comes. */
  readonly onOutput?: (text: string) => void
  /** The job is cancelled once the log holds this text. */
  readonly cancelAfter?: string | undefined
}

/** What the runner knows after a phase. */
export interface PhaseOutcome {
  readonly exitCode: number | null
  readonly outputs: Variables
  readonly state: Variables
  readonly summary: string
  /** All of stdout and stderr, as printed. */
  readonly log: string
  readonly milliseconds: number
}

const files = [
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ENV',
  'GITHUB_PATH',
] as const

/** Runs one phase of a JavaScript action as the runner does. */
export async function runPhase(phase: Phase): Promise<PhaseOutcome> {
  const folder = mkdtempSync(join(phase.folder, 'files-'))
  const paths = Object.fromEntries(files.map((name) => [name, join(folder, name)]))
  for (const path of Object.values(paths)) writeFileSync(path, '')
  const start = performance.now()
  const { exitCode, log } = await execute(phase, { ...paths, ...phase.variables })
  const read = (name: (typeof files)[number]) => readFileSync(join(folder, name), 'utf8')
  return {
    exitCode,
    log,
    outputs: readValues(read('GITHUB_OUTPUT')),
    state: readValues(read('GITHUB_STATE')),
    summary: read('GITHUB_STEP_SUMMARY'),
    milliseconds: performance.now() - start,
  }
}

/** Inputs as the runner puts them into the environment. */
export function inputVariables(inputs: Variables): Variables {
  const entries = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ])
  return Object.fromEntries(entries) as Variables
}

/** What a main phase saved, as the post phase gets it. */
export function stateVariables(state: Variables): Variables {
  const entries = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  return Object.fromEntries(entries) as Variables
}

/**
 * What the runner sets for each step, for a push to main of a made-up repository. HOME,
 * RUNNER_TEMP and GITHUB_WORKSPACE are folders made in `folder`; of this process's own variables
 * only PATH is passed on.
 */
export function runnerVariables(folder: string, event: unknown): Variables {
  const inside = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }
  const payload = join(folder, 'event.json')
  writeFileSync(payload, JSON.stringify(event))
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: inside('home'),
    // Otherwise a step without credentials asks the machine's metadata service, and waits.
    AWS_EC2_METADATA_DISABLED: 'true',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: payload,
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/shop',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_SERVER_URL: 'https://github.com',
    // Nobody's: a step that talks to GitHub's API is told to which.
    GITHUB_API_URL: 'https://api.github.invalid',
    GITHUB_GRAPHQL_URL: 'https://api.github.invalid/graphql',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKSPACE: inside('work'),
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'sandbox',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: inside('temp'),
  }
}

function execute(
  { bundle, node = process.execPath, onOutput, cancelAfter }: Phase,
  env: Variables,
): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const cwd = env['GITHUB_WORKSPACE']
    const child = spawn(node, [bundle], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    let cancelled = false
    const collect = (chunk: string) => {
      log += chunk
      onOutput?.(chunk)
      if (cancelAfter === undefined || cancelled || !log.includes(cancelAfter)) return
      cancelled = child.kill('SIGINT')
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, log }))
  })
}

/** `NAME<<DELIMITER`, the lines of the value, `DELIMITER`. */
function readValues(text: string): Variables {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length - 1; index++) {
    const [, name = '', delimiter = ''] = /^(.*?)<<(.*)$/.exec(lines[index] ?? '') ?? []
    const end = lines.indexOf(delimiter, index + 1)
    if (name === '' || end < 0) throw new Error(`line ${index + 1} starts no value: ${text}`)
    values[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}
