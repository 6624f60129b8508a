import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { classify } from '#terraform/classify'
import { ignoreRules } from '#terraform/ignore'
import { PlanError, readPlan } from '#terraform/plan'
import { anyJson, anyPlan, maskedPlan } from './any-plan.ts'
import { planBytes } from './plans.ts'

// A plan is large: a run of these takes some fifty times that of other properties.
const numRuns = Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 5_000) / 50)
const read = (bytes: Uint8Array) => readPlan(bytes, { values: true })
const advice = 'make it with `terraform show -json PLANFILE`'

describe('what is no plan is refused', () => {
  test.each<[string, string | Buffer, string]>([
    ['nothing', '', 'it is empty'],
    ['a plan file', 'PK\x03\x04', 'it is the plan itself and not its JSON'],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'it is UTF-16 and not UTF-8'],
    ['a list', '[]', 'at byte 0 there is not an object'],
    ['half of one', '{"format_version":"1.2","resource_ch', 'it is cut off'],
    ['another object', '{"a":1}', 'it has no format_version'],
    [
      'the log',
      '{"@level":"info","@message":"x"}\n{"@level":"info"}',
      'it is the log of `plan -json`',
    ],
    ['a state', '{"format_version":"1.0","values":{}}', 'it is a state and not a plan'],
    [
      'a change without an address',
      planBytes({ resource_changes: [{}] }),
      'a resource of resource_changes has no text as its address',
    ],
    [
      'a change without actions',
      planBytes({ resource_drift: [{ address: 'a.b', change: {} }] }),
      'the change of a.b has no actions',
    ],
    [
      'a name of several lines, told in one',
      planBytes({ output_changes: { 'a\r\n::error::b': null } }),
      'the change of the output a ::error::b has no actions',
    ],
    [
      'a list in place of an object',
      planBytes({ output_changes: [] }),
      'output_changes is not an object',
    ],
    [
      'an object in place of a list',
      planBytes({ resource_changes: {} }),
      'resource_changes is not a list',
    ],
  ])('%s', (_, content, found) => {
    expect(() => read(Buffer.from(content as string))).toThrow(
      `reading the plan's JSON: ${found}; ${advice}`,
    )
  })

  test('one of another major version, with what to do', () => {
    expect(() => read(Buffer.from('{"format_version":"2.0"}'))).toThrow(
      'reading the plan\'s JSON: it is of format "2.0", and only 1.x is known here; take a newer version of this action',
    )
  })
})

test('a mark at the beginning, null for lists, and unknown names are borne', () => {
  const plan = { resource_changes: null, resource_drift: null, action_invocations: [{}], later: 1 }
  const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), planBytes(plan)])
  expect(read(bytes)).toMatchObject({ changes: [], drift: [], errored: false })
})

describe('any plan within the format', () => {
  test('is read and classified', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.boolean(),
        fc.constantFrom([], ['*#tags', 'a.*'], ['*', '!a.b']),
        (parts, values, ignore) => {
          const read = readPlan(planBytes(parts), { values })
          const { findings } = classify(read, ignoreRules(ignore), values)
          expect(() => JSON.stringify(findings)).not.toThrow()
        },
      ),
      { numRuns },
    )
  })

  test('with anything in place of any part, is read or refused with a PlanError', () => {
    const broken = fc.tuple(
      anyPlan,
      fc.constantFrom(
        'resource_drift',
        'resource_changes',
        'output_changes',
        'checks',
        'relevant_attributes',
        'variables',
        'configuration',
        'deferred_changes',
      ),
      anyJson,
    )
    fc.assert(
      fc.property(broken, ([parts, name, value]) => {
        try {
          classify(read(planBytes({ ...parts, [name]: value })), ignoreRules([]), true)
        } catch (error) {
          expect(error).toBeInstanceOf(PlanError)
          expect((error as Error).message).toMatch(/^reading the plan's JSON: .+; make it with/)
        }
      }),
      { numRuns },
    )
  })
})

test('what a mask covers stands in nothing that is told, whichever side it is on', () => {
  fc.assert(
    fc.property(maskedPlan, ({ parts, hushed }) => {
      const told = JSON.stringify(classify(read(planBytes(parts)), ignoreRules([]), true))
      expect(hushed.filter((one) => told.includes(one))).toEqual([])
    }),
    { numRuns },
  )
})
