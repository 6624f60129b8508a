import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { GitHub } from '#github/client'
import { keepIssue } from '../../actions/drift-report/keep-issue.ts'
import { failed, type Report } from '../../actions/drift-report/report.ts'
import { repo, startHub, writer, type Hub } from '../github/hub.ts'
import { finding, report, workspace } from './reports.ts'

let hub: Hub
let github: GitHub
let run = 0
beforeEach(async () => {
  hub = await startHub({ a: 'x' })
  github = await hub.open()
})
afterEach(() => hub.close())

const inputs = {
  ...{ repo, token: writer.token, title: 'Infrastructure drift' },
  ...{ labels: ['drift', 'infra'] as const, assignees: ['ann'] },
}
const keep = (told: Report) =>
  keepIssue(
    github,
    { ...inputs, labels: ['drift', 'infra'] },
    told,
    `https://github.com/run/${++run}`,
  )
const only = () => {
  expect(hub.state.issues).toHaveLength(1)
  return hub.state.issues[0]!
}
const writes = () =>
  hub.traffic.seen.filter(({ method, url }) => method !== 'GET' && !url.includes('graphql')).length

const clean = report(workspace('dev'), workspace('prod'))
const drifted = report(workspace('dev', finding('drift', 'a.b')), workspace('prod'))
const more = report(
  workspace('dev', finding('drift', 'a.b'), finding('drift', 'a.c')),
  workspace('prod'),
)
const pending = report(workspace('dev', finding('pending', 'a.b')), workspace('prod'))
const broken = report(failed('dev', 'init: no credentials'), workspace('prod'))

