import { expect, test } from '@jest/globals'
import { parseDigest } from '#oci/digest'
import { commitMessage, editedBy, subjectOf } from '../../actions/bump-manifest/message.ts'
import { parseTrailers, type Source } from '../../actions/bump-manifest/trailers.ts'
import type { Update } from '../../actions/bump-manifest/updates.ts'

const digest = parseDigest(`sha256:${'ab'.repeat(32)}`)
const update = (more: Partial<Update>): Update => ({
  file: 'kustomization.yaml',
  format: 'auto',
  key: 'image.tag',
  ...more,
})
const messageOf = (
  template: string | undefined,
  updates: readonly Update[],
  source: Source,
  rollback?: { of: string },
) =>
  commitMessage(template, 'deploy', updates.map(subjectOf), {
    edits: updates.map(editedBy),
    source,
    ...(rollback && { rollback }),
  })
const subject = (template: string | undefined, ...updates: readonly Update[]) =>
  messageOf(template, updates, {}).split('\n')[0]

test.each<[name: string, updates: Update[], expected: string]>([
  [
    'all is known',
    [update({ app: 'api', environment: 'dev', tag: '1.4.0' })],
    'deploy(api): 1.4.0 to dev',
  ],
  ['without app', [update({ environment: 'dev', tag: '1.4.0' })], 'deploy: 1.4.0 to dev'],
  ['without environment', [update({ app: 'api', tag: '1.4.0' })], 'deploy(api): 1.4.0'],
  ['with neither', [update({ tag: '1.4.0' })], 'deploy: 1.4.0'],
  [
    'several of one version',
    ['api', 'web'].map((app) => update({ app, environment: 'dev', tag: '1.4.0' })),
    'deploy(api, web): 1.4.0 to dev',
  ],
  [
    'several versions',
    [update({ app: 'api', tag: '1.4.0' }), update({ app: 'web', tag: '2.0.0' })],
    'deploy(api, web): 1.4.0, 2.0.0',
  ],
  ['a digest alone', [update({ app: 'api', digest })], 'deploy(api): sha256:abababababab'],
  ['a digest taken away', [update({ app: 'api', digest: 'none' })], 'deploy(api): digest removed'],
  ['a new name alone', [update({ app: 'api', newName: 'ecr/api' })], 'deploy(api): ecr/api'],
])('the default subject: %s', (_, updates, expected) => {
  expect(subject(undefined, ...updates)).toBe(expected)
})

test('a template is filled in once, and an unknown placeholder is named', () => {
  const one = update({ app: '{tag}', environment: 'dev', tag: '1', image: 'api', digest })
  expect(subject('ship {app} {image}', one)).toBe(`ship {tag} api:1@${digest}`)
  expect(() => subject('ship {version}', one)).toThrow(
    'Reading the input message: "ship {version}": {version} is not a placeholder; ' +
      'the known ones are {app} {environment} {tag} {digest} {image}',
  )
})

test('trailers: each edit has its own, the source comes once, what is unknown is left out', () => {
  const updates = [
    update({ app: 'api', environment: 'dev', image: 'api', tag: '1', digest }),
    update({ app: 'web', environment: 'dev', newName: 'ecr.example/web', image: 'web', tag: '2' }),
    update({ tag: '3' }),
  ]
  const source = { repository: 'my-org/shop', sha: 'f'.repeat(40), run: 'https://github.com/run/1' }
  const message = messageOf('ship', updates, source)
  expect(message).toBe(`ship

App: api
Environment: dev
Image: api:1@${digest}
App: web
Environment: dev
Image: ecr.example/web:2
Source-Repository: my-org/shop
Source-Commit: ${'f'.repeat(40)}
Source-Run: https://github.com/run/1
`)
  expect(parseTrailers(message)).toEqual({
    edits: [
      { app: 'api', environment: 'dev', image: `api:1@${digest}` },
      { app: 'web', environment: 'dev', image: 'ecr.example/web:2' },
    ],
    source,
  })
})

test('trailers are found whatever else a message holds, and a revert has none', () => {
  const update1 = update({ app: 'api', tag: '1' })
  const message = messageOf('ship it\n\nWhy: said so\nSource: none', [update1, update1], {
    sha: 'a'.repeat(40),
  })
  const squashed = `${message}\nCo-authored-by: A <a@example.com>\r\n`
  expect(parseTrailers(squashed)).toMatchObject({
    edits: [{ app: 'api' }, { app: 'api' }],
    source: { sha: 'a'.repeat(40) },
  })
  expect(parseTrailers('Revert "deploy(api): 1"\n\nThis reverts commit 123.').edits).toEqual([])
  const undone = messageOf('back', [update1], {}, { of: 'c'.repeat(40) })
  expect(parseTrailers(undone).rollback).toEqual({ of: 'c'.repeat(40), run: undefined })
})
