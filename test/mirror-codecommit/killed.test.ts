import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inputVariables, runnerVariables } from '#sandbox/runner'
import { startOrigin, type Origin } from '../git/origin.ts'
import { node24 } from '../node24.ts'
import { bundles, runAction } from '../runner.ts'
import { refsOf } from './setting.ts'

// The machine goes away in the middle: the action and every git that it started end at once.

let source: Origin
let target: Origin
let folder: string
beforeEach(async () => {
  source = await startOrigin({ 'a.yaml': '1\n' })
  target = await startOrigin()
  folder = mkdtempSync(join(tmpdir(), 'killed-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await source.close()
  await target.close()
})

const cache = () => join(folder, 'cache')
const inputs = (isCached: boolean) => ({
  source: source.url,
  target: target.url,
  prune: 'true',
  ...(isCached && { cache: cache() }),
})

let changes = 0
function change(): void {
  changes++
  // More than what git sends in one piece, so that a push has a middle.
  source.push({ large: randomBytes(700_000).toString('hex'), 'a.yaml': `${changes}\n` })
  source.push({ b: `${changes}` }, `new-${changes}`)
  if (`refs/heads/new-${changes - 1}` in refsOf(source.folder)) {
    source.git('update-ref', '-d', `refs/heads/new-${changes - 1}`)
  }
}

/** A run that can be ended with all that it started: a group of its own. */
function start(isCached: boolean): ChildProcess {
  const home = mkdtempSync(join(folder, 'run-'))
  return spawn(node24(), [join(bundles, 'mirror-codecommit', 'index.js')], {
    env: { ...runnerVariables(home, {}), ...inputVariables(inputs(isCached)) },
    cwd: home,
    detached: true,
    stdio: 'ignore',
  })
}

const kill = ({ pid = 0 }: ChildProcess) => process.kill(-pid, 'SIGKILL')
const ended = (child: ChildProcess) =>
  new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  )

/** Ends a run as its request of that number arrives; tells whether there was one. */
async function killAt(side: Origin, index: number, isCached: boolean): Promise<boolean> {
  let requests = 0
  const child = start(isCached)
  side.traffic.fault = () => {
    if (requests++ === index) kill(child)
    return undefined
  }
  const signal = await ended(child)
  side.traffic.fault = () => undefined
  return signal === 'SIGKILL'
}

async function expectEqualAfterRun(isCached: boolean): Promise<void> {
  const run = await runAction('mirror-codecommit', { inputs: inputs(isCached) })
  expect(run.errors).toEqual([])
  expect(run.log).not.toMatch(/made anew/)
  expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
  check(target.folder)
  if (isCached) check(join(cache(), 'objects.git'))
}

/** Throws where the repository has lost something, or has it wrong. */
function check(path: string): void {
  const args = ['--git-dir', path, 'fsck', '--no-dangling', '--no-progress']
  execFileSync('git', args, { stdio: 'pipe' })
}

describe('killed as a request arrives, then run again', () => {
  test.each([
    ['each to the source, with a cache that is empty', 'source', true, true],
    ['each to the source, with a cache', 'source', true, false],
    ['each to the target, with a cache', 'target', true, false],
    ['each to the target, without a cache', 'target', false, false],
  ] as const)(
    '%s',
    async (_, name, isCached, isFresh) => {
      const side = name === 'source' ? source : target
      let index = 0
      for (let isHit = true; isHit; index++) {
        if (isFresh) rmSync(cache(), { recursive: true, force: true })
        change()
        isHit = await killAt(side, index, isCached)
        await expectEqualAfterRun(isCached)
      }
      expect(index).toBeGreaterThan(name === 'source' ? 3 : 8)
    },
    600_000,
  )
})

describe('killed with half a pack on the disk', () => {
  test.each([
    ['a clone into a cache', true],
    ['a clone without a cache', false],
  ])('%s', async (_, isCached) => {
    change()
    source.traffic.fault = ({ url, method }) => {
      const isFetch = method === 'POST' && source.traffic.seen.length >= 3
      return isFetch && url.endsWith('/git-upload-pack')
        ? { kind: 'stall', afterBytes: 300_000 }
        : undefined
    }
    const child = start(isCached)
    const exit = ended(child)
    const hasPart = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((path) =>
        /tmp_pack_\w+$/.test(path),
      )
    // Seen from outside alone: nobody tells when git has made its file.
    while (!hasPart() && child.exitCode === null) await setTimeout(10)
    kill(child)
    expect(await exit).toBe('SIGKILL')
    source.traffic.fault = () => undefined
    await expectEqualAfterRun(isCached)
  })
})
