import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { author, startOrigin, withBranch, withOrigin, type Origin } from './origin.ts'

const dev = 'apps/shop/overlays/dev/kustomization.yaml'
const files = {
  [dev]: 'images:\n  - name: shop\n    newTag: v1\n',
  'apps/shop/overlays/prod/kustomization.yaml': 'images:\n  - name: shop\n    newTag: v0\n',
  'bin/run': '+x echo run\n',
  'bytes.bin': '\u0000\r\n no newline',
  'empty.yaml': '',
  '-dash.yaml': 'a: 1\n',
  ':(top)magic*.yaml': 'a: 2\n',
  '"\\"quoted\\".yaml"': 'a: 4\n',
  'ünï cödé/a b.yaml': 'a: 3\n',
  'link.yaml': `->${dev}`,
}
const names = Object.entries(files).map(([path, text]): [string, string] => [
  path.startsWith('"') ? '"quoted".yaml' : path,
  text,
])
const text = (content: string) => Buffer.from(content)

let origin: Origin
beforeAll(async () => {
  origin = await startOrigin(files)
  // A submodule, and two branches besides.
  const tree = origin.git('rev-parse', 'main')
  origin.git('read-tree', tree)
  origin.git('update-index', '--add', '--cacheinfo', `160000,${tree},module`)
  const withModule = origin.git('commit-tree', '-p', 'main', '-m', 'm', origin.git('write-tree'))
  origin.git('update-ref', 'refs/heads/main', withModule)
  origin.push({ 'only-here.yaml': 'b: 1\n' }, 'env/dev')
  origin.git('tag', 'v1', 'main')
})
afterAll(() => origin.close())

describe('reading', () => {
  test.each(names.filter(([path]) => path !== 'link.yaml'))(
    '%s comes with its bytes and its mode',
    async (path, content) => {
      const snapshot = await withBranch(origin.url, (branch) => branch.read([path]))
      expect(snapshot.commit).toBe(origin.git('rev-parse', 'main'))
      const mode = content.startsWith('+x') ? '100755' : '100644'
      expect(snapshot.files).toEqual(new Map([[path, { bytes: text(content), mode }]]))
    },
  )

  test('many files come at once, in the order asked for', async () => {
    origin.traffic.seen.length = 0
    const paths = names.map(([path]) => path).filter((path) => path !== 'link.yaml')
    const { files } = await withBranch(origin.url, (branch) => branch.read(paths.toReversed()))
    expect([...files.keys()]).toEqual(paths.toReversed())
    expect(origin.traffic.seen).toHaveLength(5)
  })

  test('a branch by its name, and the default one tells its name', async () => {
    await withBranch(
      origin.url,
      async (branch) => {
        const { commit, files } = await branch.read(['only-here.yaml'])
        expect(commit).toBe(origin.git('rev-parse', 'env/dev'))
        expect(files.size).toBe(1)
      },
      { branch: 'env/dev' },
    )
    await withBranch(origin.url, async (branch) => {
      expect(branch.name).toBeUndefined()
      await branch.read([dev])
      expect(branch.name).toBe('main')
    })
  })

  test.each([
    [
      'a missing file',
      'apps/shop/overlay/dev/kustomization.yaml',
      /: not in branch main of http.*; nearest: apps\/shop\/overlays\/dev\/kustomization.yaml, /,
    ],
    ['a file below a file', `${dev}/x`, /: not in branch main/],
    [
      'a symbolic link',
      'link.yaml',
      'file link.yaml: it is a symbolic link; name the file that it leads to',
    ],
    ['a submodule', 'module', 'file module: it is a submodule; name its own repository'],
    ['a folder', 'apps/shop', 'file apps/shop: it is a folder; name a file in it'],
  ])('%s is refused', async (_, path, message) => {
    await expect(withBranch(origin.url, (branch) => branch.read([path]))).rejects.toThrow(message)
  })

  test.each([
    [
      'a missing branch',
      'gone',
      /^reading branch gone of http.*: fatal: Remote branch gone not found in upstream origin; create the branch first$/,
    ],
    [
      'a tag in place of a branch',
      'v1',
      /^reading branch v1 of http.*: that is no branch; name one$/,
    ],
  ])('%s is refused', async (_, branch, message) => {
    const reading = withBranch(origin.url, (it) => it.read([dev]), { branch })
    await expect(reading).rejects.toThrow(message)
  })

  test.each([['a..b'], ['-x'], ['x.lock'], ['a b'], ['@{u}'], ['']])(
    'a branch called %j is no branch',
    async (branch) => {
      const reading = withBranch(origin.url, (it) => it.read([dev]), { branch })
      await expect(reading).rejects.toThrow('it is no valid name of a branch')
    },
  )

  test('an empty repository, and one whose default branch was never made', async () => {
    await withOrigin(undefined, async (empty) => {
      const reading = () => withBranch(empty.url, (branch) => branch.read(['a']))
      const message = /the repository is empty, or its default branch was never made; push a/
      await expect(reading()).rejects.toThrow(message)
      empty.push({ a: '1' }, 'other')
      await expect(reading()).rejects.toThrow(message)
    })
  })

  test('a repository that is not there', async () => {
    const reading = withBranch(`${origin.url}-not`, (branch) => branch.read([dev]))
    await expect(reading).rejects.toThrow(/not found; no such repository, or these credentials/)
  })
})

