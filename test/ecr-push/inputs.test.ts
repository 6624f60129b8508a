import { expect, test } from '@jest/globals'
import { readInputs } from '../../actions/ecr-push/inputs.ts'

const sha = '1234567890123456789012345678901234567890'
const event = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: sha,
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_SERVER_URL: 'https://github.example',
}
const needed = { repository: 'team/app', tags: '1.0.0' }

function read(inputs: Record<string, string>) {
  const given = Object.entries({ ...needed, ...inputs })
  const variables = given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return readInputs({ ...event, ...(Object.fromEntries(variables) as Record<string, string>) })
}

const origin = (inputs: Record<string, string>) => {
  const found = read(inputs).origin
  if (found.kind === 'build') return found
  throw new Error('no build')
}

test('what is needed alone', () => {
  expect(read({})).toEqual({
    repository: 'team/app',
    tags: ['1.0.0'],
    movingTags: [],
    registries: [],
    region: undefined,
    registryId: undefined,
    origin: {
      kind: 'build',
      build: {
        context: '.',
        file: undefined,
        target: undefined,
        platforms: [],
        buildArgs: [],
        secrets: [],
        ssh: [],
        labels: new Map([
          ['org.opencontainers.image.revision', sha],
          ['org.opencontainers.image.source', 'https://github.example/acme/app'],
        ]),
        annotations: [],
        network: undefined,
        addHosts: [],
        provenance: undefined,
        sbom: undefined,
      },
      secrets: new Map(),
      revision: sha,
      cache: { at: 'none', scope: undefined },
    },
    push: true,
    ifExists: 'reuse',
    createRepository: false,
    lifecyclePolicy: undefined,
    kmsKey: undefined,
    scan: 'off',
    scanTimeout: 300,
    keepLogin: false,
  })
})

test('tags by line and comma, each once, full references too', () => {
  const { tags, movingTags, registries } = read({
    tags: '1.0.0, 1.0\n# no\n1.0.0\n1.example:5000/team/app:v1',
    'moving-tags': 'latest,edge',
  })
  expect([tags, movingTags, registries]).toEqual([
    ['1.0.0', '1.0', 'v1'],
    ['latest', 'edge'],
    ['1.example:5000'],
  ])
})

test("the caller's labels win, and the revision among them is what an image must be of", () => {
  const { build, revision } = origin({
    labels: 'org.opencontainers.image.revision=abc\n"note=two\nlines"\nempty=',
  })
  expect([...build.labels.entries()].sort()).toEqual([
    ['empty', ''],
    ['note', 'two\nlines'],
    ['org.opencontainers.image.revision', 'abc'],
    ['org.opencontainers.image.source', 'https://github.example/acme/app'],
  ])
  expect(revision).toBe('abc')
})

test('what a build takes', () => {
  const { build, secrets } = origin({
    context: 'services/api',
    file: 'services/api/Dockerfile.release',
    platforms: 'linux/amd64, linux/arm/v7',
    'build-args': 'A=1,2\nFROM_ENVIRONMENT\nEMPTY=',
    secrets: 'npm=abc=def\n"key=-----BEGIN\nend"',
    'secret-files': 'ca=/etc/ca.pem',
    ssh: 'default',
    annotations: 'index:org.example=x',
    network: 'none',
    'add-hosts': 'db:10.0.0.1\nv6:::1',
    provenance: 'mode=max',
    sbom: 'True',
  })
  expect(build).toMatchObject({
    context: 'services/api',
    file: 'services/api/Dockerfile.release',
    platforms: ['linux/amd64', 'linux/arm/v7'],
    buildArgs: ['A=1,2', 'FROM_ENVIRONMENT', 'EMPTY='],
    secrets: [{ id: 'ca', file: '/etc/ca.pem' }],
    ssh: ['default'],
    annotations: ['index:org.example=x'],
    network: 'none',
    addHosts: ['db:10.0.0.1', 'v6:::1'],
    provenance: 'mode=max',
    sbom: 'true',
  })
  expect(secrets).toEqual(
    new Map([
      ['npm', 'abc=def'],
      ['key', '-----BEGIN\nend'],
    ]),
  )
})

test('attestations that are false are left out', () => {
  const { build } = origin({ provenance: 'false', sbom: 'FALSE' })
  expect([build.provenance, build.sbom]).toEqual([undefined, undefined])
})

test('a source, with the defaults of build inputs beside it', () => {
  expect(read({ source: 'out/image', context: '.', provenance: 'false' }).origin).toEqual({
    kind: 'source',
    path: 'out/image',
  })
})

