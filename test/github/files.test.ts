import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFiles } from '#github/files'
import { reader, repo, startHub, stranger, type Hub } from './hub.ts'

let hub: Hub
afterEach(() => hub.close())

const bom = '\uFEFF'
const contents: Readonly<Record<string, Buffer>> = {
  'lf.yaml': Buffer.from('image:\n  tag: v1\n'),
  'crlf.yaml': Buffer.from('image:\r\n  tag: v1\r\n'),
  'mixed.yaml': Buffer.from('a: 1\r\nb: 2\n\rc: 3'),
  'bom.yaml': Buffer.from(`${bom}image: {}\n`),
  'bom-twice.yaml': Buffer.from(`${bom}${bom}image: {}\n`),
  'no-final-newline.yaml': Buffer.from('image: {}'),
  'empty.yaml': Buffer.alloc(0),
  'umlaut.yaml': Buffer.from('grüße: "🚀"\n'),
  'latin-1.yaml': Buffer.from([0x67, 0x72, 0xfc, 0xdf, 0x65]),
  'binary.bin': Buffer.from([0, 1, 2, 0xff, 0, 0xfe, 10, 13]),
  'large.yaml': Buffer.from('key: value # with a comment\n'.repeat(45_000)),
  'over 512 KB, cut in a character.yaml': Buffer.from('ü'.repeat(300_001)),
}

describe('bytes', () => {
  beforeEach(async () => {
    hub = await startHub(contents)
  })

  test('come as they are, all from the commit that the branch had', async () => {
    const github = await hub.open({ token: reader.token })
    const reading = await readFiles(github, repo, { branch: 'main' }, Object.keys(contents))
    expect(reading?.commit).toBe(hub.git('rev-parse', 'main'))
    for (const [path, bytes] of Object.entries(contents)) {
      expect({ path, same: reading?.files.get(path)?.bytes.equals(bytes) }).toEqual({
        path,
        same: true,
      })
    }
    expect(contents['large.yaml']!.length).toBeGreaterThan(1_000_000)
  })

  test('take one request where text can carry them, and one more each where it can not', async () => {
    const github = await hub.open()
    await readFiles(github, repo, { branch: 'main' }, ['lf.yaml', 'crlf.yaml', 'umlaut.yaml'])
    expect(hub.traffic.seen.map(({ url }) => url)).toEqual(['/api/graphql'])
    await readFiles(github, repo, { branch: 'main' }, ['bom.yaml', 'lf.yaml', 'binary.bin'])
    expect(hub.traffic.seen.slice(1).map(({ url }) => url.replace(/[^/]*$/, ''))).toEqual([
      '/api/',
      '/api/v3/repos/acme/deploy/git/blobs/',
      '/api/v3/repos/acme/deploy/git/blobs/',
    ])
  })

  test('that do not hash to their id are refused', async () => {
    const github = await hub.open()
    const id = hub.git('rev-parse', 'main:bom.yaml')
    const body = JSON.stringify({ sha: id, encoding: 'base64', content: 'AAAA' })
    hub.traffic.fault = ({ url }) =>
      url.includes('/git/blobs/') ? { kind: 'answer', status: 200, body } : undefined
    await expect(readFiles(github, repo, { branch: 'main' }, ['bom.yaml'])).rejects.toThrow(
      `reading blob ${id} of acme/deploy: the bytes that came are those of `,
    )
  })
})

