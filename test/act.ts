import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { stringify } from 'yaml'
import type { Variables } from '#sandbox/runner'
import { node24 } from './node24.ts'
import { peerPath } from './peers.ts'
import { bundles } from './runner.ts'
import { root } from './sources.ts'

/** A job that checks out and then uses the root action. */
export interface Job {
  /** `with` of that step. */
  readonly inputs: Variables
  readonly event: { readonly name: string; readonly payload: object }
  /** `env` of the job; GITHUB_SERVER_URL and the like among it. */
  readonly env: Variables
  /** `github.token` */
  readonly token: string
  /** What is checked out, the folder of a Git repository. */
  readonly checkout: string
  /** What stands in for aws-actions/configure-aws-credentials adds to the environment. */
  readonly assumed?: Variables
  /** A folder of programs that hide the machine's. */
  readonly programs?: string
}

export interface JobOutcome {
  /** Each phase of the root action's steps that ran, as `Main push success`. */
  readonly phases: readonly string[]
  /** Of the root action. */
  readonly outputs: Variables
  /** By the step's id within the root action; a step without one has its place. */
  readonly summaries: Variables
  readonly errors: readonly string[]
  /** Nothing hidden. */
  readonly log: string
  /** What is in RUNNER_TEMP after the last post phase. */
  readonly left: readonly string[]
}

// One line of what act tells with --json. `stepID` is the path of ids into composite actions.
interface Line {
  readonly msg: string
  readonly stage?: string
  readonly stepID?: readonly string[]
  readonly stepResult?: string
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
}

const slug = 'gitops-actions/gitops-actions'
const settingsOf = /^\s*uses: (aws-actions\/configure-aws-credentials@[0-9a-f]{40})/m

/**
 * Runs the root action on this machine by nektos/act, another implementation of the runner, which
 * evaluates the expressions, hands on inputs, outputs and state, and ends with the post phases. It
 * finds the actions as a caller's runner does, under a tag of this repository; `$/`, which it does
 * not know (act 0.2.89), is written out in its copy of action.yml.
 */
export async function runRootAction(job: Job, folder: string): Promise<JobOutcome> {
  const own = mkdtempSync(join(folder, 'job-'))
  const repositories = [
    `${slug}@v1=${copyActions(join(own, 'actions'))}`,
    `${settingsOf.exec(readRoot())?.[1]}=${standIn(join(own, 'credentials'), job.assumed ?? {})}`,
  ]
  const file = (name: string, content: unknown) => {
    writeFileSync(join(own, name), stringify(content))
    return join(own, name)
  }
  const step = { id: 'path', uses: `${slug}@v1`, with: job.inputs }
  const jobs = {
    deploy: { 'runs-on': 'here', env: job.env, steps: [{ uses: 'actions/checkout@v5' }, step] },
  }
  const event = join(own, 'event.json')
  writeFileSync(event, JSON.stringify(job.event.payload))
  const told = Object.entries(job.env).filter(([name]) => name.startsWith('GITHUB_'))
  const log = await act(job, own, [
    ...[job.event.name, '--json', '--eventpath', event, '--no-cache-server'],
    ...['--workflows', file('workflow.yml', { on: job.event.name, jobs })],
    ...['--directory', job.checkout, '--platform', 'here=-self-hosted'],
    ...repositories.flatMap((each) => ['--local-repository', each]),
    ...told.flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['--secret', 'GITHUB_TOKEN', '--insecure-secrets'],
  ])
  return { ...outcomeOf(log), left: leftIn(join(own, '.cache', 'act')) }
}

function readRoot(): string {
  return readFileSync(join(root, 'action.yml'), 'utf8')
}

function copyActions(folder: string): string {
  cpSync(join(root, 'actions'), join(folder, 'actions'), { recursive: true })
  cpSync(bundles, join(folder, 'dist'), { recursive: true })
  const text = readRoot().replaceAll(/uses: \$\/(\S+)/g, `uses: ${slug}/$1@v1`)
  writeFileSync(join(folder, 'action.yml'), text)
  return folder
}

/** Assumes no role: it tells its inputs in the log and hands on given variables. */
function standIn(folder: string, variables: Variables): string {
  mkdirSync(folder)
  const runs = { using: 'node24', main: 'main.cjs' }
  writeFileSync(join(folder, 'action.yml'), stringify({ name: 'credentials', runs }))
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(
    join(folder, 'main.cjs'),
    `require('fs').appendFileSync(process.env.GITHUB_ENV, ${JSON.stringify(lines.join(''))})
console.log('assumed', process.env['INPUT_ROLE-TO-ASSUME'], process.env['INPUT_AWS-REGION'])`,
  )
  return folder
}

function act({ token, programs }: Job, home: string, args: readonly string[]): Promise<string> {
  const path = [programs, dirname(node24()), process.env['PATH']].filter(Boolean).join(delimiter)
  return new Promise((resolve, reject) => {
    const child = spawn(peerPath('act'), args, {
      env: { PATH: path, HOME: home, GITHUB_TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let log = ''
    const collect = (chunk: string) => (log += chunk)
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', reject)
    child.on('close', () => resolve(log))
  })
}

function outcomeOf(log: string): Omit<JobOutcome, 'left'> {
  const lines = log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
  const nameOf = ({ stepID }: Line) => stepID?.at(-1) ?? ''
  const outputs = lines.filter(
    ({ command, stepID }) => command === 'set-output' && stepID?.join() === 'path',
  )
  return {
    log: lines.map(({ msg }) => msg).join('\n'),
    phases: lines
      .filter(({ stepID = [], stepResult }) => stepID.length > 1 && stepResult !== undefined)
      .map((line) => `${line.stage} ${nameOf(line)} ${line.stepResult}`),
    outputs: Object.fromEntries(outputs.map(({ name, arg = '' }) => [name, arg])) as Variables,
    summaries: Object.fromEntries(
      lines
        .filter(({ command }) => command === 'summary')
        .map((line) => [nameOf(line), line.content]),
    ) as Variables,
    errors: lines.filter(({ command }) => command === 'error').map(({ arg = '' }) => arg),
  }
}

// act makes a folder for each job, and RUNNER_TEMP in it.
function leftIn(cache: string): string[] {
  return readdirSync(cache).flatMap((job) => {
    const temp = join(cache, job, 'tmp')
    return readdirSync(temp, { recursive: true, encoding: 'utf8' })
  })
}
