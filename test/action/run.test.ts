import { afterAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'run-'))
const statePath = join(folder, 'state')
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0

/** Runs `run({ ${phases} })` in a process of its own. */
async function ran(phases: string, env: Record<string, string> = {}, interruptAfter?: string) {
  const path = join(folder, `step-${count++}.mts`)
  const imports = ['run', 'outputs', 'log'].map(
    (file) =>
      `import * as ${file} from ${JSON.stringify(join(root, `packages/action/${file}.ts`))}`,
  )
  writeFileSync(path, `${imports.join('\n')}\nrun.run({ ${phases} })\n`)
  writeFileSync(statePath, '')
  const child = spawn(process.execPath, ['--import', 'tsx', path], {
    cwd: root,
    env: { PATH: process.env['PATH'], GITHUB_STATE: statePath, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
    if (interruptAfter !== undefined && stdout.endsWith(interruptAfter)) child.kill('SIGINT')
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  const exitCode = await new Promise((resolve) => child.on('close', resolve))
  return { exitCode, stdout, stderr, state: readState() }
}

// The delimiter of a value is random.
const readState = () => readFileSync(statePath, 'utf8').replaceAll(/ghadelimiter_[\w-]+/g, 'end')

describe('an error is one ::error line and exit code 1', () => {
  test.each([
    ['thrown', `main() { throw new Error('a: b; c') }`, '::error::a: b; c\n'],
    ['rejected', `async main() { await null; throw new Error('a\\nb') }`, '::error::a%0Ab\n'],
    ['not an error', `main() { throw 'text' }`, '::error::text\n'],
    [
      'thrown by a callback',
      `main: () => new Promise(() => setTimeout(() => { throw new Error('late') }))`,
      '::error::late\n',
    ],
    [
      'rejected beside the main promise',
      `main() { void Promise.reject(new Error('loose')); return new Promise((r) => setTimeout(r, 5000)) }`,
      '::error::loose\n',
    ],
    [
      'without a message',
      `main() { throw new AggregateError([new Error('refused 1'), new Error('refused 2')]) }`,
      '::error::refused 1; refused 2\n',
    ],
    [
      'a promise that nothing can settle',
      `main: () => new Promise(() => {})`,
      '::error::Running the step: it waits for something that can no longer happen; ' +
        'this is a defect, run again with debug logging and report the log\n',
    ],
  ])('%s', async (_, phases, expected) => {
    const { exitCode, stdout, stderr } = await ran(phases)
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 1, stdout: expected, stderr: '' })
  })

  test('with its stack where the runner debugs', async () => {
    const phases = `main() { throw new Error('outer', { cause: new Error('inner') }) }`
    const { stdout } = await ran(phases, { RUNNER_DEBUG: '1' })
    expect(stdout.match(/^::error::outer$/gm)).toHaveLength(1)
    expect(stdout).toMatch(/^::debug::Error: outer.*\[cause\]: Error: inner/m)
    expect(stdout.trim().split('\n')).toHaveLength(2)
  })
})

describe('phases', () => {
  const phases = `
    main() { outputs.saveState('folder', 'a b'); log.info('main') },
    post(saved) { log.info('post ' + saved('folder') + ' ' + saved('none')) }`

  test('without saved state it is the main one, which marks what follows', async () => {
    const { exitCode, stdout, state } = await ran(phases)
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'main\n' })
    expect(state).toBe('phase<<end\npost\nend\nfolder<<end\na b\nend\n')
  })

  test('with it, the post one', async () => {
    const { exitCode, stdout, state } = await ran(phases, {
      STATE_phase: 'post',
      STATE_folder: 'x',
    })
    expect({ exitCode, stdout, state }).toEqual({
      exitCode: 0,
      stdout: 'post x undefined\n',
      state: '',
    })
  })

  test('a main phase that fails has marked the post one', async () => {
    const { state } = await ran(`main() { throw new Error('no') }, post() {}`)
    expect(state).toBe('phase<<end\npost\nend\n')
  })

  test('without a post phase nothing is saved', async () => {
    expect((await ran(`main() {}`)).state).toBe('')
  })
})

describe('the end', () => {
  test('what lingers does not hold it', async () => {
    const { exitCode, stdout } = await ran(`main() { setInterval(() => log.info('late'), 10_000) }`)
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
  })

  test('nothing that was printed is lost', async () => {
    const { stdout } = await ran(`main() { for (let i = 0; i < 20000; i++) log.info('line ' + i) }`)
    expect(stdout.endsWith('line 19999\n')).toBe(true)
  })

  test('a cancelled job aborts the signal, and the step may clean up', async () => {
    const { exitCode, stdout } = await ran(
      `async main(signal) {
        log.info('waiting')
        const idle = setInterval(() => {}, 1000)
        await new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)))
          .finally(() => { clearInterval(idle); log.info('cleaned') })
      }`,
      {},
      'waiting\n',
    )
    expect(exitCode).toBe(1)
    expect(stdout).toBe(
      'waiting\ncleaned\n::error::Running the step: the job was cancelled (SIGINT); run it again\n',
    )
  })
})