describe('what is read', () => {
  beforeEach(async () => {
    hub = await startHub({ 'apps/dev/values.yaml': 'dev\n', 'apps/prod/values.yaml': 'prod\n' })
  })

  test('is the default branch where none is named', async () => {
    hub.git('symbolic-ref', 'HEAD', 'refs/heads/trunk')
    const trunk = hub.push({ 'apps/dev/values.yaml': 'trunk\n' }, { branch: 'trunk' })
    const github = await hub.open()
    const reading = await readFiles(github, repo, { branch: undefined }, ['apps/dev/values.yaml'])
    expect(reading).toMatchObject({ commit: trunk, branch: 'trunk' })
    expect(reading?.files.get('apps/dev/values.yaml')?.bytes.toString()).toBe('trunk\n')
  })

  test('is a commit by its id, with its message', async () => {
    const old = hub.git('rev-parse', 'main')
    hub.push(
      { 'apps/dev/values.yaml': 'new\n' },
      { message: 'deploy(app): v2 to dev\n\nApp: app\n' },
    )
    const github = await hub.open()
    const path = 'apps/dev/values.yaml'
    const before = await readFiles(github, repo, { commit: old }, [path])
    expect(before?.files.get(path)?.bytes.toString()).toBe('dev\n')
    const after = await readFiles(github, repo, { branch: 'main' }, [])
    expect(after?.message).toBe('deploy(app): v2 to dev\n\nApp: app')
  })

  test('is nothing where there is no such branch or commit', async () => {
    const github = await hub.open()
    expect(await readFiles(github, repo, { branch: 'gone' }, [])).toBeUndefined()
    expect(await readFiles(github, repo, { commit: 'f'.repeat(40) }, [])).toBeUndefined()
    const tree = hub.git('rev-parse', 'main^{tree}')
    expect(await readFiles(github, repo, { commit: tree }, [])).toBeUndefined()
  })

  test('is of one commit, also where many files take several queries and the branch moves', async () => {
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`f/${n}`, `${n} old`]))
    const old = hub.push(many)
    let queries = 0
    hub.traffic.fault = () => {
      if (++queries === 2)
        hub.push(Object.fromEntries(Object.keys(many).map((path) => [path, 'new'])))
      return undefined
    }
    const reading = await readFiles(await hub.open(), repo, { branch: 'main' }, Object.keys(many))
    expect(queries).toBe(3)
    expect(reading?.commit).toBe(old)
    const texts = Array.from(reading?.files ?? [], ([path, { bytes }]) => [path, bytes.toString()])
    expect(Object.fromEntries(texts)).toEqual(many)
  })
})

describe('what can not be read', () => {
  beforeEach(async () => {
    hub = await startHub({
      'apps/dev/kustomization.yaml': 'dev\n',
      'apps/prod/kustomization.yaml': 'prod\n',
      'charts/values.yaml': 'values\n',
      'link.yaml': { link: 'charts/values.yaml' },
      module: { submodule: 'a'.repeat(40) },
    })
  })

  test.each([
    {
      path: 'apps/dve/kustomization.yaml',
      message:
        /^file apps\/dve\/kustomization\.yaml: not in branch main of acme\/deploy at [0-9a-f]{10}; nearest: apps\/dev\/kustomization\.yaml, apps\/prod\/kustomization\.yaml, /,
    },
    { path: 'charts/value.yml', message: /; nearest: charts\/values\.yaml, / },
    {
      path: 'link.yaml',
      message: /^file link\.yaml: it is a symbolic link; name the file that it leads to$/,
    },
    { path: 'module', message: /^file module: it is a submodule; name its own repository$/ },
    { path: 'charts', message: /^file charts: it is a folder; name a file in it$/ },
  ])('$path', async ({ path, message }) => {
    const github = await hub.open()
    await expect(readFiles(github, repo, { branch: 'main' }, [path])).rejects.toThrow(message)
  })

  test('where what is absent is skipped, all that is no regular file is left out', async () => {
    const github = await hub.open()
    const paths = ['link.yaml', 'module', 'charts', 'nowhere.yaml', 'charts/values.yaml']
    const reading = await readFiles(github, repo, { branch: 'main' }, paths, 'skip')
    expect([...(reading?.files.keys() ?? [])]).toEqual(['charts/values.yaml'])
  })

  test('is left out on demand where it is not there', async () => {
    const github = await hub.open()
    const paths = ['charts/values.yaml', 'gone.yaml']
    const reading = await readFiles(github, repo, { branch: 'main' }, paths, 'skip')
    expect([...(reading?.files.keys() ?? [])]).toEqual(['charts/values.yaml'])
  })

  test('is a repository that the token does not see', async () => {
    const github = await hub.open({ token: stranger.token })
    await expect(readFiles(github, repo, { branch: 'main' }, [])).rejects.toThrow(
      "reading branch main of acme/deploy: GitHub answered Could not resolve to a Repository with the name 'acme/deploy'.; " +
        'it is not there or this token may not see it (the token of a workflow sees no repository but its own)',
    )
  })
})
