import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ecrClient } from '#ecr/client'
import { authorize } from '#ecr/login'
import { findImages } from '#ecr/image'
import { ownOnly } from '#sandbox/ecr-access'
import { rateExceeded, startEcr, type SandboxEcr } from '#sandbox/ecr'
import type { Fault } from '#sandbox/fault'
import { useEnvironment } from './environment.ts'

let ecr: SandboxEcr
let folder: string

beforeAll(async () => {
  ecr = await startEcr()
  folder = mkdtempSync(join(tmpdir(), 'ecr-client-'))
})
beforeEach(() => useEnvironment(ecr.environment()))
afterEach(() => {
  ecr.traffic.seen.length = 0
  ecr.traffic.fault = () => undefined
  ecr.switches.expired.clear()
})
afterAll(async () => {
  await ecr.close()
  rmSync(folder, { recursive: true })
})

/** Has the first `times` calls go wrong. */
function fail(times: number, fault: Fault): void {
  let left = times
  ecr.traffic.fault = () => (left-- > 0 ? fault : undefined)
}

describe('configuration', () => {
  test('region from the environment', async () => {
    expect((await ecrClient({})).region).toBe('eu-west-1')
  })

  test('a given region wins', async () => {
    const client = await ecrClient({ region: 'us-east-2' })
    await authorize(client)
    const { origin } = await ecr.registry(undefined, 'us-east-2')
    expect((await authorize(client)).origin).toBe(origin)
  })

  test('no region', async () => {
    useEnvironment({})
    await expect(ecrClient({})).rejects.toThrow(
      'ECR: no AWS region is set; give the region, or set AWS_REGION',
    )
  })

  test('a profile beats the keys of the environment, without a word on the console', async () => {
    const keys = (account: string) => {
      const environment = ecr.environment(account)
      return [
        `aws_access_key_id = ${environment['AWS_ACCESS_KEY_ID']}`,
        `aws_secret_access_key = ${environment['AWS_SECRET_ACCESS_KEY']}`,
      ]
    }
    const file = join(folder, 'credentials')
    const lines = ['[stg]', ...keys('222222222222'), '[prod]', ...keys('333333333333')]
    writeFileSync(file, lines.join('\n'))
    useEnvironment({ ...ecr.environment(), AWS_SHARED_CREDENTIALS_FILE: file })
    const origins = ['stg', 'prod'].map(async (profile) => {
      return (await authorize(await ecrClient({ profile }))).origin
    })
    expect(await Promise.all(origins)).toEqual([
      (await ecr.registry('222222222222')).origin,
      (await ecr.registry('333333333333')).origin,
    ])
  })
})

describe('what is tried again', () => {
  const rows: readonly { title: string; fault: Fault }[] = [
    { title: 'throttling', fault: rateExceeded.api },
    { title: 'an error of the server', fault: { kind: 'answer', status: 500, body: '{}' } },
    { title: 'a server in maintenance', fault: { kind: 'answer', status: 503, body: '' } },
    { title: 'a broken connection', fault: { kind: 'reset', afterBytes: 0 } },
    { title: 'a lost answer', fault: { kind: 'truncate', afterBytes: 0 } },
  ]
  test.each(rows)('$title', async ({ fault }) => {
    fail(1, fault)
    expect((await authorize(await ecrClient({}))).credentials.username).toBe('AWS')
    expect(ecr.traffic.seen).toHaveLength(2)
  })

  test('but not for ever', async () => {
    fail(Infinity, { kind: 'answer', status: 503, body: '' })
    await expect(authorize(await ecrClient({}))).rejects.toMatchObject({
      reason: 'unavailable',
      message: expect.stringMatching(
        /^ECR GetAuthorizationToken \(eu-west-1\): .*\(tried 6 times\); run the step again later$/,
      ) as unknown,
    })
    expect(ecr.traffic.seen).toHaveLength(6)
  })
})

