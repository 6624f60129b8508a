import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startOrigin, writer, type Origin } from '../git/origin.ts'
import { describeWithPeers, peerPath } from '../peers.ts'
import { runAction } from '../runner.ts'
import { counts, refsOf } from './setting.ts'

describeWithPeers('a target over ssh', ['sshd', 'ssh', 'ssh-keygen'], () => {
  let folder: string
  let source: Origin
  let target: Origin
  let sshd: ChildProcess
  let port: number
  const path = (name: string) => join(folder, name)
  const text = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ssh-'))
    for (const name of ['host', 'client']) {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path(name)])
    }
    port = await freePort()
    const settings = {
      ListenAddress: `127.0.0.1:${port}`,
      ...{ HostKey: path('host'), AuthorizedKeysFile: path('client.pub'), PidFile: 'none' },
      ...{ StrictModes: 'no', UsePAM: 'no', PasswordAuthentication: 'no', PermitRootLogin: 'yes' },
    }
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`)
    writeFileSync(path('conf'), lines.join(''))
    if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true })
    sshd = spawn(peerPath('sshd'), ['-D', '-f', path('conf'), '-E', path('log')])
    for (let tries = 0; !text('log').includes('Server listening'); tries++) {
      if (tries > 200) throw new Error(`sshd does not start: ${text('log')}`)
      await setTimeout(50)
    }
    source = await startOrigin({ 'a.yaml': '1\n' }, { accounts: [writer] })
    target = await startOrigin()
  })
  afterAll(async () => {
    sshd.kill()
    await source.close()
    await target.close()
    rmSync(folder, { recursive: true })
  })

  test('is mirrored to with a key, which stays out of the log and is gone afterwards', async () => {
    const key = text('client')
    const run = () =>
      runAction('mirror-codecommit', {
        inputs: {
          source: source.url,
          'source-token': writer.password,
          target: `ssh://${userInfo().username}@127.0.0.1:${port}${target.folder}`,
          'ssh-key': key,
          'ssh-known-hosts': `[127.0.0.1]:${port} ${text('host.pub')}`,
          prune: 'true',
        },
      })
    source.push({ x: '1' }, 'other')
    const first = await run()
    expect(first.errors).toEqual([])
    expect(counts(first)).toBe('2 0 0 0 0')
    source.git('update-ref', '-d', 'refs/heads/other')
    source.push({ 'a.yaml': '2\n' })
    const second = await run()
    expect(counts(second)).toBe('0 1 1 0 0')
    expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
    const told = second.log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    expect(told.join('\n')).not.toContain(key.split('\n')[2])
    expect(existsSync(second.state['folder'] ?? '')).toBe(false)
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
