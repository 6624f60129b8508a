import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOrigin, writer, type Origin } from '../git/origin.ts'
import { runAction } from '../runner.ts'

const dev = 'apps/api/overlays/dev/kustomization.yaml'
const values = 'apps/web/values-dev.yaml'
const digest = (digits: string) => `sha256:${digits.repeat(64 / digits.length)}`

const files = {
  [dev]: `# dev
resources: [../../base]
images:
  - name: api
    newName: ecr.example/api # never changed
    newTag: main-0000000
    digest: ${digest('00')}
`,
  [values]: 'image:\r\n  repository: ecr.example/web\r\n  tag: "1.9"   # by CI\r\nreplicas: 1\r\n',
  'bin/tool': '+x #!/bin/sh\n',
}

let origin: Origin
beforeAll(async () => (origin = await startOrigin(files, { accounts: [writer] })))
afterAll(() => origin.close())

const head = () => origin.git('rev-parse', 'main')
const read = (path: string) => origin.git('show', `main:${path}`)

/** A step whose GitHub is the test's own host. */
const bump = (
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) =>
  runAction('bump-manifest', {
    inputs: {
      ...{ repository: 'acme/deploy', transport: 'git', token: writer.password, timeout: '30' },
      ...inputs,
    },
    env: { GITHUB_SERVER_URL: new URL(origin.url).origin, ...env },
  })

test('one edit: the commit, its message, the outputs; again: nothing changes', async () => {
  const before = head()
  const inputs = {
    app: 'api',
    environment: 'dev',
    file: 'apps/{app}/overlays/{environment}/kustomization.yaml',
    tag: 'main-1111111',
    digest: digest('11'),
  }
  const first = await bump(inputs)
  expect(first.errors).toEqual([])
  expect(first.exitCode).toBe(0)
  const expected = files[dev]
    .replace('main-0000000', 'main-1111111')
    .replace(digest('00'), digest('11'))
  expect(`${read(dev)}\n`).toBe(expected)
  expect(origin.git('rev-parse', 'main^')).toBe(before)
  expect(origin.git('diff', '--name-only', 'main^', 'main')).toBe(dev)
  expect(origin.git('log', '-1', '--format=%an <%ae>%n%B', 'main')).toBe(
    `github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>
deploy(api): main-1111111 to dev

App: api
Environment: dev
Image: api:main-1111111@${digest('11')}
Source-Repository: octo-org/shop
Source-Commit: ffac537e6cbbf934b08745a378932722df287a53
Source-Run: ${new URL(origin.url).origin}/octo-org/shop/actions/runs/1658821493`,
  )
  expect(first.outputs).toMatchObject({
    changed: 'true',
    reason: 'updated',
    commit: head(),
    attempts: '1',
    diff: `--- a/${dev}
+++ b/${dev}
@@ -6,2 +6,2 @@
-    newTag: main-0000000
-    digest: ${digest('00')}
+    newTag: main-1111111
+    digest: ${digest('11')}
`,
  })
  expect(JSON.parse(first.outputs['previous'] ?? '')).toEqual([
    { file: dev, key: 'images[0].newTag', value: 'main-0000000' },
    { file: dev, key: 'images[0].digest', value: digest('00') },
  ])
  expect(first.summary).toContain(`git revert ${head()}`)

  const second = await bump(inputs)
  expect(second.outputs).toMatchObject({
    ...first.outputs,
    changed: 'false',
    reason: 'unchanged',
  })
  expect(head()).toBe(first.outputs['commit'])
})

test('a dry run tells the same and writes nothing', async () => {
  const before = head()
  const { outputs, exitCode } = await bump({ file: values, tag: '1.10', 'dry-run': 'true' })
  expect(exitCode).toBe(0)
  expect(outputs).toMatchObject({ changed: 'true', reason: 'updated', commit: '' })
  expect(outputs['diff']).toContain('+  tag: "1.10"   # by CI')
  expect(head()).toBe(before)
})