describe('what is not tried again', () => {
  afterEach(() => {
    ecr.switches.permits = ownOnly
  })

  test('a denied action, with the action and the resource to allow', async () => {
    ecr.switches.permits = ({ action }) => action !== 'ecr:GetAuthorizationToken'
    await expect(authorize(await ecrClient({}))).rejects.toMatchObject({
      reason: 'access-denied',
      message:
        'ECR GetAuthorizationToken (eu-west-1): AccessDeniedException: User: ' +
        'arn:aws:iam::123456789012:user/sandbox is not authorized to perform: ' +
        'ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the ' +
        'ecr:GetAuthorizationToken action; allow ecr:GetAuthorizationToken on *',
    })
    expect(ecr.traffic.seen).toHaveLength(1)
  })

  test("another account's repository", async () => {
    const images = findImages(await ecrClient({}), 'app', ['1'], '222222222222')
    await expect(images).rejects.toMatchObject({
      reason: 'access-denied',
      message: expect.stringMatching(
        /^ECR BatchGetImage of app \(registry 222222222222, eu-west-1\): .*; allow ecr:BatchGetImage on arn:aws:ecr:eu-west-1:222222222222:repository\/app$/,
      ) as unknown,
    })
  })

  const denials = [
    {
      title: 'an explicit deny',
      message:
        'User: u is not authorized to perform: ecr:BatchGetImage on resource: arn:x with an ' +
        'explicit deny in a service control policy',
      advice: 'a policy denies ecr:BatchGetImage on arn:x: lift the deny, an allow does not help',
    },
    {
      title: 'a denial without reasons, GovCloud',
      region: 'us-gov-west-1',
      message: '',
      advice: 'allow ecr:BatchGetImage on arn:aws-us-gov:ecr:us-gov-west-1:ACCOUNT:repository/app',
    },
    {
      title: 'a denial without reasons, China',
      region: 'cn-north-1',
      message: '',
      advice: 'allow ecr:BatchGetImage on arn:aws-cn:ecr:cn-north-1:ACCOUNT:repository/app',
    },
  ]
  test.each(denials)('$title', async ({ region = 'eu-west-1', message, advice }) => {
    const body = JSON.stringify({ __type: 'AccessDeniedException', message })
    fail(1, { kind: 'answer', status: 400, body })
    const images = findImages(await ecrClient({ region }), 'app', ['1'])
    await expect(images).rejects.toThrow(advice)
    expect(ecr.traffic.seen).toHaveLength(1)
  })

  test('credentials that have run out', async () => {
    ecr.switches.expired.add('123456789012')
    await expect(authorize(await ecrClient({}))).rejects.toMatchObject({
      reason: 'credentials',
      message:
        'ECR GetAuthorizationToken (eu-west-1): ExpiredTokenException: The security token ' +
        'included in the request is expired; the AWS credentials have run out: get new ones just ' +
        'before this step, or for longer',
    })
    expect(ecr.traffic.seen).toHaveLength(1)
  })

  test('unknown credentials', async () => {
    useEnvironment({ ...ecr.environment(), AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' })
    await expect(authorize(await ecrClient({}))).rejects.toMatchObject({
      reason: 'credentials',
      message:
        'ECR GetAuthorizationToken (eu-west-1): UnrecognizedClientException: The security token ' +
        'included in the request is invalid; AWS does not know these credentials: check the ' +
        'keys, the session token and the partition',
    })
    expect(ecr.traffic.seen).toHaveLength(1)
  })

  test('an operation that the endpoint does not know', async () => {
    const body = JSON.stringify({ __type: 'UnknownOperationException' })
    fail(1, { kind: 'answer', status: 400, body })
    await expect(authorize(await ecrClient({}))).rejects.toMatchObject({ reason: 'refused' })
    expect(ecr.traffic.seen).toHaveLength(1)
  })

  test('no credentials, where no metadata service answers', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as { port: number }
    const { AWS_ENDPOINT_URL_ECR = '' } = ecr.environment()
    useEnvironment({
      AWS_ENDPOINT_URL_ECR,
      AWS_EC2_METADATA_SERVICE_ENDPOINT: `http://127.0.0.1:${port}`,
    })
    const started = performance.now()
    await expect(authorize(await ecrClient({ region: 'eu-west-1' }))).rejects.toMatchObject({
      reason: 'credentials',
      message: expect.stringContaining('give the job credentials') as unknown,
    })
    expect(performance.now() - started).toBeLessThan(5000)
    silent.closeAllConnections()
    silent.close()
  })

  // In a process of its own: in Jest's realm the SDK does not know DNS's errors for errors.
  test('a region that there is not', async () => {
    const script =
      `import { ecrClient } from '#ecr/client'; import { authorize } from '#ecr/login';` +
      `ecrClient({}).then(authorize).catch((error) => console.log(error.message))`
    const environment = { ...process.env, ...ecr.environment() }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { env: { ...environment, AWS_ENDPOINT_URL_ECR: 'http://ecr.nowhere.invalid' } },
    )
    expect(stdout).toBe(
      'ECR GetAuthorizationToken (eu-west-1): getaddrinfo ENOTFOUND ecr.nowhere.invalid ' +
        '(tried 6 times); ecr.nowhere.invalid has no address: check the region\n',
    )
  })
})