test.each<[string, Record<string, string>, string]>([
  ['no repository', { repository: '' }, 'the input repository: it is required'],
  [
    'a repository with a host',
    { repository: 'a.example/App' },
    'the input repository: repository: found',
  ],
  ['no tag', { tags: '# none' }, 'the input tags: it is required and empty; give at least one tag'],
  ['a tag that is none', { tags: '1.0.0+b' }, 'the input tags: tag: found "1.0.0+b"'],
  [
    'a reference to another repository',
    { tags: 'r.example/team/other:1' },
    'the input tags: r.example/team/other:1 is of the repository team/other, and repository is team/app',
  ],
  [
    'a reference without a tag',
    { tags: 'r.example/team/app' },
    'the input tags: "r.example/team/app" is not allowed; give REGISTRY/REPOSITORY:TAG',
  ],
  [
    'a tag that both moves and stays',
    { 'moving-tags': '1.0.0' },
    'the input moving-tags: 1.0.0 is one of tags too; keep one of them',
  ],
  [
    'a region',
    { region: 'Ireland' },
    `the input region: "Ireland" is not allowed; give a region's code`,
  ],
  [
    'an account that YAML has shortened',
    { 'registry-id': '1234567890' },
    `the input registry-id: "1234567890" is not allowed; give an account's 12 digits, in quotes`,
  ],
  ['push', { push: 'no' }, 'the input push: "no" is not allowed; give true or false'],
  ['if-exists', { 'if-exists': 'skip' }, 'one of reuse, fail, overwrite'],
  ['a label', { labels: 'novalue' }, 'the input labels: "novalue" is not allowed; give KEY=VALUE'],
  ['a build argument', { 'build-args': '=x' }, 'the input build-args: "=x" is not allowed'],
  ['a platform', { platforms: 'linux amd64' }, 'the input platforms: "linux amd64" is not allowed'],
  ['a host', { 'add-hosts': 'db' }, 'the input add-hosts: "db" is not allowed; give HOST:ADDRESS'],
  [
    'a network',
    { network: 'bridge' },
    'the input network: "bridge" is not allowed; give default, none',
  ],
  ['provenance', { provenance: 'yes' }, 'the input provenance: "yes" is not allowed'],
  ['a secret file', { 'secret-files': 'x' }, 'the input secret-files: "x" is not allowed'],
  [
    'a secret id twice',
    { secrets: 'a=1', 'secret-files': 'a=/x' },
    'the input secrets: the id a is given twice; keep one of them',
  ],
  ['a cache', { cache: 'inline' }, 'one of none, gha, registry'],
  ['a scope', { 'cache-scope': 'a,b' }, 'the input cache-scope: "a,b" is not allowed; use at most'],
  [
    'a source and a cache',
    { source: 'x.tar', cache: 'gha', 'cache-scope': 'x' },
    'the input source: cache-scope, cache would need a build',
  ],
  ['a severity', { scan: 'severe' }, 'one of off, critical, high, medium, low'],
  ['a time', { 'scan-timeout': '0' }, 'a whole number from 1 to 21600'],
  [
    'a key',
    { 'create-repository': 'true', 'kms-key': 'mine' },
    'the input kms-key: "mine" is not allowed; give a KMS key',
  ],
  [
    'a policy for a repository that is not created',
    { 'lifecycle-policy': '{}' },
    'the input lifecycle-policy: it is for a repository that this step creates, and create-repository is false',
  ],
  [
    'a source and a build',
    { source: 'x.tar', file: 'Dockerfile', 'build-args': 'A=1', provenance: 'true' },
    'the input source: file, build-args, provenance would need a build, and source is pushed as it is; give one or the other',
  ],
])('refused: %s', (_, inputs, message) => {
  expect(() => read(inputs)).toThrow(message)
})

test('what is for a repository that is created, and for a scan', () => {
  const inputs = {
    'create-repository': 'true',
    'lifecycle-policy': 'policy.json',
    'kms-key': 'alias/ecr',
    scan: 'high',
    'scan-timeout': '60',
    'keep-login': 'true',
  }
  expect(read(inputs)).toMatchObject({
    createRepository: true,
    lifecyclePolicy: 'policy.json',
    kmsKey: 'alias/ecr',
    scan: 'high',
    scanTimeout: 60,
    keepLogin: true,
  })
})

test.each([
  'arn:aws:kms:eu-west-1:123456789012:key/mrk-0123456789abcdef0123456789abcdef',
  'arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/team/ecr',
  '1234abcd-12ab-34cd-56ef-1234567890ab',
  'mrk-0123456789abcdef0123456789abcdef',
])('a KMS key: %s', (key) => {
  expect(read({ 'create-repository': 'true', 'kms-key': key }).kmsKey).toBe(key)
})

test('an empty secret, as a pull request from a fork has them, is left out', () => {
  const { secrets, build } = origin({ secrets: 'npm=\nkey=abc', 'secret-files': 'npm=/x' })
  expect(secrets).toEqual(new Map([['key', 'abc']]))
  expect(build.secrets).toEqual([{ id: 'npm', file: '/x' }])
})

test('a malformed secret is refused without being shown', () => {
  expect(() => read({ secrets: 'hunter2' })).toThrow(
    /^Reading the input secrets: an item \(not shown\) is not allowed; give ID=VALUE$/,
  )
})
