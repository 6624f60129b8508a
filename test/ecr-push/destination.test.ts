import { describe, expect, test } from '@jest/globals'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rateExceeded } from '#sandbox/ecr'
import { image } from '../sandbox/image.ts'
import { useEcr } from './setting.ts'

const setting = useEcr()
const { repository, run, layout, digest, host, requests } = setting

describe('moving tags', () => {
  test('go to the newest image, and a second run finds them there', async () => {
    const [old, root] = [image([10]), image([20])]
    const [name, source] = [await repository(['latest']), await layout(root)]
    await setting.push(name, old, '1.0.0', 'latest')
    const inputs = { repository: name, tags: '1.1.0', 'moving-tags': 'latest', source }
    const { outputs } = await run(inputs)
    expect([outputs['tags'], await digest(name, 'latest')]).toEqual(['1.1.0', root.digest])
    requests()
    await run(inputs)
    expect(requests().filter((line) => line.startsWith('PUT'))).toEqual([])
  })

  test('that the repository holds on to are refused before a byte moves', async () => {
    const [name, source] = [await repository(['edge*']), await layout(image([20]))]
    const inputs = { repository: name, tags: '1.1.0', 'moving-tags': 'edge,latest', source }
    expect((await run(inputs)).errors).toEqual([
      `push to ${name}: the tag latest moves, and the repository's tags are immutable ` +
        '(IMMUTABLE_WITH_EXCLUSION, edge*); exclude it from immutability with a filter, or leave ' +
        'it out of moving-tags',
    ])
    expect(requests().filter((line) => /^(PUT|POST|PATCH)/.test(line))).toEqual([])
  })

  test('whose immutability may not be asked are tried, and the image stays when they fail', async () => {
    const root = image([20])
    const [name, source] = [await repository(), await layout(root)]
    await setting.push(name, image([10]), 'latest')
    const { switches } = setting.ecr()
    const permits = switches.permits
    switches.permits = (access) => access.action !== 'ecr:DescribeRepositories' && permits(access)
    const inputs = { repository: name, tags: '1.1.0', 'moving-tags': 'latest', source }
    const { errors } = await run(inputs)
    switches.permits = permits
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(
      `push to ${name}: ${root.digest} is there under its tags, and a tag of moving-tags could not be moved`,
    )
    expect(await digest(name, '1.1.0')).toBe(root.digest)
  })
})

describe('a repository that is missing', () => {
  test('is an error that says how to have it created', async () => {
    const { errors } = await run({
      repository: 'team/none',
      tags: '1',
      source: await layout(image([1])),
    })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(
      /^ECR BatchGetImage of team\/none \(eu-west-1\): RepositoryNotFoundException: .*; create it first, or correct its name, or set create-repository: true$/,
    )
  })

  test('is one too where blobs are taken for what there is not', async () => {
    const { switches, traffic } = setting.ecr()
    switches.createOnPush = true
    const body = '{"__type":"RepositoryNotFoundException","message":"none"}'
    traffic.fault = ({ operation }) =>
      operation === 'BatchGetImage' ? { kind: 'answer', status: 400, body } : undefined
    const inputs = { repository: setting.fresh(), tags: '1', source: await layout(image([1])) }
    const { errors } = await run(inputs)
    traffic.fault = () => undefined
    switches.createOnPush = false
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/BatchGetImage .* or set create-repository: true$/)
  })

  test('is no error where a push creates it', async () => {
    const [name, root] = [setting.fresh(), image([1])]
    const { switches } = setting.ecr()
    switches.createOnPush = true
    const { errors } = await run({ repository: name, tags: '1', source: await layout(root) })
    switches.createOnPush = false
    expect([errors, await digest(name, '1')]).toEqual([[], root.digest])
  })
})