describe('committing', () => {
  test('one commit onto the one that was read, in seven requests', async () => {
    origin.traffic.seen.length = 0
    const before = origin.git('rev-parse', 'main')
    const commit = await withBranch(origin.url, async (branch) => {
      const snapshot = await branch.read([dev, 'bin/run'])
      const changes = new Map([
        [dev, text('new: 1\r\n')],
        ['bin/run', text('+x other')],
      ])
      return branch.commit(snapshot, changes, 'deploy(shop): v2 to dev\n\nApp: shop\n')
    })
    expect(origin.git('rev-parse', 'main', 'main^')).toBe(`${commit}\n${before}`)
    expect(origin.git('log', '-1', '--format=%an <%ae>|%cn <%ce>|%B')).toBe(
      `${author}|${author}|deploy(shop): v2 to dev\n\nApp: shop`,
    )
    expect(origin.git('diff', '--raw', '--abbrev=4', before, 'main').split('\n')).toEqual([
      expect.stringMatching(/^:100644 100644 .* M\tapps\/shop\/overlays\/dev\/kustomization.yaml$/),
      expect.stringMatching(/^:100755 100755 .* M\tbin\/run$/),
    ])
    expect(origin.git('show', `main:${dev}`)).toBe('new: 1')
    expect(origin.traffic.seen).toHaveLength(7)
    expect(() => origin.git('fsck', '--strict')).not.toThrow()
  })

  test.each(names.filter(([path]) => path !== 'link.yaml'))('%s can be changed', async (path) => {
    await withBranch(origin.url, async (branch) => {
      const snapshot = await branch.read([path])
      await branch.commit(snapshot, new Map([[path, text('changed')]]), 'x')
      const again = await branch.read([path])
      expect(again.files.get(path)?.bytes.toString()).toBe('changed')
    })
    expect(origin.git('diff', '--stat', 'main^', 'main')).toMatch(/ 1 file changed/)
  })

  test('undefined where another writer came first, and again from the new head it lands', async () => {
    await withBranch(origin.url, async (branch) => {
      const stale = await branch.read([dev])
      const theirs = origin.push({ [dev]: 'theirs\n' })
      origin.traffic.seen.length = 0
      expect(await branch.commit(stale, new Map([[dev, text('ours')]]), 'x')).toBeUndefined()
      expect(origin.git('rev-parse', 'main')).toBe(theirs)
      expect(origin.traffic.seen).toHaveLength(1)
      expect(await branch.landed()).toBeUndefined()
      const fresh = await branch.read([dev])
      expect(fresh.files.get(dev)?.bytes.toString()).toBe('theirs\n')
      expect(fresh.commit).toBe(theirs)
      const commit = await branch.commit(fresh, new Map([[dev, text('ours')]]), 'x')
      expect(origin.git('rev-parse', 'main', 'main^')).toBe(`${commit}\n${theirs}`)
      expect(origin.traffic.seen).toHaveLength(1 + 5 + 2)
    })
  })

  test('a second read fetches only what changed', async () => {
    await withBranch(origin.url, async (branch) => {
      await branch.read([dev])
      origin.push({ 'somewhere/else.yaml': 'x' })
      origin.traffic.seen.length = 0
      await branch.read([dev])
      expect(origin.traffic.seen).toHaveLength(3)
    })
  })

  test('where others write to the same file, it comes along with the head', async () => {
    await withBranch(origin.url, async (branch) => {
      const requests: number[] = []
      const reads = async (path: string, text: string) => {
        origin.push({ [path]: text })
        origin.traffic.seen.length = 0
        const { files } = await branch.read([dev])
        requests.push(origin.traffic.seen.length)
        return files.get(dev)?.bytes.toString()
      }
      await branch.read([dev])
      expect(await reads(dev, '1')).toBe('1')
      expect(await reads(dev, '2')).toBe('2')
      expect(await reads('other', '3')).toBe('2')
      expect(await reads('other', '4')).toBe('2')
      expect(await reads(dev, 'x'.repeat(2_000_000))).toHaveLength(2_000_000)
      expect(await reads(dev, 'y'.repeat(2_000_000))).toHaveLength(2_000_000)
      // The last, of 2 MB, is too large to come along.
      expect(requests).toEqual([5, 3, 3, 3, 5, 5])
    })
  })

  test.each([
    ['set back to an older commit', (at: string) => `${at}^`],
    ['set to another history', () => 'env/dev'],
  ])('a branch that was meanwhile %s is not set forward again', async (_, target) => {
    await withBranch(origin.url, async (branch) => {
      const snapshot = await branch.read([dev])
      const reset = origin.git('rev-parse', target(snapshot.commit))
      origin.git('update-ref', 'refs/heads/main', reset)
      expect(await branch.commit(snapshot, new Map([[dev, text('x')]]), 'x')).toBeUndefined()
      expect(origin.git('rev-parse', 'main')).toBe(reset)
      origin.git('update-ref', 'refs/heads/main', snapshot.commit)
    })
  })

  test('a branch deleted meanwhile is an error at the next read', async () => {
    origin.git('branch', 'short-lived', 'main')
    await withBranch(
      origin.url,
      async (branch) => {
        const snapshot = await branch.read([dev])
        origin.git('branch', '-D', 'short-lived')
        expect(await branch.commit(snapshot, new Map([[dev, text('y')]]), 'x')).toBeUndefined()
        await expect(branch.read([dev])).rejects.toThrow('create the branch first')
      },
      { branch: 'short-lived' },
    )
  })

  test.each([['no address'], ['a <b'], ['a <b>\nc <d>'], ['<a@b>'], ['a <b> c']])(
    'author %j is refused',
    async (author) => {
      const opening = withBranch(origin.url, (branch) => branch.read([dev]), { author })
      await expect(opening).rejects.toThrow('it is not of the form `Name <address>`')
    },
  )
})

