import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { Variables } from '#sandbox/runner'
import { node24 } from '../node24.ts'
import { peerPath } from '../peers.ts'
import { root } from '../sources.ts'
import { copyForAct, othersActions, slug, standIns, writeStandIn } from './copy.ts'

/** A run of a caller. */
export interface Call {
  /** The caller's text: a workflow that uses one of the reusable ones at v1. */
  readonly caller: string
  readonly event: { readonly name: string; readonly payload: object }
  /** What is checked out, the folder of a Git repository. */
  readonly checkout: string
  /** The environment of all jobs. */
  readonly env: Variables
  readonly secrets: Variables
  readonly variables?: Variables
  /** What the stand-in for aws-actions/configure-aws-credentials adds to the environment. */
  readonly assumed?: Variables
}

export interface Ran {
  /** Whether every job went well. */
  readonly ok: boolean
  /** Jobs that ran, as `JOB success`; a name may stand several times, for a matrix. */
  readonly jobs: readonly string[]
  /** All summaries, in the order that they were written. */
  readonly summary: string
  /** Messages of `::error` lines. */
  readonly errors: readonly string[]
  /** Nothing hidden. */
  readonly log: string
}

// One line of what act tells with --json.
interface Line {
  readonly msg: string
  readonly jobID?: string
  readonly job?: string
  readonly jobResult?: string
  readonly command?: string
  readonly arg?: string
  readonly content?: string
}

/** The text of a file of `workflows/`, with its `<placeholders>` filled in. */
export function filled(name: string, values: Variables): string {
  return filledText(readFileSync(join(root, 'workflows', name), 'utf8'), values)
}

/** As `filled`, of a caller that stands elsewhere. */
export function filledText(text: string, values: Variables): string {
  return text.replaceAll(/<([^<>\n]+)>/g, (whole, placeholder: string, at: number) => {
    // A comment speaks of <angle brackets>.
    if (
      text
        .slice(text.lastIndexOf('\n', at) + 1, at)
        .trimStart()
        .startsWith('#')
    )
      return whole
    return values[placeholder] ?? placeholder
  })
}

/** Runs a caller on this machine by act, with the reusable workflows and actions of this checkout. */
export async function runCaller(call: Call, folder: string): Promise<Ran> {
  const own = mkdtempSync(join(folder, 'call-'))
  const artifacts = join(own, 'artifacts')
  mkdirSync(artifacts)
  const scripts = standIns(call.assumed ?? {}, artifacts)
  const repositories = [
    `${slug}@v1=${copyForAct(join(own, 'copy'))}`,
    ...othersActions().map((action) => {
      // act fetches also those whose step is skipped.
      const script = scripts[action.split('@')[0] ?? ''] ?? "throw new Error('not here')"
      return `${action}=${writeStandIn(join(own, action.replaceAll(/\W/g, '-')), script)}`
    }),
  ]
  const write = (name: string, text: string) => {
    writeFileSync(join(own, name), text)
    return join(own, name)
  }
  const told = Object.entries(call.env).filter(([name]) => name !== 'PATH')
  const pairs = (flag: string, values: Variables) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  const log = await act(call, own, [
    ...[call.event.name, '--json', '--no-cache-server', '--insecure-secrets'],
    ...['--eventpath', write('event.json', JSON.stringify(call.event.payload))],
    ...['--workflows', write('caller.yml', call.caller), '--directory', call.checkout],
    ...['--platform', 'ubuntu-24.04=-self-hosted'],
    ...repositories.flatMap((each) => ['--local-repository', each]),
    ...pairs('--env', Object.fromEntries(told)),
    ...pairs('--secret', call.secrets),
    ...pairs('--var', call.variables ?? {}),
  ])
  return outcomeOf(log)
}

function act(call: Call, home: string, args: readonly string[]): Promise<string> {
  const path = [dirname(node24()), call.env['PATH'] ?? process.env['PATH']].join(delimiter)
  return new Promise((resolve, reject) => {
    const child = spawn(peerPath('act'), args, {
      env: { PATH: path, HOME: home },
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

function outcomeOf(log: string): Ran {
  const lines = log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
  const ended = lines.filter(({ jobResult }) => jobResult !== undefined)
  const summaries = lines.filter(({ command }) => command === 'summary')
  return {
    ok: ended.length > 0 && ended.every(({ jobResult }) => jobResult === 'success'),
    jobs: ended.map(({ jobID, job, jobResult }) => `${jobID ?? job} ${jobResult}`),
    summary: summaries.map(({ content }) => content).join('\n'),
    errors: lines.filter(({ command }) => command === 'error').map(({ arg = '' }) => arg),
    log: lines.length === 0 ? log : lines.map(({ msg }) => msg).join('\n'),
  }
}
