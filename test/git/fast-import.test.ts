import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { FileAt } from '#git/commit'
import { writeCommit } from '#git/fast-import'
import { gitIn, type Git } from '#git/git'

let folder: string
let git: Git
const env = {
  ...(process.env as Record<string, string>),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}
const plain = (args: readonly string[], input = '', extra = {}) =>
  execFileSync('git', args, { cwd: folder, input, env: { ...env, ...extra } })
    .toString()
    .trim()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trees-'))
  plain(['init', '--quiet', '--bare', '.'])
  git = gitIn(folder, env, 60_000)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Names that sort differently as files and as folders, need quotes, or look like something else. */
const name = fc.oneof(
  fc.constantFrom('a', 'a.b', 'a-b', 'a0', 'ab', 'A', '-', '"q"', 'ü', 'a b', '\\', ':x', '#', '*'),
  fc.stringMatching(/^[a-c.0-]{1,3}$/).filter((text) => !/^\.+$/.test(text)),
)
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const file = fc.record({
  bytes: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  mode: fc.constantFrom('100644' as const, '100755' as const),
})

/** Paths of which none is a folder of another, with what is there before and after. */
const trees = fc
  .uniqueArray(fc.tuple(path, file, fc.option(file)), {
    minLength: 1,
    maxLength: 12,
    selector: ([p]) => p,
  })
  .map((entries) => entries.filter(([p]) => !entries.some(([other]) => other.startsWith(`${p}/`))))

function writtenByIndex(files: ReadonlyMap<string, FileAt>): string {
  const index = { GIT_INDEX_FILE: join(folder, 'property-index') }
  plain(['read-tree', '--empty'], '', index)
  const lines = [...files].map(([at, { bytes, mode }]) => {
    const id = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
    return `${mode} ${id}\t${at}\0`
  })
  plain(['update-index', '-z', '--index-info'], lines.join(''), index)
  return plain(['write-tree', '--missing-ok'], '', index)
}

test('the tree of a new commit is the one that git itself writes from an index', async () => {
  await fc.assert(
    fc.asyncProperty(trees, fc.string(), async (entries, message) => {
      const before = new Map(entries.map(([at, content]) => [at, content]))
      const changed = new Map(
        entries.flatMap(([at, old, content]) =>
          content ? [[at, { bytes: content.bytes, mode: old.mode }] as const] : [],
        ),
      )
      const identity = {
        GIT_AUTHOR_DATE: '1600000000 +0000',
        GIT_COMMITTER_DATE: '1600000000 +0000',
      }
      const user = ['-c', 'user.name=x', '-c', 'user.email=x@x']
      const parent = plain([...user, 'commit-tree', writtenByIndex(before)], 'p', identity)
      const commit = await writeCommit(git, {
        parent,
        files: changed,
        message,
        author: 'Röbot [bot] <1+robot@example.com>',
        time: 1_700_000_000,
      })
      const expected = writtenByIndex(new Map([...before, ...changed]))
      expect(plain(['rev-parse', `${commit}^{tree}`, `${commit}^`])).toBe(`${expected}\n${parent}`)
    }),
    { numRuns: 100 },
  )
}, 120_000)

test('the commit says who, when and what, and nothing else', async () => {
  const tree = plain(['mktree'])
  const user = ['-c', 'user.name=x', '-c', 'user.email=x@x']
  const parent = plain([...user, 'commit-tree', tree], 'p')
  const author = 'Röbot [bot] <1+robot@example.com>'
  const message = 'subject\n\nApp: x\n\n'
  const commit = await writeCommit(git, { parent, files: new Map(), message, author, time: 17 })
  const line = `${author} 17 +0000`
  expect(plain(['cat-file', 'commit', commit])).toBe(
    `tree ${tree}\nparent ${parent}\nauthor ${line}\ncommitter ${line}\n\nsubject\n\nApp: x`,
  )
})