test('an aborted signal ends git and lets no other begin', async () => {
  const controller = new AbortController()
  const reason = new Error('cancelled')
  const reading = withBranch(
    origin.url,
    async (branch) => {
      await branch.read([dev])
      origin.traffic.fault = () => {
        controller.abort(reason)
        return { kind: 'stall', afterBytes: 0 }
      }
      return branch.read([dev]).finally(() => (origin.traffic.fault = () => undefined))
    },
    { signal: controller.signal },
  )
  await expect(reading).rejects.toBe(reason)
})

test('a git that reads no settings from its environment is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'old-git-'))
  writeFileSync(join(folder, 'git'), '#!/bin/sh\necho git version 2.30.2\n', { mode: 0o755 })
  const before = process.env['PATH']
  process.env['PATH'] = folder
  const opening = withBranch(origin.url, (branch) => branch.read([dev]))
  await expect(opening.finally(() => (process.env['PATH'] = before))).rejects.toThrow(
    'git version 2.30.2 is too old: install 2.31 or newer',
  )
  rmSync(folder, { recursive: true })
})

test('close leaves nothing behind, also after an error', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'left-'))
  await withBranch(origin.url, (branch) => branch.read([dev]), { temporary })
  const missing = withBranch(origin.url, (branch) => branch.read(['no']), { temporary })
  await expect(missing).rejects.toThrow('no: not in')
  expect(readdirSync(temporary)).toEqual([])
  rmSync(temporary, { recursive: true })
  expect(existsSync(temporary)).toBe(false)
})
