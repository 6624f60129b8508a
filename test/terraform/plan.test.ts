import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { classify } from '#terraform/classify'
import { ignoreRules } from '#terraform/ignore'
import { PlanError, readPlan } from '#terraform/plan'
import { planBytes, resource } from './plans.ts'

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

/** What may stand as a value in a plan, names that JavaScript knows among it. */
const anyJson = fc.jsonValue({ maxDepth: 2, noUnicodeString: false })
const name = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'tags', 'id', '0'),
  fc.string(),
)
const values = fc.dictionary(name, anyJson, { maxKeys: 5 })
const mask = fc.oneof(
  fc.boolean(),
  fc.dictionary(name, fc.oneof(fc.boolean(), fc.dictionary(name, fc.boolean(), { maxKeys: 3 })), {
    maxKeys: 3,
  }),
)
const actions = fc.oneof(
  fc.constantFrom(
    ['no-op'],
    ['create'],
    ['read'],
    ['update'],
    ['delete'],
    ['forget'],
    ['delete', 'create'],
    ['create', 'delete'],
    ['create', 'forget'],
    ['toString'],
  ),
)
const change = fc.record(
  {
    actions,
    before: fc.oneof(fc.constant(null), values),
    after: fc.oneof(fc.constant(null), values),
    after_unknown: mask,
    before_sensitive: mask,
    after_sensitive: mask,
    replace_paths: fc.array(fc.array(fc.oneof(name, fc.nat(5)))),
    importing: fc.oneof(fc.constant(null), fc.record({ id: fc.string() })),
  },
  { requiredKeys: ['actions'] },
)
const address = fc.oneof(fc.constantFrom('a.b', 'module.m["x"].a.b[0]', 'a.c["]|@`"]'), fc.string())
const item = fc.record(
  {
    address,
    mode: fc.constantFrom('managed', 'data'),
    change,
    deposed: fc.string(),
    previous_address: address,
    action_reason: fc.string(),
  },
  { requiredKeys: ['address', 'change'] },
)
const check = fc.record(
  {
    address: fc.record({ to_display: address }),
    status: fc.constantFrom('pass', 'fail', 'error', 'unknown'),
    instances: fc.array(
      fc.record({
        status: fc.constantFrom('fail', 'pass'),
        problems: fc.array(fc.record({ message: fc.string() })),
      }),
    ),
  },
  { requiredKeys: ['status'] },
)
const plan = fc.record(
  {
    resource_drift: fc.array(item, { maxLength: 4 }),
    resource_changes: fc.array(item, { maxLength: 4 }),
    output_changes: fc.dictionary(name, change, { maxKeys: 3 }),
    checks: fc.array(check, { maxLength: 3 }),
    relevant_attributes: fc.array(
      fc.record({ resource: address, attribute: fc.array(fc.oneof(name, fc.nat(5))) }),
    ),
    variables: fc.dictionary(name, fc.record({ value: anyJson })),
    configuration: anyJson,
    errored: fc.boolean(),
  },
  { requiredKeys: [] },
)

describe('any plan within the format', () => {
  test('is read and classified', () => {
    fc.assert(
      fc.property(
        plan,
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
      plan,
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

describe('what a mask covers', () => {
  /** A value in which some parts are secret, and the mask that says so. */
  interface Masked {
    readonly value: unknown
    readonly mask: unknown
  }
  const secret = fc.stringMatching(/^hush-[0-9a-z]{8}$/)
  const secrets = fc.oneof(
    secret,
    fc.array(secret, { minLength: 1 }),
    fc.dictionary(fc.constantFrom('x', 'y'), secret, { minKeys: 1 }),
    fc.tuple(secret, secret).map((lines) => lines.join('\n')),
  )
  const masked: fc.Arbitrary<Masked> = fc.letrec<{ node: Masked }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc
        .oneof(fc.integer(), fc.constantFrom('plain', 'other', null, true))
        .map((value) => ({ value, mask: {} })),
      secrets.map((value) => ({ value, mask: true })),
      fc.array(tie('node'), { maxLength: 3 }).map((nodes) => ({
        value: nodes.map(({ value }) => value),
        mask: nodes.map(({ mask }) => mask),
      })),
      fc
        .dictionary(fc.constantFrom('a', 'b', 'tags', '__proto__x'), tie('node'), { maxKeys: 3 })
        .map((nodes) => ({
          value: Object.fromEntries(Object.entries(nodes).map(([key, { value }]) => [key, value])),
          mask: Object.fromEntries(Object.entries(nodes).map(([key, { mask }]) => [key, mask])),
        })),
    ),
  })).node

  test('stands in nothing that is told, whichever side it is on, and wherever else it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(masked, masked, fc.constantFrom('update', 'no-op')), { minLength: 1 }),
        (pairs) => {
          const items = pairs.map(([before, after, action], index) =>
            resource(`a.b[${index}]`, [action], {
              ...{ before: { x: before.value }, before_sensitive: { x: before.mask } },
              ...{ after: { x: after.value }, after_sensitive: { x: after.mask } },
            }),
          )
          // The same values where nobody marked them, as providers copy arguments into computed attributes.
          const copies = pairs.map(([before, after], index) =>
            resource(`a.copy[${index}]`, ['update'], {
              ...{ before: { y: [before.value], text: JSON.stringify(before.value) } },
              ...{ after: { y: [after.value], text: `it is ${JSON.stringify(after.value)}` } },
            }),
          )
          const checks = [
            {
              status: 'fail',
              instances: [
                {
                  status: 'fail',
                  problems: [{ message: `found ${JSON.stringify(pairs[0]?.[0].value)}` }],
                },
              ],
            },
          ]
          const parts = { resource_drift: items, resource_changes: [...items, ...copies], checks }
          const told = JSON.stringify(classify(read(planBytes(parts)), ignoreRules([]), true))
          const hushed = pairs
            .flatMap(([before, after]) => [secretsIn(before), secretsIn(after)])
            .flat()
          expect(hushed.filter((one) => told.includes(one))).toEqual([])
        },
      ),
      { numRuns },
    )
  })

  function secretsIn({ value, mask }: Masked): string[] {
    if (mask === true) return JSON.stringify(value).match(/hush-[0-9a-z]{8}/g) ?? []
    if (typeof value !== 'object' || value === null) return []
    return Object.keys(value).flatMap((key) =>
      secretsIn({ value: (value as never)[key], mask: (mask as never)[key] }),
    )
  }
})
