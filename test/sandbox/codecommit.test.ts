import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { signGit } from '#codecommit/sign'
import { startCodeCommit, type SandboxCodeCommit } from '#sandbox/codecommit'
import { describeWithPeers, peerPath } from '../peers.ts'

let cloud: SandboxCodeCommit
let home: string
let time = Date.now()
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'home-'))
  cloud = await startCodeCommit({ now: () => time })
  cloud.makeRepository('shop')
})
afterAll(async () => {
  rmSync(home, { recursive: true })
  await cloud.close()
})

const keys = () => cloud.api.principals[0]!
const path = '/v1/repos/shop'
const greeting = (login: { username: string; password: string }, repository = 'shop') =>
  fetch(`http://${cloud.endpoint}/v1/repos/${repository}/info/refs?service=git-upload-pack`, {
    headers: {
      Authorization: `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`,
    },
  }).then(({ status }) => status)
const sign = (signed = {}, own = {}, at = new Date(time)) =>
  signGit({ host: '127.0.0.1', path, region: 'eu-west-1', ...signed }, { ...keys(), ...own }, at)

test('a signature opens its repository, for 15 minutes', async () => {
  const login = sign()
  expect(await greeting(login)).toBe(200)
  time += 14 * 60_000
  expect(await greeting(login)).toBe(200)
  time += 2 * 60_000
  expect(await greeting(login)).toBe(403)
  time = Date.now()
})

test.each([
  ['another secret', {}, { secretAccessKey: 'x' }],
  ['an unknown key', {}, { accessKeyId: 'AKIAOTHER' }],
  ['a token of nobody', {}, { sessionToken: 'x' }],
  ['another region', { region: 'eu-west-2' }, {}],
  ['another host', { host: 'localhost' }, {}],
  ['another repository', { path: '/v1/repos/other' }, {}],
])('a signature by %s is refused by 403', async (_, signed, own) => {
  expect(await greeting(sign(signed, own))).toBe(403)
})

test('no login at all is answered by 401', async () => {
  const { status } = await fetch(
    `http://${cloud.endpoint}${path}/info/refs?service=git-upload-pack`,
  )
  expect(status).toBe(401)
})

describeWithPeers("the AWS CLI's own credential helper", ['aws'], () => {
  test.each([
    ['long-lived keys', undefined],
    ['a session token', 'FwoGZXIvYXdzEBY/+='],
  ])('is accepted, with %s', (_, sessionToken) => {
    const principal = {
      accessKeyId: `AKIA${sessionToken ? 2 : 1}`,
      secretAccessKey: 's3cret/+',
      sessionToken,
    }
    cloud.api.principals.push(principal)
    const helper = `!"$AWS" codecommit credential-helper --ignore-host-check $@`
    const settings = ['-c', 'credential.helper=', '-c', `credential.helper=${helper}`]
    const args = [...settings, '-c', 'credential.UseHttpPath=true', 'ls-remote']
    const env = {
      ...{ PATH: process.env['PATH'], HOME: home, AWS: peerPath('aws') },
      ...cloud.environment(principal),
      AWS_DEFAULT_REGION: 'eu-west-1', // version 1 of the CLI reads no AWS_REGION
      ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' },
    }
    const git = (...more: string[]) => run('git', [...args, ...more], env as Record<string, string>)
    return expect(git(`http://${cloud.endpoint}${path}`)).resolves.toBe('')
  })

  test('gives the same password as ours', () => {
    const input = `protocol=https\nhost=git-codecommit.eu-west-1.amazonaws.com\npath=v1/repos/shop\n\n`
    const env = { PATH: process.env['PATH'], HOME: home, ...cloud.environment() }
    const output = execFileSync(peerPath('aws'), ['codecommit', 'credential-helper', 'get'], {
      input,
      env,
    })
    const [, password = ''] = /^password=(.*)$/m.exec(output.toString()) ?? []
    const stamp = password.slice(0, 15)
    const at = new Date(stamp.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z'))
    expect(sign({ host: 'git-codecommit.eu-west-1.amazonaws.com' }, {}, at).password).toBe(password)
  })
})

async function run(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { env })
  return stdout
}
