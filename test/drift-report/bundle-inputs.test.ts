import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { repo, reader, startHub, writer } from '../github/hub.ts'
import { runAction, type Step } from '../runner.ts'
import { planBytes, resource, update } from '../terraform/plans.ts'

const root = mkdtempSync(join(tmpdir(), 'drift-report-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

write('plans/clean.json', planBytes({}))
write(
  'plans/drift.json',
  planBytes({
    resource_drift: [update('a.b', { size: 1 }, { size: 2 })],
    resource_changes: [update('a.b', { size: 2 }, { size: 1 }), resource('a.c', ['create'])],
  }),
)
write('other/broken.json', '{"format_version":"2.0"}')
write('dev/main.tf', 'resource "terraform_data" "x" {}')
write('empty/readme.md', '')

const run = (inputs: Record<string, string>, more: Partial<Step> = {}) =>
  runAction('drift-report', { inputs: { issue: 'false', ...inputs }, workspace: root, ...more })

describe('inputs that are refused, before anything runs', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'none',
      {},
      'Reading the inputs workspaces, plans and reports: none is given; give one of them',
    ],
    [
      'two',
      { workspaces: 'dev', plans: 'x' },
      'Reading the inputs workspaces, plans and reports: 2 are given; give one of them',
    ],
    [
      'an issue without a token',
      { plans: 'plans/*', issue: 'true' },
      'Reading the input token: it is empty, and keeping the issue takes one; give a token with issues: write, or set issue to false',
    ],
    [
      'a repository',
      { plans: 'plans/*', 'issue-repository': 'x' },
      'Reading the input issue-repository: repository "x": it is not of the form owner/name',
    ],
    [
      'a folder that is not there',
      { workspaces: 'nope' },
      `Reading the input workspaces: "nope" names no folder in ${root}; correct it, or check the repository out first`,
    ],
    [
      'a pattern that finds nothing',
      { workspaces: 'x*' },
      `Reading the input workspaces: "x*" names no folder in ${root}; correct it, or check the repository out first`,
    ],
    [
      'a folder without a module',
      { workspaces: 'empty' },
      'Reading the input workspaces: "empty" holds no .tf file; name the folder of a root module',
    ],
    [
      'a pattern without a module',
      { workspaces: 'empt*' },
      'Reading the input workspaces: no folder that it names holds a root module',
    ],
    [
      'all excluded',
      { plans: 'plans/*\n!plans/*' },
      'Reading the input plans: every file it names is excluded by a line with !',
    ],
    [
      'an own place for the plan',
      { workspaces: 'dev', 'plan-args': '-out=x' },
      'Reading the input plan-args: "-out=x" is not allowed: the plan goes to a private file that is removed',
    ],
    [
      'no refresh',
      { workspaces: 'dev', 'plan-args': '-refresh=false' },
      'Reading the input plan-args: "-refresh=false" is not allowed: what changed outside is only seen with a refresh',
    ],
    [
      'two arguments on a line',
      { workspaces: 'dev', 'plan-args': 'x=1' },
      'Reading the input plan-args: "x=1" is not allowed: an argument begins with -, and its value follows =',
    ],
    [
      'a lock',
      { workspaces: 'dev', 'plan-args': '-lock=true' },
      'Reading the input plan-args: "-lock=true" is not allowed: looking for drift takes no lock, so that nobody has to wait for it',
    ],
    [
      'a question',
      { workspaces: 'dev', 'init-args': '-input=true' },
      'Reading the input init-args: "-input=true" is not allowed: there is nobody to answer',
    ],
    [
      'a label for errors that would be too long',
      { plans: 'plans/*', labels: 'x'.repeat(45) },
      `Reading the input labels: "${'x'.repeat(45)}-error" is not allowed; GitHub takes labels of 50 characters`,
    ],
    [
      'a migration',
      { workspaces: 'dev', 'init-args': '-migrate-state' },
      'Reading the input init-args: "-migrate-state" is not allowed: it would change the state',
    ],
    [
      'arguments for nothing',
      { plans: 'plans/*', 'init-args': '-upgrade' },
      'Reading the input init-args: nothing is planned here; give it with workspaces',
    ],
    [
      'rules for reports',
      { reports: 'x', ignore: 'a.*' },
      'Reading the input ignore: reports of other jobs are merged as they are; give the rules to the jobs that plan',
    ],
    [
      'a rule',
      { plans: 'x', ignore: 'a.b#' },
      'Reading the input ignore: "a.b#" is not allowed; give ADDRESS-GLOB or ADDRESS-GLOB#ATTRIBUTE',
    ],
    [
      'an order',
      { workspaces: 'dev', order: 'name' },
      'Reading the input order: "name" is not allowed; give one of parallel, by-name',
    ],
    [
      'a parallelism',
      { workspaces: 'dev', parallelism: '0' },
      'Reading the input parallelism: "0" is not allowed; give a whole number from 1 to 999',
    ],
    [
      'a timeout',
      { workspaces: 'dev', timeout: '0' },
      'Reading the input timeout: "0" is not allowed; give a whole number from 1 to 86400',
    ],
    [
      'a title',
      { plans: 'plans/*', 'issue-title': 'x'.repeat(151) },
      `Reading the input issue-title: "${'x'.repeat(151)}" is not allowed; give one line of at most 150 characters`,
    ],
    [
      'a threshold',
      { plans: 'plans/*', 'fail-on': 'pending' },
      'Reading the input fail-on: "pending" is not allowed; give one of never, error, drift',
    ],
  ])('%s', async (_, inputs, message) => {
    const outcome = await run(inputs)
    expect(outcome.errors).toEqual([message])
    expect(outcome.exitCode).toBe(1)
    expect(outcome.outputs).toEqual({})
  })
})

