import { describe, expect, test } from '@jest/globals'
import { inputVariables, type Variables } from '#sandbox/runner'
import { readInputs } from '../../actions/bump-manifest/inputs.ts'
import { parsePayload } from '../../actions/bump-manifest/payload.ts'

const file = 'apps/{app}/kustomization.yaml'
const read = (inputs: Variables, env: Variables = {}) =>
  readInputs({
    GITHUB_REPOSITORY: 'acme/shop',
    ...env,
    ...inputVariables({ token: 'ghs_token', repository: 'acme/deploy', ...inputs }),
  })
const bump = { app: 'api', environment: 'dev', file, tag: '1' }

describe('the transport', () => {
  const of = (inputs: Variables, env?: Variables) => read({ ...bump, ...inputs }, env).target
  test.each<[name: string, inputs: Variables, transport: string, url: string]>([
    ['a repository on GitHub with a token', {}, 'api', 'https://github.com/acme/deploy'],
    ['its address too', { repository: 'https://github.com/acme/deploy.git' }, 'api', ''],
    ['without a token', { token: '' }, 'git', 'https://github.com/acme/deploy'],
    ['with a deploy key', { 'ssh-key': 'k' }, 'git', 'ssh://git@github.com/acme/deploy.git'],
    ['another host', { repository: 'https://git.example/a/b' }, 'git', 'https://git.example/a/b'],
    ['a folder', { repository: 'file:///srv/a.git' }, 'git', 'file:///srv/a.git'],
    ['git, asked for', { transport: 'git' }, 'git', 'https://github.com/acme/deploy'],
    ['the API, asked for beside a key', { transport: 'api', 'ssh-key': 'k' }, 'api', ''],
  ])('of %s', (_, inputs, transport, url) => {
    const target = of(inputs)
    expect(target.transport).toBe(transport)
    if (url !== '') expect(target.remote.url).toBe(url)
  })

  test('a token is for no other host', () => {
    expect(of({ repository: 'https://git.example/a/b' }).token).toBeUndefined()
    expect(of({ repository: 'https://github.com.example/a/b' }).token).toBeUndefined()
    expect(of({ repository: 'ssh://git@github.com/a/b' }).token).toBeUndefined()
    expect(of({ 'ssh-key': 'k' }).token).toBeUndefined()
  })

  test('a token is for the API, also where a key is given', () => {
    expect(of({ transport: 'api', 'ssh-key': 'k' }).token).toBe('ghs_token')
  })
})

test.each<[name: string, inputs: Variables, error: string]>([
  [
    'the API without a token',
    { transport: 'api', token: '' },
    'Reading the input transport: "api" goes by GitHub\'s API, which takes a token; give one that ' +
      'may write to the repository',
  ],
  [
    'the API of another host',
    { transport: 'api', repository: 'https://git.example/a/b' },
    'Reading the input transport: "api" goes by GitHub\'s API, and "https://git.example/a/b" is no ' +
      'repository there; give owner/name',
  ],
  [
    'a pull request by git',
    { mode: 'pull-request', transport: 'git' },
    'Reading the input mode: "pull-request" goes by GitHub\'s API, and transport is git; leave ' +
      'transport out',
  ],
  [
    'a pull request without an environment',
    { mode: 'pull-request', environment: '' },
    'Reading the input mode: pull-request keeps one pull request for each app and environment; ' +
      'give both',
  ],
  [
    'an event without an app',
    { mode: 'dispatch', app: '', file: 'x' },
    'Reading the input mode: dispatch tells the receiver app and environment; give both',
  ],
  [
    'an event with a new name',
    { mode: 'dispatch', 'new-name': 'x' },
    "Reading the input mode: dispatch has no room for new-name in its event; let the receiver's " +
      'workflow set it',
  ],
  [
    'an unknown mode',
    { mode: 'push' },
    'Reading the input mode: "push" is not allowed; give one of commit, pull-request, dispatch',
  ],
  [
    'restore beside a tag',
    { restore: 'previous' },
    'Reading the input restore: tag is given too, and restore takes the values from the history; ' +
      'give one or the other',
  ],
  [
    'restore of a branch',
    { restore: 'main', tag: '' },
    'Reading the input restore: "main" is not allowed; give previous, or a commit\'s id',
  ],
  [
    'restore by an event',
    { restore: 'previous', tag: '', mode: 'dispatch' },
    'Reading the input restore: an event can only set images (mode is dispatch); let the manifest ' +
      'repository run it',
  ],
  [
    'images to verify before an event',
    { mode: 'dispatch', 'verify-image': 'true' },
    'Reading the input verify-image: an event names no registry; let the receiver verify the image',
  ],
  [
    'a reviewer who is none',
    { 'pull-request-reviewers': 'a b' },
    'Reading the input pull-request-reviewers: "a b" is not allowed; give a user\'s name, or ' +
      'organization/team',
  ],
  [
    'a wait that is none',
    { wait: '-1' },
    'Reading the input wait: "-1" is not allowed; give a whole number from 0 to 21600',
  ],
  [
    'a pull request to change a workflow',
    { mode: 'pull-request', file: '.github/workflows/x.yml' },
    'Reading the input file: file ".github/workflows/x.yml": files under .github/ are never edited',
  ],
  [
    'a workflow to restore',
    { restore: 'previous', tag: '', file: '.github/x.yml' },
    'Reading the input file: file ".github/x.yml": files under .github/ are never edited',
  ],
  [
    'an image that would add a trailer',
    { image: 'api\nSource-Commit: x' },
    'Reading the input image: "api\\nSource-Commit: x" holds a control character; give one line of ' +
      'plain text',
  ],
  [
    'a new name that would',
    { updates: '[{ new-name: "a\\nApp: b" }]' },
    'Reading the input updates: item 1: new-name: "a\\nApp: b" holds a control character; give one ' +
      'line of plain text',
  ],
  [
    'both names of the environment',
    { updates: '[{ env: dev, environment: dev }]' },
    'Reading the input updates: item 1: env is another name of environment; keep one',
  ],
])('refused, in one line: %s', (_, inputs, error) => {
  let message = ''
  try {
    read({ ...bump, ...inputs })
  } catch (thrown) {
    message = (thrown as Error).message
  }
  expect(message).toBe(error)
})

