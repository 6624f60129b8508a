import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { startOrigin, type Origin } from '../git/origin.ts'
import { hostKeyLine, makeSshKey, startSshd, type Sshd } from '../git/sshd.ts'
import { describeWithPeers } from '../peers.ts'
import { runAction } from '../runner.ts'
import { file, kustomization } from './run.ts'

let folder: string
let sshd: Sshd
let origin: Origin
const text = (name: string) => readFileSync(join(folder, name), 'utf8')

describeWithPeers('over ssh with a deploy key', ['sshd', 'ssh', 'ssh-keygen'], () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ssh-'))
    for (const name of ['host', 'client', 'stranger']) makeSshKey(join(folder, name))
    sshd = await startSshd(folder, 'sshd', 'AcceptEnv GIT_PROTOCOL')
    origin = await startOrigin({ [file]: kustomization('v0') })
  })
  afterAll(async () => {
    sshd.close()
    await origin.close()
    rmSync(folder, { recursive: true })
  })

  const bump = (tag: string, key: string, temp: string) =>
    runAction('bump-manifest', {
      inputs: {
        repository: `ssh://${userInfo().username}@127.0.0.1:${sshd.port}${origin.folder}`,
        'ssh-key': text(key),
        'ssh-known-hosts': hostKeyLine(sshd, text('host.pub')),
        ...{ app: 'api', environment: 'dev', file, tag, timeout: '60' },
      },
      env: { RUNNER_TEMP: temp },
    })
  /** As long as `/home/runner/work/_temp`: the path of ssh's socket in it has a limit. */
  const temporary = (letter: string) => {
    const path = join(folder, letter.padEnd(Math.max(1, 22 - folder.length), letter))
    mkdirSync(path)
    return path
  }
  const secret = (key: string) => text(key).split('\n').slice(1, -2)

  test('the commit is pushed, over one connection; the key is told nowhere and does not stay', async () => {
    const temp = temporary('a')
    const { errors, outputs, masks, log, summary } = await bump('v1', 'client', temp)
    expect(errors).toEqual([])
    expect(outputs).toMatchObject({ changed: 'true', commit: origin.git('rev-parse', 'main') })
    expect(`${origin.git('show', `main:${file}`)}\n`).toBe(kustomization('v1'))
    expect(sshd.log().match(/Accepted publickey/g)).toHaveLength(1)
    const shown = log.replaceAll(/^::add-mask::.*$/gm, '') + summary + JSON.stringify(outputs)
    expect(secret('client').length).toBeGreaterThan(2)
    for (const line of secret('client')) {
      expect(masks).toContain(line)
      expect(shown).not.toContain(line)
    }
    expect(readdirSync(temp)).toEqual([])
  })

  test('a key that nobody knows is one clear error, and nothing is written', async () => {
    const before = origin.git('rev-parse', 'main')
    const temp = temporary('b')
    const { errors, exitCode } = await bump('v2', 'stranger', temp)
    expect(exitCode).toBe(1)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain('the server refused the ssh key; give a deploy key')
    expect(origin.git('rev-parse', 'main')).toBe(before)
    expect(readdirSync(temp)).toEqual([])
  })
})
