import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { stsClient, type Sts } from '#sts/client'
import { assumeRole, callerIdentity, parseRole } from '#sts/identity'
import { useEnvironment } from '../ecr/environment.ts'
import { describeWithPeers, peerPath } from '../peers.ts'

// moto's STS is none of ours: what our own stand-in got wrong of the protocol shows here.
describeWithPeers('against moto', ['moto_server'], () => {
  let moto: ChildProcess
  let sts: Sts

  beforeAll(async () => {
    moto = spawn(peerPath('moto_server'), ['-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] })
    useEnvironment({
      AWS_ENDPOINT_URL_STS: await listening(moto),
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_REGION: 'eu-west-1',
    })
    sts = await stsClient({})
    await sts.sdk.config.credentials()
    await sts.sdk.config.endpoint?.()
  })
  afterAll(async () => {
    moto.kill()
    await once(moto, 'exit')
  })

  test('the identity of the credentials', async () => {
    expect(await callerIdentity(sts)).toMatchObject({ account: '123456789012', partition: 'aws' })
  })

  test('a role by a web identity', async () => {
    const role = parseRole('arn:aws:iam::123456789012:role/ci/push')
    const credentials = await assumeRole(sts, role, 'a.e30.c', 'verify')
    expect(credentials.accessKeyId).toMatch(/^ASIA/)
    expect(credentials.sessionToken).toBeTruthy()
  })
})

/** Waits for werkzeug's line with the port that it chose. */
async function listening(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stderr! })) {
    const match = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)
    if (match === null) continue
    server.stderr!.resume()
    return match[1]!
  }
  throw new Error('moto_server ended before it listened')
}
