import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from '../../actions/mirror-codecommit/outcome.ts'
import { startOrigin } from '../git/origin.ts'
import { mirrorFolders } from './in-process.ts'
import { refsOf } from './setting.ts'

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const runs = Number(process.env['PROPERTY_RUNS'] ?? 100) >= 1000 ? 60 : 12
const changesEach = 10

test.each([1, 2])(
  `a walk of ${runs * changesEach} changes, seed %i`,
  async (seed) => {
    const random = randomOf(seed)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
    const source = await startOrigin({ a: '0' })
    const base = mkdtempSync(join(tmpdir(), 'walk-'))
    const target = join(base, 'target.git')
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', target])
    const names = ['main', 'dev', 'a', 'a/b', 'a/b/c', 'x/1', 'x/2', 'ü', 'r/1.0']
    const isFree = (ref: string) =>
      Object.keys(refsOf(source.folder)).every(
        (other) => !other.startsWith(`${ref}/`) && !ref.startsWith(`${other}/`),
      )
    const set = (ref: string, id: string) => isFree(ref) && source.git('update-ref', ref, id)
    const remove = (ref: string) =>
      ref in refsOf(source.folder) && source.git('update-ref', '-d', ref)
    const heads = () => Object.values(refsOf(source.folder))
    const change = (step: number) => {
      const name = pick(names)
      const kinds: readonly (() => unknown)[] = [
        () => isFree(`refs/heads/${name}`) && source.push({ f: `${step}` }, name),
        () => set(`refs/heads/${name}`, source.git('rev-parse', `${pick(heads())}^{commit}`)),
        () => set(`refs/tags/${name}`, pick(heads())),
        () => name !== 'main' && remove(`refs/heads/${name}`),
        () => remove(`refs/tags/${name}`),
        () => {
          const by = ['-c', 'user.name=a', '-c', 'user.email=a@b']
          if (isFree(`refs/tags/${name}`))
            source.git(...by, 'tag', '-f', '-a', '-m', 'x', name, pick(heads()))
        },
      ]
      pick(kinds)()
    }
    try {
      for (let run = 0; run < runs; run++) {
        for (let step = 0; step < changesEach; step++) change(run * changesEach + step)
        const cached = random() < 0.5 ? { cache: join(base, 'cache') } : {}
        const mirrored = await mirrorFolders(source.folder, target, {
          prune: 'true',
          'max-deletions': '99',
          ...cached,
        })
        expect(mirrored.refs.filter(({ outcome }) => outcome === 'rejected')).toEqual([])
        expect(refsOf(target)).toEqual(refsOf(source.folder))
      }
      const last = await mirrorFolders(source.folder, target, { prune: 'true' })
      expect(count(last, 'unchanged')).toBe(last.refs.length)
    } finally {
      await source.close()
      rmSync(base, { recursive: true, force: true })
    }
  },
  600_000,
)
