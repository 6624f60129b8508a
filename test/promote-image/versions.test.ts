import { expect, test } from '@jest/globals'
import { image } from '../sandbox/image.ts'
import { imagesOf, useEcr } from './setting.ts'

const { run, service, repository, push, digest } = useEcr()

test('each service has a version of its own; a digest decides, and its tag is the target’s', async () => {
  const [one, other] = [service(), service()]
  const [first, second] = [image([300]), image([400])]
  for (const name of [one, other]) {
    await repository(`dev-${name}`)
    await repository(`prod-${name}`)
  }
  await push(`dev-${one}`, first, 'main-1')
  await push(`dev-${other}`, second, 'v2.0.0')
  const versions = JSON.stringify([
    { app: one, tag: 'renamed', digest: first.digest },
    { app: other, tag: '2.0.0' },
  ])
  const outcome = await run({ versions, environment: 'prod' })
  expect(outcome.errors).toEqual([])
  expect(imagesOf(outcome)).toMatchObject([
    { service: one, tag: 'renamed', digest: first.digest },
    { service: other, tag: 'v2.0.0', digest: second.digest },
  ])
  expect(await digest(`prod-${one}`, 'renamed')).toBe(first.digest)
  expect(await digest(`prod-${other}`, 'v2.0.0')).toBe(second.digest)
})

test.each<[inputs: Readonly<Record<string, string>>, error: string]>([
  [{ versions: '[]' }, 'Reading the input versions: an empty list'],
  [{ versions: '[{app: a}]' }, 'item 1: it has no tag and no digest'],
  [{ versions: '[{tag: a}]' }, 'item 1: it names no app'],
  [{ versions: '[{app: a, tag: latest}]' }, '"latest" is not allowed'],
  [{ versions: '[{app: a, tag: b, image: c}]' }, 'unknown key "image"'],
  [{ versions: '[{app: a, tag: b}, {app: a, tag: c}]' }, 'a stands twice'],
  [{ versions: '[{app: a, tag: b}]', version: '1' }, 'version is given too'],
  [{ versions: '[{app: a, tag: b}]', services: 'a' }, 'services is given too'],
])('refuses %j', async (inputs, error) => {
  const { errors, exitCode } = await run({ environment: 'prod', ...inputs })
  expect(exitCode).toBe(1)
  expect(errors).toEqual([expect.stringContaining(error)])
})
