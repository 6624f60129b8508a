import { expect, test } from '@jest/globals'
import { image } from '../sandbox/image.ts'
import { imagesOf, useEcr } from './setting.ts'

const setting = useEcr()
const { run, service, services, repository, push, requests } = setting
const prod = { version: '1.4.0', environment: 'prod' }

test('a dry run reads and tells, and writes nothing', async () => {
  setting.ecr().switches.blobMounting = true
  const [made] = await services(1)
  const outcome = await run({ ...prod, services: made!.name, 'dry-run': 'true' })
  expect(outcome.outputs).toMatchObject({ changed: 'true', digest: made!.root.digest })
  expect(imagesOf(outcome)[0]).toMatchObject({ status: 'copied', blobs: { mounted: 3 } })
  expect(requests().data.filter((line) => /^(POST|PUT|PATCH)/.test(line))).toEqual([])
  expect(outcome.summary).toContain('### Would promote 1 of 1 image')
})

test('a dry run in a registry that mounts nothing tells what a run then does', async () => {
  const made = await services(2)
  const inputs = { ...prod, services: made.map(({ name }) => name).join() }
  const told = await run({ ...inputs, 'dry-run': 'true' })
  expect(imagesOf(told).map(({ blobs }) => blobs)).toEqual(
    made.map(() => ({ mounted: 0, copied: 3, present: 0 })),
  )
  expect(told.outputs).toEqual((await run(inputs)).outputs)
})

test('a dry run warns of a repository that is missing', async () => {
  const name = service()
  await repository(`dev-${name}`)
  await push(`dev-${name}`, image([5000]), '1.4.0')
  const outcome = await run({ ...prod, services: name, 'dry-run': 'true' })
  expect(outcome.errors).toEqual([])
  expect(outcome.warnings).toEqual([
    expect.stringMatching(/prod-.*or set create-repository: true, unless a push creates it/),
  ])
})