test('many edits are one commit, and CRLF, quotes and comments stay', async () => {
  const before = head()
  const { outputs, errors } = await bump({
    environment: 'dev',
    updates: `
      - { app: api, file: "apps/{app}/overlays/{environment}/kustomization.yaml", tag: v2, digest: none }
      - { app: web, file: "apps/{app}/values-{environment}.yaml", tag: "1.10" }`,
    message: 'ship {app}',
    'source-sha': 'a'.repeat(40),
  })
  expect(errors).toEqual([])
  expect(origin.git('rev-parse', 'main^')).toBe(before)
  expect(read(values)).toContain('tag: "1.10"   # by CI\r\n')
  expect(read(dev)).not.toContain('digest')
  const message = origin.git('log', '-1', '--format=%B', 'main')
  expect(message).toMatch(/^ship api, web\n\nApp: api\nEnvironment: dev\nImage: api:v2\nApp: web\n/)
  expect(message).toContain(`Source-Commit: ${'a'.repeat(40)}`)
  expect(outputs['commit']).toBe(head())
})

test('writers at once: all land, on top of each other', async () => {
  const count = 6
  const keys = Array.from({ length: count }, (_, index) => `svc${index}`)
  const many = 'many.yaml'
  origin.push({ [many]: keys.map((key) => `${key}: { tag: old }\n`).join('') })
  const before = head()
  const outcomes = await Promise.all(
    keys.map((key, index) =>
      bump({ file: many, format: 'helm', key: `${key}.tag`, tag: `v${index}`, timeout: '120' }),
    ),
  )
  expect(outcomes.map(({ exitCode, errors }) => [exitCode, errors])).toEqual(
    keys.map(() => [0, []]),
  )
  expect(read(many).split('\n')).toEqual(keys.map((key, index) => `${key}: { tag: v${index} }`))
  expect(origin.git('rev-list', '--count', '--merges', `${before}..main`)).toBe('0')
  expect(origin.git('rev-list', '--count', `${before}..main`)).toBe(String(count))
}, 180_000)

test('the token is masked, and stands in no output, log or summary', async () => {
  const { masks, log, outputs, summary } = await bump({
    file: values,
    tag: '2.0',
    key: 'image.tag',
  })
  expect(masks).toContain(writer.password)
  const shown = log.replaceAll(`::add-mask::${writer.password}`, '')
  expect(shown + summary + JSON.stringify(outputs)).not.toContain(writer.password)
})

test('a token goes to no host but GitHub', async () => {
  origin.traffic.seen.length = 0
  const { errors, exitCode } = await bump(
    { repository: origin.url, file: values, tag: '3' },
    { GITHUB_SERVER_URL: 'https://github.com' },
  )
  expect(exitCode).toBe(1)
  expect(errors).toHaveLength(1)
  expect(origin.traffic.seen.every(({ authorization }) => authorization === undefined)).toBe(true)
})

test('a file URL needs no credentials', async () => {
  const { outputs } = await bump({
    repository: `file://${origin.folder}`,
    file: values,
    tag: '4.0',
  })
  expect(outputs).toMatchObject({ changed: 'true', commit: head() })
})

