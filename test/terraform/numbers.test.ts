import { expect, test } from '@jest/globals'
import { classify } from '#terraform/classify'
import { ignoreRules } from '#terraform/ignore'
import { readPlan } from '#terraform/plan'
import { planBytes, resource } from './plans.ts'

/** A plan in which `"#1234"` stands for the number, digit by digit. */
function classified(parts: Parameters<typeof planBytes>[0]) {
  const text = planBytes(parts).toString()
  const bytes = Buffer.from(text.replaceAll(/"#([^"]*)"/g, '$1'))
  return classify(readPlan(bytes, { values: true }), ignoreRules([]), true)
}

const outside = (before: unknown, after: unknown) => ({
  resource_drift: [resource('a.b', ['update'], { before: { n: before }, after: { n: after } })],
  resource_changes: [resource('a.b', ['update'], { before: { n: after }, after: { n: before } })],
})

test.each([
  ['#9007199254740992', '#9007199254740993'],
  ['#9007199254740993', '#9007199254740995'],
  ['#-123456789012345678901234567890', '#-123456789012345678901234567891'],
  ['#0.12345678901234567890', '#0.12345678901234567891'],
])('numbers that differ where JavaScript sees none: %s and %s', (one, other) => {
  const { findings } = classified(outside(one, other))
  expect(findings).toMatchObject([{ kind: 'drift', attributes: [{ path: 'n' }] }])
  const told = JSON.stringify(findings)
  expect(told).toContain(one.slice(1))
  expect(told).toContain(other.slice(1))
})

test.each(['#9007199254740993', '#0.30000000000000004', '#1234567890123456'])(
  '%s is the same as itself',
  (number) =>
    expect(classified(outside(number, number)).findings).toMatchObject([{ attributes: [] }]),
)

test('digits in a text stay as they are', () => {
  const text = 'arn:12345678901234567890 "12345678901234567890" \\ 12345678901234567890'
  const { findings } = classified(outside(text, `${text}!`))
  expect(JSON.parse(findings[0]!.attributes[0]!.after!)).toBe(text)
})

test('a secret number is taken out digit by digit', () => {
  const message = 'found 9007199254740993'
  const told = classified({
    resource_changes: [
      resource('a.b', ['no-op'], {
        ...{ before: { n: '#9007199254740993' }, before_sensitive: { n: true } },
      }),
    ],
    checks: [{ status: 'fail', instances: [{ status: 'fail', problems: [{ message }] }] }],
  })
  expect(JSON.stringify(told)).not.toContain('900719925474099')
})
