import { execFileSync } from 'node:child_process'
import type { RefOutcome } from '../../actions/mirror-codecommit/outcome.ts'
import {
  startCodeCommit,
  type CodeCommitOptions,
  type SandboxCodeCommit,
} from '#sandbox/codecommit'
import { startOrigin, writer, type Origin } from '../git/origin.ts'
import { runAction, type MainOutcome, type Step } from '../runner.ts'

/** A source that wants a token, and a CodeCommit with an empty repository. */
export interface Setting {
  readonly source: Origin
  readonly cloud: SandboxCodeCommit
  /** Of the repository that is mirrored to, on the server. */
  readonly folder: string
  run(inputs?: Readonly<Record<string, string>>, step?: Step): Promise<MainOutcome>
  close(): Promise<void>
}

export const repository = 'deploy-mirror'

export async function startSetting(options: CodeCommitOptions = {}): Promise<Setting> {
  const source = await startOrigin({ 'a.yaml': '1\n' }, { accounts: [writer] })
  const cloud = await startCodeCommit(options)
  const folder = cloud.makeRepository(repository)
  return {
    source,
    cloud,
    folder,
    run: (inputs = {}, step = {}) =>
      runAction('mirror-codecommit', {
        ...step,
        inputs: {
          source: source.url,
          'source-token': writer.password,
          repository,
          endpoint: cloud.endpoint,
          ...inputs,
        },
        env: { ...cloud.environment(), ...step.env },
      }),
    async close() {
      await cloud.close()
      await source.close()
    },
  }
}

export function gitIn(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['--git-dir', folder, ...args], { maxBuffer: 1 << 28 })
    .toString()
    .trim()
}

/** Branches and tags with their ids. */
export function refsOf(folder: string): Readonly<Record<string, string>> {
  const format = '--format=%(refname) %(objectname)'
  const lines = gitIn(folder, 'for-each-ref', format, 'refs/heads', 'refs/tags').split('\n')
  return Object.fromEntries(lines.filter(Boolean).map((line) => line.split(' '))) as Record<
    string,
    string
  >
}

export function changes({ outputs }: MainOutcome): readonly RefOutcome[] {
  return JSON.parse(outputs['refs'] ?? '') as RefOutcome[]
}

/** The five counts, as `created updated deleted unchanged rejected`. */
export function counts({ outputs }: MainOutcome): string {
  const names = ['created', 'updated', 'deleted', 'unchanged', 'rejected']
  return names.map((name) => outputs[name]).join(' ')
}