test('a list takes env for environment', () => {
  const { task } = read({ file, updates: '[{ app: api, env: dev, tag: "1" }]' })
  expect(task).toMatchObject({ updates: [{ app: 'api', environment: 'dev' }] })
})

describe("an event's payload", () => {
  const what = 'Reading the input updates: the payload of an event'
  const whole = {
    ...{
      app: 'api',
      tag: '1.10',
      env: 'dev',
      digest: `sha256:${'a'.repeat(64)}`,
      image: 'e.x/api',
    },
    ...{ repository: 'acme/shop', sha: 'b'.repeat(40), run_id: 12 },
  }

  test('is one edit, and the source of its image', () => {
    const { task, source } = read({ file, updates: JSON.stringify(whole) })
    expect(task).toMatchObject({
      updates: [
        { app: 'api', environment: 'dev', tag: '1.10', file: 'apps/api/kustomization.yaml' },
      ],
    })
    expect(source).toEqual({
      repository: 'acme/shop',
      sha: 'b'.repeat(40),
      run: 'https://github.com/acme/shop/actions/runs/12',
    })
  })

  test('in its short form has no source: the receiver is none', () => {
    const updates = JSON.stringify({ app: 'api', tag: '1', env: 'dev', digest: '', sha: null })
    const env = { GITHUB_SHA: 'c'.repeat(40), GITHUB_RUN_ID: '1', GITHUB_EVENT_NAME: 'push' }
    const { task, source } = read({ file, updates }, env)
    expect(task).toMatchObject({ updates: [{ app: 'api', tag: '1' }] })
    expect(source).toEqual({ repository: undefined, sha: undefined, run: undefined })
  })

  test.each<[name: string, payload: unknown, found: string]>([
    ['a file', { file: '.github/workflows/x.yml' }, 'unknown key "file"'],
    ['a key', { key: 'a.b' }, 'unknown key "key"'],
    ['__proto__', JSON.parse('{"__proto__": {}}'), 'unknown key "__proto__"'],
    ['an app that leads elsewhere', { app: '../prod' }, 'app is "../prod"; send a plain name'],
    ['an app with a folder', { app: 'a/b' }, 'app is "a/b"; send a plain name'],
    ['an app of dots', { app: 'a..b' }, 'app is "a..b"; send a plain name'],
    ['a placeholder', { env: '{app}' }, 'env is "{app}"; send a plain name'],
    ['a line more', { env: 'dev\nApp: x' }, 'env is "dev\\nApp: x"; send a plain name'],
    ['a number for a tag', { tag: 1.1 }, 'tag is 1.1; send an image tag, as a JSON string'],
    ['a tag that is none', { tag: '$(id)' }, 'tag is "$(id)"; send an image tag'],
    ['a short digest', { digest: 'sha256:12' }, 'digest is "sha256:12"; send a digest'],
    ['an image with blanks', { image: 'a b' }, 'image is "a b"; send the name of an image'],
    ['an address', { repository: 'https://x/y' }, 'repository is "https://x/y"; send a repository'],
    ['a short commit', { sha: 'abc' }, 'sha is "abc"; send a full commit id'],
    ['a list', { app: ['api'] }, 'app is ["api"]; send a plain name'],
  ])('is refused with %s', (_, payload, found) => {
    expect(() => parsePayload(JSON.stringify(payload))).toThrow(`${what}: ${found}`)
  })

  test('that is cut off is refused', () => {
    expect(() => parsePayload('{"app": "api"')).toThrow(`${what}: it is no JSON object; write $`)
  })
})
