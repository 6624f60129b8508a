import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { keepIssue } from '../../actions/drift-report/keep-issue.ts'
import {
  broken,
  clean,
  drifted,
  inputs,
  more,
  pending,
  startKeeper,
  type Keeper,
} from './keeper.ts'
import { finding, report, workspace } from './reports.ts'

let keeper: Keeper
beforeEach(async () => {
  keeper = await startKeeper()
})
afterEach(() => keeper.hub.close())

const keep: Keeper['keep'] = (told) => keeper.keep(told)
const only = () => keeper.only()
const writes = () => keeper.writes()

describe('the issue', () => {
  test('is not opened on a clean day, nor for what is only not applied yet', async () => {
    expect(await keep(clean)).toBeUndefined()
    expect(await keep(pending)).toBeUndefined()
    expect(keeper.hub.state.issues).toEqual([])
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
      `**Newly drifted**\n\n- \`dev\`: \`a.c\`\n\n[Run](https://github.com/run/${keeper.lastRun()})`,
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
    keeper.hub.traffic.fault = ({ method, url }) => {
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
    await keepIssue(
      keeper.github,
      { ...inputs, labels: ['drift'], title: 'Prod' },
      drifted,
      'https://x',
    )
    expect(keeper.hub.state.issues.map(({ title }) => title)).toEqual([
      'Infrastructure drift: 1 resource drifted',
      'Prod: 1 resource drifted',
    ])
  })

  test('that two runs opened at once is one again: the older stays', async () => {
    await keep(drifted)
    keeper.hub.state.issues.push({ ...only(), number: 2, labels: new Set(['drift']), comments: [] })
    await keep(drifted)
    expect(keeper.hub.state.issues.map(({ state }) => state)).toEqual(['open', 'closed'])
    expect(keeper.hub.state.issues[1]!.comments.at(-1)?.body).toBe('The same is told in #1.')
  })

  test('that was a twin is not the one that is opened again', async () => {
    await keep(drifted)
    keeper.hub.state.issues.push({ ...only(), number: 2, labels: new Set(['drift']), comments: [] })
    await keep(drifted)
    await keep(clean)
    expect(await keep(drifted)).toMatchObject({ number: 1, state: 'open' })
    expect(keeper.hub.state.issues.map(({ state }) => state)).toEqual(['open', 'closed'])
  })

  test('is told on every clean day, once it is there', async () => {
    await keep(drifted)
    const closed = await keep(clean)
    expect(await keep(clean)).toEqual(closed)
  })
})
