import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitEdit, type Clock, type Snapshot } from '#git/commit'
import type { Fault } from '#sandbox/fault'
import { fakeClock, startOrigin, withBranch, type Origin } from './origin.ts'

const file = 'env/dev.yaml'
let origin: Origin
beforeEach(async () => (origin = await startOrigin({ [file]: 'log:\n', 'other.yaml': 'o\n' })))
afterEach(() => origin.close())

const append =
  (line: string) =>
  ({ files }: Snapshot) => ({
    changes: new Map([[file, Buffer.from(`${files.get(file)!.bytes.toString()}${line}\n`)]]),
    message: `add ${line}`,
  })

const add = (line: string, clock: Clock = fakeClock(), timeoutMs = 60_000) =>
  withBranch(origin.url, (branch) =>
    commitEdit({ branch, paths: [file], edit: append(line), timeoutMs, clock }),
  )

const lines = () => origin.git('show', `main:${file}`).split('\n').slice(1)
const subjects = () => origin.git('log', '--format=%s', 'main').split('\n').reverse().slice(1)
const isPush = (url: string) => url.endsWith('/git-receive-pack')
const isPushStart = (url: string) => url.endsWith('service=git-receive-pack')

/** One fault, at the first request that fits. */
function once(fits: (url: string, index: number) => boolean, fault: Fault): void {
  let done = false
  let index = 0
  origin.traffic.fault = ({ url }) => {
    if (done || !fits(url, index++)) return undefined
    done = true
    return fault
  }
}

describe('a fault at any of the seven requests', () => {
  const kinds: readonly (readonly [string, Fault])[] = [
    ['502', { kind: 'answer', status: 502 }],
    ['a reset before its body came', { kind: 'reset', afterBytes: 0 }],
    ['a reset after its effect', { kind: 'truncate', afterBytes: 0 }],
    ['a reset in mid-answer', { kind: 'truncate', afterBytes: 60 }],
  ]
  const table = kinds.flatMap(([name, fault]) =>
    Array.from({ length: 7 }, (_, index) => [index + 1, name, fault] as const),
  )
  test.each(table)('request %i: %s', async (number, _, fault) => {
    once((_url, index) => index === number - 1, fault)
    const { commit } = await add('one')
    expect(origin.git('rev-parse', 'main')).toBe(commit)
    expect(subjects()).toEqual(['add one'])
    expect(lines()).toEqual(['one'])
  })
})

describe('a push whose answer was lost', () => {
  test('is found although others have committed on top of it', async () => {
    once(isPush, { kind: 'truncate', afterBytes: 0 })
    const faults = origin.traffic.fault
    let pushes = 0
    origin.traffic.fault = (arrival) => {
      if (isPush(arrival.url) && pushes++ === 1) {
        // curl sends it again; by now it has landed, and three more on top.
        for (const text of ['1', '2', '3']) origin.push({ 'other.yaml': text })
      }
      return faults(arrival)
    }
    const { commit, attempts } = await add('one')
    expect(origin.git('rev-parse', 'main~3')).toBe(commit)
    expect(attempts).toBe(2)
    expect(lines()).toEqual(['one'])
  })

  test('counts as lost where the branch was set back since: it is done again', async () => {
    once(isPush, { kind: 'truncate', afterBytes: 0 })
    const faults = origin.traffic.fault
    const before = origin.git('rev-parse', 'main')
    let landed = ''
    origin.traffic.fault = (arrival) => {
      const head = origin.git('rev-parse', 'main')
      if (arrival.url.endsWith('upload-pack') && head !== before && landed === '') {
        landed = head
        origin.git('update-ref', 'refs/heads/main', before)
      }
      return faults(arrival)
    }
    const { commit } = await add('one')
    expect(origin.git('rev-parse', 'main', 'main^')).toBe(`${commit}\n${before}`)
    expect(lines()).toEqual(['one'])
  })

  test('makes the older history known, which must not let a later push undo a reset', async () => {
    await withBranch(origin.url, async (branch) => {
      const change = (text: string) => new Map([[file, Buffer.from(text)]])
      once(isPush, { kind: 'truncate', afterBytes: 0 })
      const first = await branch.commit(await branch.read([file]), change('1'), 'x')
      expect(first).toBeUndefined()
      expect(await branch.landed()).toBe(origin.git('rev-parse', 'main'))
      const snapshot = await branch.read([file])
      const reset = origin.git('rev-parse', 'main^')
      origin.git('update-ref', 'refs/heads/main', reset)
      expect(await branch.commit(snapshot, change('2'), 'x')).toBeUndefined()
      expect(origin.git('rev-parse', 'main')).toBe(reset)
    })
  })

  test('is looked for once more where the time is over', async () => {
    once(isPush, { kind: 'truncate', afterBytes: 0 })
    const { commit, attempts } = await add('one', fakeClock(), 1)
    expect(origin.git('rev-parse', 'main')).toBe(commit)
    expect(attempts).toBe(1)
  })

  test('and that cannot be looked for is told', async () => {
    origin.traffic.fault = ({ url }) => {
      if (isPush(url)) return { kind: 'truncate', afterBytes: 0 }
      const landed = origin.git('rev-list', '--count', 'main') === '2'
      return landed ? { kind: 'answer', status: 503 } : undefined
    }
    await expect(add('one', fakeClock(), 1)).rejects.toThrow(
      /^gave up after 1 attempt in 0 s: .*; the last push may have arrived all the same; look at the branch, then run again$/,
    )
    expect(lines()).toEqual(['one'])
  })
})