const workflow = '.github/workflows/deploy.yml'
const asList = (text: string) => ({ updates: text })
test.each<[name: string, inputs: Record<string, string>, error: string]>([
  [
    'nothing to set',
    { file: dev },
    'Reading the input tag: nothing to set; give at least one of tag, digest and new-name',
  ],
  ['no file', { tag: '1' }, 'Reading the input file: it is required; name the file to edit'],
  [
    'a malformed tag',
    { file: dev, tag: 'a b' },
    'Reading the input tag: tag: found "a b"; use 1 to 128 letters, digits, "_", "." and "-", ' +
      'with no "." or "-" in front',
  ],
  [
    'a malformed digest',
    { file: dev, digest: 'sha256:12' },
    'Reading the input digest: digest: found "sha256:12"; use sha256: and 64, or sha512: and ' +
      '128 lower case hexadecimal digits',
  ],
  [
    'an unknown format',
    { file: dev, tag: '1', format: 'jsonnet' },
    'Reading the input format: "jsonnet" is not allowed; give one of auto, kustomize, helm, manifest, application',
  ],
  [
    'an unknown placeholder',
    { file: 'apps/{service}.yaml', tag: '1' },
    'Reading the input file: "apps/{service}.yaml": {service} is not a placeholder; ' +
      'the known ones are {app} {environment}',
  ],
  [
    'a placeholder without a value',
    { file: 'apps/{app}.yaml', tag: '1' },
    'Reading the input file: "apps/{app}.yaml": {app} has no value here; give one, or leave it ' +
      'out of the template',
  ],
  [
    'an app that leads elsewhere',
    { app: '../prod', file: 'apps/{app}.yaml', tag: '1' },
    'Reading the input app: "../prod" holds "..", and would be put into a path; use a plain name',
  ],
  [
    'an author without an address',
    { file: dev, tag: '1', author: 'Robot' },
    'Reading the input author: author "Robot": it is not of the form `Name <address>`',
  ],
  [
    'a time that is none',
    { file: dev, tag: '1', timeout: 'soon' },
    'Reading the input timeout: "soon" is not allowed; give a whole number from 1 to 21600',
  ],
  [
    'a short source commit',
    { file: dev, tag: '1', 'source-sha': 'abc' },
    'Reading the input source-sha: "abc" is no commit; give its full id, 40 or 64 hex digits',
  ],
  [
    'an empty list',
    asList('[]'),
    'Reading the input updates: an empty list; write one object for each edit',
  ],
  [
    'no list',
    asList('app: api'),
    'Reading the input updates: not a list; write one object for each edit',
  ],
  [
    'a value that is no text',
    asList(`[{ file: ${dev}, tag: 1.10 }]`),
    'Reading the input updates: item 1: "tag" is read as 1.1, not as text; quote its value',
  ],
  [
    'a value that some YAML reads as no text',
    asList(`[{ file: ${dev}, tag: on }]`),
    'Reading the input updates: item 1: "tag" is read as true, not as text; quote its value',
  ],
  [
    'an unknown key',
    asList(`[{ file: ${dev}, version: "1" }]`),
    'Reading the input updates: item 1: unknown key "version"; the known ones are ' +
      'app, environment, file, format, image, key, tag, digest, new-name',
  ],
])('refused, in one line: %s', async (_, inputs, error) => {
  const before = head()
  origin.traffic.seen.length = 0
  const { errors, exitCode } = await bump(inputs)
  expect(errors).toEqual([error])
  expect(exitCode).toBe(1)
  expect(origin.traffic.seen).toEqual([])
  expect(head()).toBe(before)
})

test.each([
  ['a missing file', { file: 'apps/api/overlays/dve/kustomization.yaml', tag: '1' }, dev],
  ['a workflow', { file: workflow, tag: '1' }, workflow],
  ['a missing key', { file: values, key: 'image.tga', tag: '1' }, 'image.tag'],
  ['a missing branch', { file: values, tag: '1', branch: 'nope' }, 'nope'],
])('refused after a look, nothing written: %s', async (_, inputs, part) => {
  const before = head()
  const { errors, exitCode } = await bump(inputs)
  expect(errors).toHaveLength(1)
  expect(errors[0]).toContain(part)
  expect(exitCode).toBe(1)
  expect(head()).toBe(before)
})

test('nothing is left in the temporary folder', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'left-'))
  const { exitCode } = await bump({ file: values, tag: '5.0' }, { RUNNER_TEMP: temp })
  expect(exitCode).toBe(0)
  expect(readdirSync(temp)).toEqual([])
  rmSync(temp, { recursive: true })
})
