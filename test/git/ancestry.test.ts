import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fastForwards } from '#git/ancestry'
import { gitEnvironment } from '#git/environment'
import { gitIn, type Git } from '#git/git'

let folder: string
let git: Git
let calls = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ancestry-'))
  const access = { env: {}, config: [], close: () => Promise.resolve() }
  const env = gitEnvironment(process.env, access, folder)
  execFileSync('git', ['init', '--quiet', '--bare', '.'], { cwd: folder, env })
  const run = gitIn(folder, env, 60_000)
  git = (...given) => (calls++, run(...given))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Commits by the numbers of their parents, each below its own; returns their ids. */
function write(parents: readonly (readonly number[])[]): string[] {
  const lines = parents.flatMap((of, index) => [
    `reset refs/heads/c${index}`,
    `commit refs/heads/c${index}`,
    `mark :${index + 1}`,
    `committer a <a@b> ${1_700_000_000 + index} +0000`,
    'data 1',
    'x',
    ...of.map((parent, at) => `${at === 0 ? 'from' : 'merge'} :${parent + 1}`),
    '',
  ])
  const marks = join(folder, 'marks')
  const args = ['fast-import', '--quiet', '--force', `--export-marks=${marks}`]
  execFileSync('git', args, { cwd: folder, input: lines.join('\n') })
  const found = Array.from(readFileSync(marks, 'utf8').matchAll(/^:(\d+) (\w+)$/gm))
  const ids = new Map(found.map(([, mark, id]) => [Number(mark), id!]))
  return parents.map((_, index) => ids.get(index + 1)!)
}

/** All that a commit goes back to, by numbers. */
function ancestors(parents: readonly (readonly number[])[], of: number): Set<number> {
  const seen = new Set(parents[of])
  for (const one of seen) for (const parent of parents[one] ?? []) seen.add(parent)
  return seen
}

const histories = fc
  .array(fc.array(fc.nat(), { maxLength: 2 }), { minLength: 3, maxLength: 15 })
  .map((all) => all.map((of, index) => [...new Set(of.map((n) => (index === 0 ? -1 : n % index)))]))
  .map((all) => all.map((of) => of.filter((parent) => parent >= 0)))

test('those whose old commit is an ancestor of the new one, whatever the history is', async () => {
  const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 })
  const law = fc.asyncProperty(histories, moves, async (parents, chosen) => {
    const ids = write(parents)
    const pairs = chosen.map(([one, other]) => [one % ids.length, other % ids.length] as const)
    const moved = pairs.filter(([one, other]) => one !== other)
    const found = await fastForwards(
      git,
      moved.map(([one, other], index) => {
        return { ref: `refs/heads/b${index}`, old: ids[one]!, new: ids[other]! }
      }),
      new Set(ids),
    )
    const expected = moved.flatMap(([one, other], index) =>
      ancestors(parents, other).has(one) ? [`refs/heads/b${index}`] : [],
    )
    expect([...found].sort()).toEqual(expected.sort())
  })
  await fc.assert(law, { numRuns: 15 })
}, 120_000)

test('many branches that went on take no process each', async () => {
  const parents = Array.from({ length: 60 }, (_, index) => (index < 30 ? [] : [index - 30]))
  const ids = write(parents)
  calls = 0
  const found = await fastForwards(
    git,
    ids.slice(0, 30).map((old, index) => ({
      ref: `refs/heads/b${index}`,
      old,
      new: ids[index + 30]!,
    })),
    new Set(ids),
  )
  expect(found.size).toBe(30)
  expect(calls).toBe(1)
})

test('a tag never does, and neither does what is not here', async () => {
  const [first, second] = write([[], [0]]) as [string, string]
  const gone = 'a'.repeat(40)
  const moves = [
    { ref: 'refs/tags/v1', old: first, new: second },
    { ref: 'refs/heads/lost', old: gone, new: second },
    { ref: 'refs/heads/main', old: first, new: second },
  ]
  const found = await fastForwards(git, moves, new Set([first, second]))
  expect([...found]).toEqual(['refs/heads/main'])
})
