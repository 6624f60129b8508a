import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { startOrigin, writer, type Origin } from '../git/origin.ts'
import { runAction } from '../runner.ts'
import { image } from '../sandbox/image.ts'
import { pushTo } from '../sandbox/push.ts'

const digest = (digits: string) => `sha256:${digits.repeat(64)}`
const entry = (name: string, tag: string, hash?: string) =>
  `images:\n  - name: ${name}\n    newTag: ${tag}\n${hash ? `    digest: ${digest(hash)}\n` : ''}`

describe('by a tag, in ECR', () => {
  const [api, web] = [image([100]), image([200])]
  let ecr: SandboxEcr
  beforeAll(async () => {
    ecr = await startEcr()
    for (const name of ['dev-api', 'team/web']) {
      createRepository(await ecr.registry(), name, defaultSettings, 0)
    }
    await pushTo(ecr, 'dev-api', api, ['1.2.3'])
    await pushTo(ecr, 'team/web', web, ['v1.2.3'])
  })
  afterAll(() => ecr.close())

  const read = (inputs: Readonly<Record<string, string>>) =>
    runAction('read-images', {
      inputs: { services: 'api, web=team/web', repository: 'dev-{service}', ...inputs },
      env: ecr.environment(),
    })

  test('each service with its digest, and in the spelling that is there', async () => {
    const { outputs, errors } = await read({ tag: '1.2.3' })
    expect(errors).toEqual([])
    const versions = [
      { app: 'api', tag: '1.2.3', digest: api.digest },
      { app: 'web', tag: 'v1.2.3', digest: web.digest },
    ]
    expect(JSON.parse(outputs['versions'] ?? '')).toEqual(versions)
    expect(JSON.parse(outputs['updates'] ?? '')).toEqual(versions)
    expect(outputs['version']).toBe('')
  })

  test('some of them, by tag alone', async () => {
    const { outputs } = await read({ tag: '1.2.3', select: 'api', pin: 'tag' })
    expect(JSON.parse(outputs['updates'] ?? '')).toEqual([{ app: 'api', tag: '1.2.3' }])
    expect(outputs['version']).toBe('1.2.3')
  })

  test('a tag that one of them lacks is an error, and nothing is told', async () => {
    const { errors, outputs } = await read({ tag: 'main-1' })
    expect(errors).toEqual([
      expect.stringMatching(
        /^Reading the image of \w+: ECR repository \S+ has no tag main-1; push/,
      ),
    ])
    expect(outputs).toEqual({})
  })

  test.each<[inputs: Readonly<Record<string, string>>, error: string]>([
    [{}, 'neither it nor environment is given'],
    [{ tag: '1', environment: 'dev' }, 'environment too is given'],
    [{ tag: '1', select: 'apo' }, '"apo" is none of the services; the nearest are api, web'],
    [{ tag: '1', select: 'all, api' }, 'it names all and others too'],
    [{ tag: '1', services: '../x' }, '"../x" is not allowed'],
  ])('refuses %j', async (inputs, error) => {
    const { errors, exitCode } = await read(inputs)
    expect(exitCode).toBe(1)
    expect(errors).toEqual([expect.stringContaining(error)])
  })
})

describe('in the overlays of an environment', () => {
  let origin: Origin
  beforeAll(async () => {
    const path = (app: string) => `apps/${app}/overlays/dev/kustomization.yaml`
    const files = {
      [path('api')]: entry('api', 'main-1', 'a'),
      [path('web')]: entry('web', '2.0.0'),
      [path('bad')]: 'images:\n  - name: bad\n    digest: latest\n',
      'apps/job.yaml':
        'kind: Pod\nspec:\n  containers:\n    - image: job:1\n  initContainers:\n    - image: job:2\n',
    }
    origin = await startOrigin(files, { accounts: [writer] })
  })
  afterAll(() => origin.close())

  const read = (inputs: Readonly<Record<string, string>>) =>
    runAction('read-images', {
      inputs: {
        ...{ 'manifest-repository': 'acme/deploy', 'manifest-token': writer.password },
        ...{ environment: 'dev', ...inputs },
      },
      env: { GITHUB_SERVER_URL: new URL(origin.url).origin },
    })

  test('what each names, with the digest where there is one', async () => {
    const before = origin.git('rev-parse', 'main')
    const { outputs, errors, log } = await read({ services: 'api, web' })
    expect(errors).toEqual([])
    expect(JSON.parse(outputs['versions'] ?? '')).toEqual([
      { app: 'api', tag: 'main-1', digest: digest('a') },
      { app: 'web', tag: '2.0.0' },
    ])
    expect(origin.git('rev-parse', 'main')).toBe(before)
    expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(writer.password)
  })

  test.each<[inputs: Readonly<Record<string, string>>, error: string]>([
    [{ services: 'apo' }, 'apps/apo/overlays/dev/kustomization.yaml: not in branch'],
    [{ services: 'bad' }, 'holds "latest", no digest'],
    [{ services: 'job', 'manifest-file': 'apps/{app}.yaml' }, 'names it differently at'],
    [{ services: 'api', environment: '../x' }, 'holds ".."'],
  ])('refuses %j', async (inputs, error) => {
    const { errors } = await read(inputs)
    expect(errors).toEqual([expect.stringContaining(error)])
  })
})
