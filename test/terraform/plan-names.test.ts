import { expect, test } from '@jest/globals'
import { classify } from '#terraform/classify'
import { ignoreRules } from '#terraform/ignore'
import { readPlan } from '#terraform/plan'
import { planBytes, resource } from './plans.ts'

const read = (bytes: Uint8Array) => readPlan(bytes, { values: true })

test('sensitive variables of the root are secret, wherever they stand', () => {
  const parts = {
    variables: {
      pin: { value: 'hush-1' },
      db_password: { value: 'hush-2' },
      region: { value: 'eu' },
    },
    configuration: { root_module: { variables: { pin: { sensitive: true }, region: {} } } },
    resource_changes: [
      resource('a.b', ['update'], { before: { x: 'eu' }, after: { x: 'hush-1 and hush-2' } }),
    ],
  }
  const { findings } = classify(read(planBytes(parts)), ignoreRules([]), true)
  expect(findings[0]?.attributes).toMatchObject([
    { path: 'x', before: '"eu"', after: '"(sensitive) and (sensitive)"' },
  ])
})

test('names without values, where nobody asked for them', () => {
  const parts = {
    resource_changes: [resource('a.b', ['update'], { before: { x: 1 }, after: { x: 2 } })],
  }
  const { findings } = classify(
    readPlan(planBytes(parts), { values: false }),
    ignoreRules([]),
    false,
  )
  expect(findings[0]?.attributes).toEqual([
    { path: 'x', outside: false, sensitive: false, unknown: false, replaces: false },
  ])
})