test('an endpoint without the calls that a push can do without is enough', async () => {
  const root = image([1000])
  const [name, source] = [await repository(['latest']), await layout(root)]
  const basic = ['GetAuthorizationToken', 'BatchGetImage', 'BatchCheckLayerAvailability']
  setting.ecr().traffic.fault = ({ server, operation = '' }) =>
    server === 'api' && !basic.includes(operation)
      ? { kind: 'answer', status: 400, body: '{"__type":"UnknownOperationException"}' }
      : undefined
  const inputs = { repository: name, tags: '1', 'moving-tags': 'latest', source }
  const { errors } = await run(inputs)
  setting.ecr().traffic.fault = () => undefined
  expect([errors, await digest(name, '1'), await digest(name, 'latest')]).toEqual([
    [],
    root.digest,
    root.digest,
  ])
})

test('a throttled API and registry are asked again', async () => {
  const root = image([1000])
  const [name, source] = [await repository(), await layout(root)]
  const { traffic } = setting.ecr()
  const asked = { api: 0, registry: 0 }
  traffic.fault = ({ server, method }) => {
    // What is refused by HEAD is asked for by GET.
    if ((server !== 'api' && server !== 'registry') || method === 'HEAD') return undefined
    return asked[server]++ === 0 ? rateExceeded[server] : undefined
  }
  const { errors } = await run({ repository: name, tags: '1', source })
  traffic.fault = () => undefined
  expect([errors, await digest(name, '1')]).toEqual([[], root.digest])
})

describe('references', () => {
  test('of this registry are tags', async () => {
    const [name, source] = [await repository(), await layout(image([1]))]
    const { outputs } = await run({ repository: name, tags: `${await host()}/${name}:v1`, source })
    expect(outputs['tags']).toBe('v1')
  })

  test('of another registry are refused', async () => {
    const [name, source] = [await repository(), await layout(image([1]))]
    const { errors } = await run({ repository: name, tags: `r.example/${name}:v1`, source })
    expect(errors).toEqual([
      `Reading the input tags: a reference is in the registry r.example, and the push goes to ` +
        `${await host()}; correct it, region or registry-id`,
    ])
  })
})

describe('the password', () => {
  test('is masked before it is used, and stands nowhere else', async () => {
    const [name, source] = [await repository(), await layout(image([1000]))]
    const outcome = await run({ repository: name, tags: '1', source })
    const [password = '', token = ''] = outcome.masks
    expect(Buffer.from(token, 'base64').toString()).toBe(`AWS:${password}`)
    const shown = outcome.log.replaceAll(/^::add-mask::.*$/gm, '')
    for (const text of [shown, outcome.summary, JSON.stringify([outcome.outputs, outcome.state])]) {
      expect(text).not.toContain(password)
      expect(text).not.toContain(token)
    }
    expect(readdirSync(outcome.temp)).toEqual([])
  })

  test('that ran out in mid-run is renewed once', async () => {
    const [name, source] = [await repository(), await layout(image([1000, 2000]))]
    const ecr = setting.ecr()
    let expired = false
    requests()
    ecr.traffic.fault = ({ server }) => {
      if (server === 'registry' && !expired) {
        expired = true
        ecr.expireTokens()
      }
      return undefined
    }
    const { errors } = await run({ repository: name, tags: '1', source })
    ecr.traffic.fault = () => undefined
    expect([expired, errors]).toEqual([true, []])
    expect(requests().filter((line) => line === 'GetAuthorizationToken')).toHaveLength(2)
  })
})

test('the post phase removes what a killed main phase left, by saved state alone', async () => {
  const [name, source] = [await repository(), await layout(image([1000]))]
  const outcome = await run({ repository: name, tags: '1', source })
  const folder = outcome.state['folder'] ?? ''
  mkdirSync(folder)
  writeFileSync(join(folder, 'config.json'), 'secret')
  expect((await outcome.post()).exitCode).toBe(0)
  expect(existsSync(folder)).toBe(false)
  expect((await outcome.post()).exitCode).toBe(0)
})
