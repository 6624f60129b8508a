import fc from 'fast-check'
import { resource } from './plans.ts'

/** What may stand as a value in a plan, names that JavaScript knows among it. */
export const anyJson = fc.jsonValue({ maxDepth: 2, noUnicodeString: false })
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
/** A plan with any content that the format allows. */
export const anyPlan = fc.record(
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
/** Values and masks of any shape; what is secret matches `/hush-[0-9a-z]{8}/`. */
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

/** Parts of a plan, and the secrets that masks cover in it or that sensitive variables hold. */
export const maskedPlan = fc
  .tuple(
    fc.array(fc.tuple(masked, masked, fc.constantFrom('update', 'no-op')), { minLength: 1 }),
    masked,
    secret,
  )
  .map(([pairs, output, variable]) => {
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
        ...{
          after: { y: [after.value], text: `it is ${JSON.stringify(after.value)} ${variable}` },
        },
      }),
    )
    const message = `found ${JSON.stringify(pairs[0]?.[0].value)} and ${variable}`
    const checks = [{ status: 'fail', instances: [{ status: 'fail', problems: [{ message }] }] }]
    const parts = {
      ...{ resource_drift: items, resource_changes: [...items, ...copies], checks },
      output_changes: {
        o: resource('o', ['update'], { after: output.value, after_sensitive: output.mask }).change,
      },
      variables: { region: { value: variable } },
      configuration: { root_module: { variables: { region: { sensitive: true } } } },
    }
    const hushed = pairs.flatMap(([before, after]) => [...secretsIn(before), ...secretsIn(after)])
    return { parts, hushed: [variable, ...hushed, ...secretsIn(output)] }
  })

function secretsIn({ value, mask }: Masked): string[] {
  if (mask === true) return JSON.stringify(value).match(/hush-[0-9a-z]{8}/g) ?? []
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) =>
    secretsIn({ value: (value as never)[key], mask: (mask as never)[key] }),
  )
}
