import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, RunTimeout } from '#process/run'

const node = process.execPath
const script = (source: string, ...args: string[]) => ({ args: ['-e', source, ...args] })

describe('what goes in', () => {
  test.each([
    ['blanks and quotes', ['a b', `"c"`, `'d'`]],
    ['what a shell would expand', ['$HOME', '*', '`id`', '; exit 1', '&& x', '\\']],
    ['an empty one and a line break', ['', 'a\nb']],
  ])('arguments arrive as they are: %s', async (_, args) => {
    const { stdout } = await run(
      node,
      script('console.log(JSON.stringify(process.argv.slice(1)))', ...args),
    )
    expect(JSON.parse(stdout.toString())).toEqual(args)
  })

  test('a program in a folder with blanks and quotes runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), `a "b" 'c' `))
    const program = join(folder, 'the program')
    writeFileSync(program, '#!/bin/sh\necho "$1"\n', { mode: 0o755 })
    const { stdout } = await run(program, { args: ['x y'] })
    expect(stdout.toString()).toBe('x y\n')
    rmSync(folder, { recursive: true })
  })

  test('the environment is exactly the one given', async () => {
    const { stdout } = await run('/usr/bin/env', { args: [], env: { ONLY: 'this' } })
    expect(stdout.toString()).toBe('ONLY=this\n')
  })

  test('input bytes arrive unchanged, and without input the standard input is empty', async () => {
    const input = Buffer.from([0, 255, 10, 13, 128])
    expect((await run('cat', { args: [], input })).stdout).toEqual(input)
    expect((await run('cat', { args: [] })).stdout).toEqual(Buffer.alloc(0))
  })

  test('a program that ends without reading a large input does no harm', async () => {
    const { exitCode } = await run('true', { args: [], input: Buffer.alloc(10_000_000) })
    expect(exitCode).toBe(0)
  })

  test('it runs in the folder given', async () => {
    const { stdout } = await run('pwd', { args: [], cwd: '/' })
    expect(stdout.toString()).toBe('/\n')
  })
})

describe('what comes out', () => {
  test('both outputs and the exit code', async () => {
    const both = script(
      'process.stdout.write("o"); process.stderr.write("é"); process.exitCode = 3',
    )
    const result = await run(node, both)
    expect(result).toEqual({ exitCode: 3, stdout: Buffer.from('o'), stderr: 'é' })
  })

  test('a megabyte of every byte value', async () => {
    const bytes = Buffer.from(Array.from({ length: 1 << 20 }, (_, i) => i * 7 + (i >> 8)))
    expect((await run('cat', { args: [], input: bytes })).stdout.equals(bytes)).toBe(true)
  })

  test('a signal gives 128 and its number', async () => {
    const { exitCode } = await run(node, script('process.kill(process.pid, "SIGKILL")'))
    expect(exitCode).toBe(137)
  })

  test.each([
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CRLF and no end', 'a\r\nb', ['a', 'b']],
    ['progress', '1%\r2%\rdone\n', ['1%', '2%', 'done']],
    ['an empty line', 'a\n\nb\n', ['a', '', 'b']],
    ['a CR last', 'a\r', ['a']],
  ])('lines: %s', async (_, text, expected) => {
    const lines: string[] = []
    await run('cat', { args: [], input: Buffer.from(text), onLine: (line) => lines.push(line) })
    expect(lines).toEqual(expected)
  })

  test('a line and a character that come in two pieces are one', async () => {
    const lines: string[] = []
    const pieces = `const b = Buffer.from('é\\r\\n'); process.stderr.write(b.subarray(0, 1))
      setTimeout(() => process.stderr.write(b.subarray(1, 3)), 50)
      setTimeout(() => process.stderr.write(b.subarray(3)), 100)`
    await run(node, { ...script(pieces), onLine: (line, from) => lines.push(`${from} ${line}`) })
    expect(lines).toEqual(['stderr é'])
  })

  test('a missing program and a missing folder are errors that name them', async () => {
    await expect(run('no-such-program', { args: [] })).rejects.toThrow(/no-such-program/)
    await expect(run('true', { args: [], cwd: '/no/such' })).rejects.toThrow(/\/no\/such/)
  })
})

/** A program that starts a child, which starts one more, all deaf to SIGTERM if `deaf`. */
const family = (marker: string, deaf: boolean) => `
  const { spawn } = require('child_process')
  if (${deaf}) process.on('SIGTERM', () => {})
  const depth = Number(process.argv[1])
  if (depth > 0) spawn(process.execPath, ['-e', process.env.SOURCE, String(depth - 1), '${marker}'], { stdio: 'inherit' })
  if (depth === 0) console.log('ready')
  setInterval(() => {}, 1000)`

function running(marker: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').at(-2) === marker
    } catch {
      return false
    }
  })
}

describe('ending before its time', () => {
  test.each([
    ['that obey SIGTERM', false],
    ['that need SIGKILL', true],
  ])('an abort ends all of a tree of processes %s', async (_, deaf) => {
    const marker = `family-${process.pid}-${deaf}`
    const source = family(marker, deaf)
    const controller = new AbortController()
    let seen = 0
    const running_ = run(node, {
      args: ['-e', source, '2', marker],
      env: { SOURCE: source },
      signal: controller.signal,
      onLine: () => {
        seen = running(marker).length
        controller.abort(new Error('enough'))
      },
    })
    await expect(running_).rejects.toThrow('enough')
    expect(seen).toBe(3)
    expect(running(marker)).toEqual([])
  })

  test('a time limit does too, and says what ran for how long', async () => {
    const forever = run('sleep', { args: ['100'], timeoutMs: 100 })
    await expect(forever).rejects.toThrow(RunTimeout)
    await expect(forever).rejects.toThrow('running sleep: still running after 0.1 s; ended it')
  })

  test('a signal that has aborted already, or while the program is being looked up', async () => {
    const reason = new Error('too late')
    const aborted = AbortSignal.abort(reason)
    await expect(run('sleep', { args: ['100'], signal: aborted })).rejects.toBe(reason)
    const controller = new AbortController()
    const sleeping = run('sleep', { args: ['100'], signal: controller.signal })
    controller.abort(reason)
    await expect(sleeping).rejects.toBe(reason)
    const duringLookup = new AbortController()
    const starting = run('sleep', { args: ['100'], signal: duringLookup.signal })
    queueMicrotask(() => queueMicrotask(() => duringLookup.abort(reason)))
    await expect(starting).rejects.toBe(reason)
  })

  test('runs side by side end each on its own', async () => {
    const controller = new AbortController()
    const ended = run('sleep', { args: ['100'], signal: controller.signal })
    const other = run(node, script('setTimeout(() => console.log("whole"), 300)'))
    controller.abort(new Error('only this'))
    await expect(ended).rejects.toThrow('only this')
    expect((await other).stdout.toString()).toBe('whole\n')
  })
})

test('a daemon left behind does not hold the caller', () => {
  const source = `import { run } from '#process/run'
    await run('sh', { args: ['-c', 'sleep 30 & echo started'] }).then((r) => process.stdout.write(r.stdout))`
  const folder = join(import.meta.dirname, '..', '..')
  const started = Date.now()
  const args = ['--import', 'tsx', '--input-type=module', '-e', source]
  expect(execFileSync(node, args, { cwd: folder, stdio: 'pipe' }).toString()).toBe('started\n')
  expect(Date.now() - started).toBeLessThan(20_000)
})
