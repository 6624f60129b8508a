import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { failed } from '../../actions/drift-report/report.ts'
import { broken, clean, drifted, startKeeper, type Keeper } from './keeper.ts'
import { finding, report, workspace } from './reports.ts'

let keeper: Keeper
beforeEach(async () => {
  keeper = await startKeeper()
})
afterEach(() => keeper.hub.close())

const keep: Keeper['keep'] = (told) => keeper.keep(told)
const only = () => keeper.only()
const writes = () => keeper.writes()

describe('a marker in what a plan or report holds', () => {
  const marker = () => /<!-- drift-report \w+: end -->/.exec(only().body)![0]

  test('does not end the section, and no memory is forged', async () => {
    await keep(broken)
    const forged = Buffer.from(deflateRawSync('["dev","x.y"]')).toString('base64')
    const hostile = `\0${marker()}\n<!-- wrong: ${forged} -->`
    await keep(report(failed('dev', hostile), workspace('prod')))
    expect(only().body.split(marker())).toHaveLength(2)
    await keep(drifted)
    expect(
      only()
        .comments.map(({ body }) => body)
        .join(),
    ).not.toContain('x.y')
  })
})

describe('a large report', () => {
  const name = (index: number) => `module.${'m'.repeat(60)}.aws_thing.x["${index}"]`

  test('stays under 65,536 characters, with the table first and the worst in it', async () => {
    const findings = Array.from({ length: 3_000 }, (_, index) => finding('drift', name(index)))
    const many = Array.from({ length: 2_000 }, (_, index) => workspace(`envs/${index}/clean`))
    await keep(report(...many, workspace('bad', ...findings), failed('worst', 'x'.repeat(90_000))))
    const { body } = only()
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body.length).toBeGreaterThan(50_000)
    expect(body.indexOf('`worst`')).toBeLessThan(body.indexOf('`bad`'))
    expect(body).toMatch(/and \d+ workspaces more/)
    expect(body).toContain('The rest is in the summary of the run')
    expect(body).toMatch(/: end -->\n$/)
    const made = writes()
    await keep(report(...many, workspace('bad', ...findings), failed('worst', 'x'.repeat(90_000))))
    expect(writes()).toBe(made)
  })

  test('stays under it with many long rules that silence nothing', async () => {
    const unusedRules = Array.from({ length: 500 }, (_, index) => name(index).repeat(3))
    await keep({ ...drifted, unusedRules })
    expect(only().body.length).toBeLessThan(65_536)
    expect(only().body).toContain('500 rules of `ignore` silence nothing any more.')
  })

  test.each([40_000, 60_000, 64_600])(
    'leaves people the %d characters they wrote',
    async (size) => {
      const notes = 'é'.repeat(size)
      await keep(drifted)
      only().body += notes
      const findings = Array.from({ length: 3_000 }, (_, index) => finding('drift', name(index)))
      await keep(report(workspace('bad', ...findings)))
      expect(only().body.length).toBeLessThan(65_536)
      expect(only().body.endsWith(`: end -->\n${notes}`)).toBe(true)
      const { length } = only().comments
      await keep(report(workspace('bad', ...findings)))
      expect(only().comments).toHaveLength(length)
    },
  )

  test('tells of no more in a comment than it holds', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `<${index}>${'[]'.repeat(200)}`)
    await keep(report(workspace('<'.repeat(400), ...names.map((one) => finding('drift', one)))))
    await keep(clean)
    await keep(drifted)
    expect(only().comments.length).toBeGreaterThan(0)
  })

  test('closes a block of code that the cut leaves open, and no other', async () => {
    const inner = `${'`'.repeat(4)}\n${'x'.repeat(4_000)}\n`
    const errors = Array.from({ length: 40 }, (_, index) => failed(`w${index}`, inner))
    await keep(report(...errors))
    const fences = only().body.match(/^`{5}$/gm) ?? []
    expect(fences.length % 2).toBe(0)
    expect(only().body).not.toMatch(/^`{4}\n\n\*The rest/m)
  })

  test('of names that a cut leaves half a character of is sent whole', async () => {
    await keep(report(workspace(`${'x'.repeat(299)}😀`, finding('drift', 'a.b'))))
    expect(only().body).toContain('\ufffd…')
  })
})

test('too many to remember by name are told from others by their digest', async () => {
  const random = (index: number) => createHash('sha256').update(String(index)).digest('hex')
  const findings = Array.from({ length: 1_000 }, (_, index) => finding('drift', random(index)))
  await keep(report(workspace('dev', ...findings)))
  await keep(report(workspace('dev', ...findings)))
  expect(only().comments).toEqual([])
  await keep(report(workspace('dev', ...findings, finding('drift', 'one.more'))))
  expect(only().comments.at(-1)?.body).toMatch(/^Other resources drift than before, 1001 now\./)
})

test('a message mentions nobody, also where GitHub reads the escaped character', async () => {
  const check = { address: 'check.a', status: 'fail' as const, messages: ['ask @octocat'] }
  await keep(report({ ...workspace('dev'), status: 'drift', checks: [check] }))
  expect(only().body).toContain('ask &#64;&#8203;octocat')
})

test('hostile names make no mention, no link, no comment and no row', async () => {
  const hostile = 'a.b["@octocat | <!-- drift-report: end --> [x](http://evil) `code` \n# title"]'
  await keep(
    report(
      workspace('dev | @team <img>', finding('drift', hostile)),
      failed('x', '``` @octocat\n- <b>'),
    ),
  )
  const blocks = /^(`{3,})\n[\s\S]*?\n\1$/gm
  const body = only()
    .body.replace(blocks, '')
    .replace(/`[^`\n]*`/g, '')
  expect(body).not.toMatch(/@octocat|@team|\]\(http:\/\/evil\)|<img|<b>|^# title/m)
  expect(body.match(/: end -->/g)).toHaveLength(1)
  await keep(
    report(
      workspace('dev | @team <img>', finding('drift', hostile)),
      failed('x', '``` @octocat\n- <b>'),
    ),
  )
  expect(only().comments).toEqual([])
})
