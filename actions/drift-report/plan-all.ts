import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { IgnoreRules } from '#terraform/ignore'
import { findBinary } from '#terraform/binary'
import { openWorkspace, type Workspace } from '#terraform/run'
import { scrubber, secretsOf } from '#terraform/secret'
import { findWorkspaces } from './files.ts'
import type { Planning } from './inputs.ts'
import { layersOf } from './layers.ts'
import { pool } from './pool.ts'
import { reportOf } from './read.ts'
import { failed, type WorkspaceReport } from './report.ts'
import type { Step } from './step.ts'

/** A workspace on its way. */
interface Job {
  readonly path: string
  /** For it alone: the plan, and what init fetches. */
  readonly scratch: string
  readonly lines: string[]
  readonly remarks: string[]
  workspace?: Workspace
  startedAt?: number
  report?: WorkspaceReport
}

/**
 * Plans workspaces, some at once, and tells of each; one that can't be planned does not stop the
 * others. The log gets what each printed as one group, in the order of the list.
 */
export async function planAll(
  planning: Planning,
  { rules, showValues }: { rules: IgnoreRules; showValues: boolean },
  step: Step,
): Promise<WorkspaceReport[]> {
  const paths = await findWorkspaces(planning.patterns, step.root)
  const env = childEnvironment(step)
  const binary = await findBinary(planning.terraform, { cwd: step.root, env, signal: step.signal })
  const scrub = scrubber(secretsOf(env, [...planning.initArgs, ...planning.planArgs]))
  const slots = await pluginCaches(Math.min(planning.parallelism, paths.length), step)
  const isShared = Boolean(step.env['TF_PLUGIN_CACHE_DIR'])
  const jobs = paths.map((path, index): Job => {
    return { path, scratch: join(step.scratch, `workspace-${index}`), lines: [], remarks: [] }
  })
  const finish = teller(jobs, step)

  /** Does a part of a job; what goes wrong is the report of this one alone. */
  async function attempt(job: Job, work: () => Promise<WorkspaceReport | undefined>) {
    if (job.startedAt === undefined) step.say(`Planning ${job.path}`)
    job.startedAt ??= step.clock.now()
    try {
      const report = await work()
      if (report !== undefined) finish(job, report)
    } catch (error) {
      step.signal.throwIfAborted()
      const found = error instanceof Error ? error.message : String(error)
      finish(job, failed(job.path, scrub(found)))
    }
  }

  async function init(job: Job, pluginCache: string): Promise<undefined> {
    await mkdir(job.scratch, { mode: 0o700 })
    job.workspace = await openWorkspace({
      ...{ binary, env, pluginCache, folder: join(step.root, job.path), scratch: job.scratch },
      ...{ initArgs: planning.initArgs, planArgs: planning.planArgs },
      ...{ timeoutMs: planning.timeoutMs, now: () => step.clock.now(), signal: step.signal },
      onLine: (line) => job.lines.push(scrub(line)),
    })
    const { lockFileIsNew } = await job.workspace.init()
    if (lockFileIsNew) job.remarks.push(unlocked)
  }

  async function plan(job: Job, pluginCache: string): Promise<WorkspaceReport> {
    if (job.workspace === undefined) await init(job, pluginCache)
    const bytes = await job.workspace!.plan()
    return { ...reportOf(job.path, bytes, rules, showValues), remarks: job.remarks }
  }

  async function end(job: Job): Promise<void> {
    await job.workspace?.close()
    await rm(job.scratch, { recursive: true, force: true })
  }

  for (const layer of layersOf(paths, planning.order)) {
    const members = jobs.filter(({ path }) => layer.includes(path))
    try {
      // Terraform's cache of providers bears one init at a time, and none beside a plan.
      // https://developer.hashicorp.com/terraform/cli/config/config-file#provider-plugin-cache
      if (isShared) for (const job of members) await attempt(job, () => init(job, slots[0]!))
      const open = members.filter(({ report }) => report === undefined)
      await pool(open, slots, (job, slot) =>
        attempt(job, () => plan(job, slot)).then(() => end(job)),
      )
    } finally {
      await Promise.all(members.map(end))
    }
  }
  return finish.all()
}

const unlocked =
  'there is no .terraform.lock.hcl: with every new version of a provider the plan may change'

/** The folders for providers, one for each of those that work at once, or the one that all share. */
async function pluginCaches(count: number, { env, scratch }: Step): Promise<string[]> {
  const shared = env['TF_PLUGIN_CACHE_DIR']
  const folders = Array.from(
    { length: count },
    (_, slot) => shared || join(scratch, `plugins-${slot}`),
  )
  await Promise.all(folders.map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })))
  return folders
}

/** Takes reports as they come, and tells of them in the order of the jobs. */
function teller(jobs: readonly Job[], { clock, tell }: Step) {
  let next = 0
  let telling = Promise.resolve()
  function finish(job: Job, report: WorkspaceReport): void {
    const seconds = Math.round((clock.now() - (job.startedAt ?? clock.now())) / 100) / 10
    job.report = { ...report, seconds }
    for (let told = jobs[next]; told?.report !== undefined; told = jobs[++next]) {
      const { path, lines, report } = told
      const ending = report.error === undefined ? [] : [report.error]
      telling = telling.then(() => tell(`${path}: ${report.status}`, [...lines, ...ending]))
    }
  }
  finish.all = async () => {
    await telling
    return jobs.flatMap(({ report }) => report ?? [])
  }
  return finish
}

/** What the step has, but for its own inputs: they hold the token for the issue. */
function childEnvironment({ env }: Step): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('INPUT_'),
  )
  return Object.fromEntries(kept)
}
