import { describe, expect, test } from '@jest/globals'
import { image } from '../sandbox/image.ts'
import { imagesOf, useEcr } from './setting.ts'

const setting = useEcr()
const { run, service, repository, push, digest, requests } = setting

const basics = ['GetAuthorizationToken', 'CreateRepository']
const unknown = JSON.stringify({ __type: 'UnknownOperationException' })

/** ECR as somebody else may have rebuilt it: with what a promotion can't do without, and no more. */
function rebuilt(status = 400): void {
  setting.ecr().traffic.fault = ({ operation, url }) => {
    if (operation === undefined) {
      return url.includes('/referrers/') ? { kind: 'answer', status } : undefined
    }
    return basics.includes(operation) ? undefined : { kind: 'answer', status, body: unknown }
  }
}

async function inDev() {
  const [name, root] = [service(), image([3000, 20])]
  await repository(`dev-${name}`)
  await push(`dev-${name}`, root, '1.4.0')
  return { name, root, inputs: { version: '1.4.0', environment: 'prod', services: name } }
}

describe.each([400, 404])('an ECR that answers %d to all but the basic calls', (status) => {
  test('is promoted in, once and again', async () => {
    const { name, root, inputs } = await inDev()
    await repository(`prod-${name}`)
    rebuilt(status)
    const outcome = await run(inputs)
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${name}`, '1.4.0')).toBe(root.digest)
    expect(imagesOf(outcome)[0]).toMatchObject({ status: 'copied', blobs: { copied: 3 } })
    expect((await run(inputs)).outputs).toMatchObject({ changed: 'false', digest: root.digest })
  })

  test('gets a repository that is missing, where that is asked for', async () => {
    const { name, root, inputs } = await inDev()
    rebuilt(status)
    expect((await run(inputs)).errors[0]).toContain('or set create-repository: true')
    const outcome = await run({ ...inputs, 'create-repository': 'true' })
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${name}`, '1.4.0')).toBe(root.digest)
  })
})

test('a repository is missing where the registry says 404 without a word', async () => {
  const { name, inputs } = await inDev()
  setting.ecr().traffic.fault = ({ method, url }) =>
    method === 'POST' && url.includes('/blobs/uploads/')
      ? { kind: 'answer', status: 404 }
      : undefined
  const { errors } = await run(inputs)
  expect(errors).toHaveLength(1)
  expect(errors[0]).toContain(`prod-${name}`)
  expect(errors[0]).toContain('or set create-repository: true')
  expect(requests().data.filter((line) => line.startsWith('PUT'))).toEqual([])
})