describe('the issue', () => {
  test('is not opened on a clean day, nor for what is only not applied yet', async () => {
    expect(await keep(clean)).toBeUndefined()
    expect(await keep(pending)).toBeUndefined()
    expect(hub.state.issues).toEqual([])
  })

  test('is opened on drift, with its labels and assignees', async () => {
    expect(await keep(drifted)).toMatchObject({
      number: 1,
      url: 'https://github.com/acme/deploy/issues/1',
    })
    const { title, body, labels, assignees } = only()
    expect(title).toBe('Infrastructure drift: 1 resource drifted')
    expect([...labels]).toEqual(['drift', 'infra'])
    expect(assignees).toEqual(['ann'])
    expect(body).toContain(
      '- `a.b`: changed outside (`size`); the plan would change it in place (`size`)',
    )
    expect(body.indexOf('| `dev` |')).toBeLessThan(body.indexOf('### `dev`'))
  })

  test('stays as it is where nothing changed, whichever run saw it', async () => {
    await keep(drifted)
    const before = { ...only() }
    const made = writes()
    await keep(drifted)
    expect(only()).toEqual(before)
    expect(writes()).toBe(made)
  })

  test('is brought up to date, and comments on what is new and what is gone', async () => {
    await keep(drifted)
    await keep(more)
    expect(only().title).toBe('Infrastructure drift: 2 resources drifted')
    expect(only().comments.at(-1)?.body).toBe(
      `**Newly drifted**\n\n- \`dev\`: \`a.c\`\n\n[Run](https://github.com/run/${run})`,
    )
    await keep(drifted)
    expect(only().comments.at(-1)?.body).toMatch(/^\*\*No longer drifted\*\*\n\n- `dev`: `a.c`/)
  })

  test('does not comment where the same resources drift in another way', async () => {
    await keep(drifted)
    await keep(
      report(workspace('dev', finding('drift', 'a.b', { action: 'replace' })), workspace('prod')),
    )
    expect(only().body).toContain('replace it')
    expect(only().comments).toEqual([])
  })

  test('is closed with a comment when all is well, and says what waits', async () => {
    await keep(drifted)
    expect(await keep(pending)).toMatchObject({ number: 1, state: 'closed' })
    expect(only()).toMatchObject({
      state: 'closed',
      state_reason: 'completed',
      title: 'Infrastructure drift',
    })
    expect(only().comments.at(-1)?.body).toMatch(
      /^Nothing drifts any more. 1 changes of the configuration wait/,
    )
    const made = writes()
    await keep(clean)
    expect(writes()).toBe(made)
  })

  test('is opened again, the same one', async () => {
    await keep(drifted)
    await keep(clean)
    expect(await keep(more)).toMatchObject({ number: 1, state: 'open' })
    expect(only().comments.at(-1)?.body).toMatch(
      /^It drifts again.\n\n\*\*Newly drifted\*\*\n\n- `dev`: `a.b`\n- `dev`: `a.c`/,
    )
  })

  test('tells errors from drift in its title and its labels', async () => {
    await keep(broken)
    expect(only().title).toBe('Infrastructure drift: 1 workspace could not be planned')
    expect([...only().labels]).toContain('drift-error')
    expect(only().body).toContain('```\ninit: no credentials\n```')
    await keep(drifted)
    expect(only().title).toBe('Infrastructure drift: 1 resource drifted')
    expect([...only().labels]).toEqual(['drift', 'infra'])
  })

  test('does not say that something is well which nobody could see', async () => {
    await keep(drifted)
    await keep(broken)
    expect(only().comments.at(-1)?.body).toMatch(/^\*\*Could not be planned\*\*\n\n- `dev`\n/)
    await keep(drifted)
    expect(only().comments.at(-1)?.body).toMatch(/^\*\*Planned again\*\*\n\n- `dev`\n/)
  })

  test('does not take for well what nobody looked at, as where a job brought no report', async () => {
    await keep(
      report(workspace('dev', finding('drift', 'a.b')), workspace('prod', finding('drift', 'a.c'))),
    )
    await keep(report(workspace('prod', finding('drift', 'a.c'))))
    expect(only().comments.at(-1)?.body).toMatch(
      /^\*\*Not looked at any more\*\*\n\n- `dev`: `a.b`\n/,
    )
    await keep(report(workspace('dev')))
    expect(only().comments.at(-1)?.body).toMatch(
      /^Nothing drifts any more.\n\n\*\*Not looked at any more\*\*\n\n- `prod`: `a.c`\n/,
    )
  })

  test('keeps what people wrote around it, also meanwhile', async () => {
    await keep(drifted)
    const issue = only()
    hub.traffic.fault = ({ method, url }) => {
      // Between the listing and the reading of the one issue.
      if (method === 'GET' && /issues\?/.test(url))
        issue.body = `Note: Bob is on it.\r\n\r\n${issue.body}\r\nSee the wiki.`
      return undefined
    }
    await keep(more)
    expect(issue.body).toMatch(/^Note: Bob is on it\.\n\n<!-- drift-report .*: begin -->/)
    expect(issue.body).toMatch(/: end -->\n\nSee the wiki\.$/)
    expect(issue.body).toContain('`a.c`')
  })

  test('puts right what somebody changed in its own part', async () => {
    await keep(drifted)
    const issue = only()
    const { body } = issue
    issue.body = body.replace('a.b', 'x.y')
    await keep(drifted)
    const withoutRun = (text: string) => text.replace(/^\*Seen.*$/m, '')
    expect(withoutRun(issue.body)).toBe(withoutRun(body))
  })

  test('of another title is another one', async () => {
    await keep(drifted)
    await keepIssue(github, { ...inputs, labels: ['drift'], title: 'Prod' }, drifted, 'https://x')
    expect(hub.state.issues.map(({ title }) => title)).toEqual([
      'Infrastructure drift: 1 resource drifted',
      'Prod: 1 resource drifted',
    ])
  })

  test('that two runs opened at once is one again: the older stays', async () => {
    await keep(drifted)
    hub.state.issues.push({ ...only(), number: 2, labels: new Set(['drift']), comments: [] })
    await keep(drifted)
    expect(hub.state.issues.map(({ state }) => state)).toEqual(['open', 'closed'])
    expect(hub.state.issues[1]!.comments.at(-1)?.body).toBe('The same is told in #1.')
  })

  test('that was a twin is not the one that is opened again', async () => {
    await keep(drifted)
    hub.state.issues.push({ ...only(), number: 2, labels: new Set(['drift']), comments: [] })
    await keep(drifted)
    await keep(clean)
    expect(await keep(drifted)).toMatchObject({ number: 1, state: 'open' })
    expect(hub.state.issues.map(({ state }) => state)).toEqual(['open', 'closed'])
  })

  test('is told on every clean day, once it is there', async () => {
    await keep(drifted)
    const closed = await keep(clean)
    expect(await keep(clean)).toEqual(closed)
  })
})

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
