import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Credentials } from '#git/credentials'
import { parseRemote } from '#git/remote'
import { tryPush } from '#git/writable'
import { describeWithPeers } from '../peers.ts'
import { startOrigin, withBranch, type Origin } from './origin.ts'
import { hostKeyLine, makeSshKey, startSshd, type Sshd } from './sshd.ts'

const file = 'env/dev.yaml'

// Options of a key that may only read, in authorized_keys: a push is refused in GitHub's words.
const readsOnly =
  'command="case \\"$SSH_ORIGINAL_COMMAND\\" in git-upload-pack*) ' +
  'exec git-shell -c \\"$SSH_ORIGINAL_COMMAND\\" ;; esac; ' +
  "echo 'ERROR: The key you are authenticating with has been marked as read only.' >&2; exit 1\""

let folder: string
let origin: Origin
/** With version 2 of git's protocol, as on GitHub, and as Debian configures it, without. */
let modern: Sshd
let plain: Sshd

const path = (name: string) => join(folder, name)
const text = (name: string) => readFileSync(path(name), 'utf8')
const makeKey = (name: string, passphrase = '') => makeSshKey(path(name), passphrase)

describeWithPeers('over ssh with a deploy key', ['sshd', 'ssh', 'ssh-keygen'], () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ssh-'))
    for (const name of ['host', 'client', 'stranger', 'reader']) makeKey(name)
    makeKey('locked', 'passphrase')
    writeFileSync(path('reader.pub'), `${readsOnly} ${text('reader.pub')}`)
    modern = await startSshd(folder, 'modern', 'AcceptEnv GIT_PROTOCOL')
    plain = await startSshd(folder, 'plain', '')
    origin = await startOrigin({ [file]: 'a\n' })
    origin.git('config', 'uploadpack.allowFilter', 'true')
  })
  afterAll(async () => {
    modern.close()
    plain.close()
    await origin.close()
    rmSync(folder, { recursive: true })
  })

  let count = 0
  const url = ({ port }: Sshd) => `ssh://${userInfo().username}@127.0.0.1:${port}${origin.folder}`
  const bump = (sshd: Sshd, credentials: Credentials, options = {}) =>
    withBranch(
      url(sshd),
      async (branch) => {
        const snapshot = await branch.read([file])
        return branch.commit(snapshot, new Map([[file, Buffer.from(`${++count}\n`)]]), 'x')
      },
      { credentials, ...options },
    )
  const known = (sshd: Sshd, key = 'host') => hostKeyLine(sshd, text(`${key}.pub`))
  const access = (sshd: Sshd): Credentials => ({
    sshKey: text('client'),
    sshKnownHosts: known(sshd),
  })
  const head = () => origin.git('rev-parse', 'main')

  test.each([
    ['with version 2 of the protocol', () => modern],
    ['without', () => plain],
  ])('%s', async (_, sshd) => {
    expect(await bump(sshd(), access(sshd()))).toBe(head())
  })

  test('reading and pushing share one connection, which ends with the branch', async () => {
    const before = modern.log().match(/Accepted publickey/g)?.length ?? 0
    const temporary = mkdtempSync(join(folder, 't-'))
    await bump(modern, access(modern), { temporary })
    expect(modern.log().match(/Accepted publickey/g)).toHaveLength(before + 1)
    const left = () => processes().filter((pid) => commandLine(pid).includes(temporary))
    for (let tries = 0; left().length > 0 && tries < 40; tries++) await setTimeout(50)
    expect(left()).toEqual([])
  })

  test.each([
    ['without the last line break', (key: string) => key.trimEnd()],
    [
      'with CRLF and blank lines around',
      (key: string) => `\r\n${key.replaceAll('\n', '\r\n')}\r\n`,
    ],
  ])('a key %s is taken', async (_, change) => {
    const sshKey = change(text('client'))
    expect(await bump(modern, { ...access(modern), sshKey })).toBe(head())
  })

  test('the key is private and never in an argument', async () => {
    const temporary = mkdtempSync(join(folder, 't-'))
    const body = text('client').split('\n')[2]!
    await withBranch(
      url(modern),
      () => {
        const listing = execFileSync('ls', ['-lR', temporary]).toString()
        const modes = listing.match(/^[-d]\S+/gm)
        expect(modes?.length).toBeGreaterThanOrEqual(4)
        expect(modes?.every((mode) => /^.rw.------/.test(mode))).toBe(true)
        return Promise.resolve()
      },
      { credentials: access(modern), temporary },
    )
    expect(processes().filter((pid) => commandLine(pid).includes(body))).toEqual([])
    expect(readdirSync(temporary)).toEqual([])
  })

  test.each([
    ['no key', () => ({}), /^access to ssh:\S+: ssh needs a private key; give a deploy key$/],
    [
      'a strange key',
      () => ({ ...access(modern), sshKey: text('stranger') }),
      /Permission denied.*; the server refused the ssh key/,
    ],
    [
      'a key with a passphrase',
      () => ({ ...access(modern), sshKey: text('locked') }),
      /Permission denied.*without a passphrase$/,
    ],
    [
      'what is no key',
      () => ({ ...access(modern), sshKey: 'hello' }),
      /the server refused the ssh key/,
    ],
    [
      'a host that nobody vouched for',
      () => ({ sshKey: text('client') }),
      /Host key verification failed.*; the server's host key is not known; give its line by ssh-known-hosts$/,
    ],
    [
      'a host with another key',
      () => ({ sshKey: text('client'), sshKnownHosts: known(modern, 'stranger') }),
      /Host key verification failed/,
    ],
  ])('%s is refused at once', async (_, credentials: () => Credentials, message) => {
    await expect(bump(modern, credentials())).rejects.toThrow(message)
  })

  test('a push is tried and not made: by a key that may, and by one that may only read', async () => {
    const temporary = mkdtempSync(join(folder, 't-'))
    const trial = (key: string) =>
      tryPush({
        ...{ remote: parseRemote(url(modern)), env: process.env, temporary },
        credentials: { ...access(modern), sshKey: text(key) },
      })
    const before = origin.git('for-each-ref')
    expect(await trial('client')).toEqual({ branch: 'main', commit: head() })
    await expect(trial('reader')).rejects.toThrow(
      /marked as read only.*; the deploy key may only read/s,
    )
    await expect(trial('stranger')).rejects.toThrow(/the server refused the ssh key/)
    expect(origin.git('for-each-ref')).toBe(before)
    expect(readdirSync(temporary)).toEqual([])
  })

  test('an agent and askpass of the caller are not used', async () => {
    const env = {
      ...process.env,
      SSH_AUTH_SOCK: path('agent'),
      SSH_ASKPASS: '/bin/false',
      GIT_SSH: '/bin/false',
      GIT_SSH_COMMAND: '/bin/false',
    }
    expect(await bump(modern, access(modern), { env })).toBe(head())
  })
})

const processes = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name))

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    return ''
  }
}