describe('other writers', () => {
  test('a head that is stale ten times in a row', async () => {
    let rivals = 0
    origin.traffic.fault = ({ url }) => {
      if (isPushStart(url) && rivals < 10) origin.push({ [file]: rivalsSoFar(++rivals) })
      return undefined
    }
    const { attempts, commit } = await add('ours')
    expect(attempts).toBe(11)
    expect(origin.git('rev-parse', 'main')).toBe(commit)
    expect(lines()).toEqual([...Array.from({ length: 10 }, (_, i) => `rival ${i + 1}`), 'ours'])
    expect(origin.git('rev-list', '--count', '--min-parents=2', 'main')).toBe('0')
  })

  test('one who comes between the greeting of a push and the push itself', async () => {
    let rivals = 0
    origin.traffic.fault = ({ url }) => {
      if (isPush(url) && rivals < 3) origin.push({ [file]: rivalsSoFar(++rivals) })
      return undefined
    }
    const { attempts } = await add('ours')
    expect(attempts).toBe(4)
    expect(lines()).toEqual(['rival 1', 'rival 2', 'rival 3', 'ours'])
  })

  test('who has done the same already: nothing is left to do', async () => {
    let done = false
    origin.traffic.fault = ({ url }) => {
      if (isPushStart(url) && !done) done = origin.push({ [file]: 'log:\nsame\n' }) !== ''
      return undefined
    }
    const result = await withBranch(origin.url, (branch) =>
      commitEdit({
        branch,
        paths: [file],
        edit: () => ({ changes: new Map([[file, Buffer.from('log:\nsame\n')]]), message: 'x' }),
        timeoutMs: 60_000,
        clock: fakeClock(),
      }),
    )
    expect(result).toMatchObject({ commit: undefined, attempts: 2 })
  })

  test('who never let us through: the error says how often and how long', async () => {
    let rivals = 0
    origin.traffic.fault = ({ url }) => {
      if (isPushStart(url)) origin.push({ [file]: rivalsSoFar(++rivals) })
      return undefined
    }
    await expect(add('ours', fakeClock(), 2_000)).rejects.toThrow(
      /^gave up after 6 attempts in 2 s: other writers were faster each time; run again, or give it more time$/,
    )
    expect(lines()).not.toContain('ours')
  })
})

const rivalsSoFar = (count: number) =>
  `log:\n${Array.from({ length: count }, (_, i) => `rival ${i + 1}\n`).join('')}`

describe('what no second try can help', () => {
  const failing = async (message: RegExp) => {
    const clock = fakeClock()
    await expect(add('one', clock)).rejects.toThrow(message)
    expect(clock.pauses).toEqual([])
  }

  test('a rule of the server', async () => {
    const hook = join(origin.folder, 'hooks', 'pre-receive')
    writeFileSync(hook, '#!/bin/sh\necho "GH006: Protected branch update failed." >&2\nexit 1\n')
    chmodSync(hook, 0o755)
    await failing(
      /^pushing to branch main of http\S+: \[remote rejected\] \(pre-receive hook declined\): remote: GH006: Protected branch update failed\.; let this token or key push to the branch, or go by a pull request$/,
    )
  })

  test.each([
    [404, /no such repository, or these credentials may not see it$/],
    [403, /these credentials may not do this; a GitHub token needs `contents: write`/],
    [400, /The requested URL returned error: 400$/],
  ])('an answer of %i', async (status, message) => {
    origin.traffic.fault = () => ({ kind: 'answer', status })
    await failing(message)
  })

  test.each([429, 500, 503])('but %i goes by', async (status) => {
    once(() => true, { kind: 'answer', status })
    expect(await add('one')).toMatchObject({ attempts: 2 })
  })

  test('an error of the edit itself', async () => {
    const clock = fakeClock()
    const edit = () => {
      throw new Error('no such key')
    }
    const editing = withBranch(origin.url, (branch) =>
      commitEdit({ branch, paths: [file], edit, timeoutMs: 60_000, clock }),
    )
    await expect(editing).rejects.toThrow('no such key')
  })
})

test('a server that stands still is given up after the time that a command may take', async () => {
  origin.traffic.fault = () => ({ kind: 'stall', afterBytes: 0 })
  const reading = withBranch(origin.url, (branch) => branch.read([file]), { commandTimeoutMs: 300 })
  await expect(reading).rejects.toThrow(
    'git clone: running git: still running after 0.3 s; ended it',
  )
})