test.each([
  ['TF_CLI_ARGS_plan', '-no-color -refresh=false', '"-refresh=false" is not allowed: what changed'],
  [
    'TF_CLI_ARGS_init',
    '-migrate-state',
    '"-migrate-state" is not allowed: it would change the state',
  ],
  ['TF_CLI_ARGS', "'-destroy'", '"-destroy" is not allowed: a plan to destroy tells nothing'],
])('the variable %s is refused where it would hide drift', async (name, value, message) => {
  const outcome = await run({ workspaces: 'dev' }, { env: { [name]: value } })
  expect(outcome.errors).toEqual([
    expect.stringContaining(`Reading the variable ${name}: ${message}`),
  ])
})

describe('plans and reports', () => {
  test('plans by pattern; what can not be read is an error of its own', async () => {
    const outcome = await run({ plans: 'plans/*.json\nother/broken.json', 'fail-on': 'never' })
    expect(outcome.errors).toEqual([])
    expect(JSON.parse(outcome.outputs['workspaces']!)).toMatchObject([
      { path: 'other/broken.json', status: 'error' },
      { path: 'plans/clean.json', status: 'clean' },
      { path: 'plans/drift.json', status: 'drift', counts: { drift: 1, pending: 1 } },
    ])
    expect(outcome.outputs).toMatchObject({ status: 'error', drifted: 'true' })
    expect(outcome.summary).toContain('it is of format &#34;2.0&#34;'.replaceAll('&#34;', '"'))
  })

  test('reports of a matrix, told apart by the folders of their artifacts', async () => {
    for (const environment of ['dev', 'prod']) {
      const { outputs } = await run({
        plans: `plans/${environment === 'dev' ? 'drift' : 'clean'}.json`,
        'show-values': 'true',
      })
      const json = readFileSync(outputs['report-json']!, 'utf8').replaceAll(
        /plans\/\w+\.json/g,
        'infra',
      )
      write(`reports/drift-${environment}/report.json`, json)
    }
    write('reports/odd/report.json', '{"schema":"x"}')
    const outcome = await run({ reports: 'reports/*.json', 'fail-on': 'never' })
    expect(outcome.errors).toEqual([])
    expect(JSON.parse(outcome.outputs['workspaces']!)).toMatchObject([
      { path: 'infra (drift-dev)', status: 'drift', counts: { drift: 1, pending: 1 } },
      { path: 'infra (drift-prod)', status: 'clean' },
      { path: 'reports/odd/report.json', status: 'error' },
    ])
    expect(outcome.summary).not.toContain('is `2`')
    const shown = await run({
      reports: 'reports/*.json',
      'fail-on': 'never',
      'show-values': 'true',
    })
    expect(shown.summary).toContain('`size` is `2` and would be `1`')
  })

  test('fail-on drift', async () => {
    const outcome = await run({ plans: 'plans/*', 'fail-on': 'drift' })
    expect(outcome.exitCode).toBe(1)
    expect(outcome.errors).toEqual([
      'Looking for drift: 1 of 2 drifted (plans/drift.json); see the summary, or set fail-on to error',
    ])
  })

  test('ignored is clean; rules without use are told', async () => {
    const outcome = await run({ plans: 'plans/drift.json', ignore: 'a.*\nmodule.old.*' })
    expect(outcome.outputs['status']).toBe('clean')
    expect(outcome.summary).toContain(
      'Rules of `ignore` that silence nothing any more: `module.old.*`',
    )
  })
})

describe('the issue', () => {
  const step = async (token: string, inputs: Record<string, string>) => {
    const hub = await startHub({ a: 'x' })
    try {
      const env = { GITHUB_API_URL: hub.apiUrl, GITHUB_GRAPHQL_URL: hub.graphqlUrl }
      const where = { issue: 'true', token, 'issue-repository': `${repo.owner}/${repo.repo}` }
      const outcome = await run({ ...where, ...inputs }, { env })
      return { outcome, issues: hub.state.issues }
    } finally {
      await hub.close()
    }
  }

  test('is opened, and told in outputs and summary', async () => {
    const { outcome, issues } = await step(writer.token, {
      plans: 'plans/*',
      labels: 'infra,drift',
    })
    expect(outcome.errors).toEqual([])
    expect(outcome.outputs).toMatchObject({
      'issue-number': '1',
      'issue-url': 'https://github.com/acme/deploy/issues/1',
    })
    expect(outcome.summary).toContain('[issue 1](https://github.com/acme/deploy/issues/1)')
    expect(outcome.masks).toContain(writer.token)
    expect([...issues[0]!.labels]).toEqual(['infra', 'drift'])
  })

  test('that may not be written fails the step, once report, outputs and summary are there', async () => {
    const { outcome } = await step(reader.token, { plans: 'plans/drift.json' })
    expect(outcome.exitCode).toBe(1)
    expect(outcome.errors).toEqual([
      expect.stringMatching(
        /^Keeping the issue: opening an issue in acme\/deploy: GitHub answered 403 Resource not accessible by integration; the token lacks the permission issues: write/,
      ),
    ])
    expect(outcome.outputs).toMatchObject({ status: 'drift', drifted: 'true' })
    expect(readFileSync(outcome.outputs['report']!, 'utf8')).toContain('`a.b`')
    expect(outcome.summary).toContain('⚠️ drift')
  })
})
