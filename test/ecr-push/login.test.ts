import { expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { image } from '../sandbox/image.ts'
import { useEcr } from './setting.ts'

const { repository, run, layout, host, push } = useEcr()

test('the login stays for later steps where asked, and is gone after the post phase', async () => {
  const [name, source] = [await repository(), await layout(image([10]))]
  const outcome = await run({ repository: name, tags: '1', source, 'keep-login': 'true' })
  const folder = outcome.outputs['docker-config'] ?? ''
  expect([outcome.errors, readdirSync(folder)]).toEqual([[], ['config.json']])
  const file = join(folder, 'config.json')
  expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600])
  const { auths } = JSON.parse(readFileSync(file, 'utf8')) as {
    auths: Record<string, { auth: string }>
  }
  const [, token] = outcome.masks
  expect(auths[await host()]).toEqual({ auth: token })
  // Nothing else of the step stays.
  expect(readdirSync(dirname(folder))).toEqual(['docker'])

  expect((await outcome.post()).exitCode).toBe(0)
  expect([existsSync(folder), readdirSync(outcome.temp)]).toEqual([false, []])
})

test('also where the image was there already', async () => {
  const root = image([10])
  const [name, source] = [await repository(), await layout(root)]
  await push(name, root, '1')
  const outcome = await run({ repository: name, tags: '1', source, 'keep-login': 'true' })
  expect(existsSync(join(outcome.outputs['docker-config'] ?? '', 'config.json'))).toBe(true)
  await outcome.post()
})

test('a step that fails leaves none', async () => {
  const [name, source] = [await repository(), await layout(image([10]))]
  await push(name, image([20]), '1')
  const outcome = await run({ repository: name, tags: '1', source, 'keep-login': 'true' })
  expect([outcome.exitCode, readdirSync(outcome.temp)]).toEqual([1, []])
})
