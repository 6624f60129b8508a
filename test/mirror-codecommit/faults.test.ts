import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '#sandbox/fault'
import { fakeClock, startOrigin, type Origin } from '../git/origin.ts'
import { mirrorHere } from './in-process.ts'
import { refsOf } from './setting.ts'

let source: Origin
let target: Origin
let folder: string
beforeEach(async () => {
  source = await startOrigin({ 'a.yaml': '1\n' })
  target = await startOrigin()
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await source.close()
  await target.close()
})

let said: string[] = []
const run = (cache?: string) => {
  said = []
  const urls = { source: source.url, target: target.url }
  return mirrorHere(
    { ...urls, prune: 'true', ...(cache !== undefined && { cache }) },
    { clock: fakeClock(() => 0), say: (line) => said.push(line) },
  )
}

/** One change of each kind: a branch that is new, one forward, one forced and one gone. */
function change(step: number): void {
  const side = source.git('rev-parse', 'main')
  source.push({ 'a.yaml': `${step}\n` })
  source.push({ b: `${step}` }, `new-${step}`)
  if (step > 0) source.git('update-ref', '-d', `refs/heads/new-${step - 1}`)
  source.git('update-ref', 'refs/heads/forced', step % 2 === 0 ? side : `main~1`)
}

/** Faults the request of that number that comes to one side; tells whether there was one. */
function faultAt(side: Origin, index: number, fault: Fault): () => boolean {
  let requests = 0
  side.traffic.fault = () => (requests++ === index ? fault : undefined)
  return () => requests > index
}

const transient: readonly (readonly [string, Fault])[] = [
  ['500', { kind: 'answer', status: 500 }],
  ['503', { kind: 'answer', status: 503 }],
  ['a reset before anything came', { kind: 'reset', afterBytes: 0 }],
  ['a lost answer', { kind: 'truncate', afterBytes: 0 }],
  ['an answer cut short', { kind: 'truncate', afterBytes: 60 }],
]
// All of them where CI asks for much; those that git takes in ways of their own everywhere.
const isThorough = Number(process.env['PROPERTY_RUNS'] ?? 100) >= 1000
const kinds = transient.filter(([name]) => isThorough || /^(503|a lost|an answer)/.test(name))
const sides = [
  ['source', 5],
  ['target', 10],
] as const

describe.each(sides)('a fault at each request to the %s', (name, fewest) => {
  test.each(kinds)(
    '%s: the run gets over it by itself',
    async (_, fault) => {
      const side = name === 'source' ? source : target
      let index = 0
      for (let isHit = true; isHit; index++) {
        change(index)
        const wasHit = faultAt(side, index, fault)
        const mirrored = await run()
        expect(mirrored.refs.filter(({ outcome }) => outcome === 'rejected')).toEqual([])
        expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
        isHit = wasHit()
      }
      expect(index).toBeGreaterThan(fewest)
    },
    300_000,
  )

  test('one that no other try mends: the next run makes both equal', async () => {
    const side = name === 'source' ? source : target
    const cache = join(folder, 'cache')
    let index = 0
    for (let isHit = true; isHit; index++) {
      change(index)
      const wasHit = faultAt(side, index, { kind: 'answer', status: 403 })
      const failed = await run(cache).then(
        ({ refs }) => refs.some(({ outcome }) => outcome === 'rejected'),
        () => true,
      )
      isHit = wasHit()
      expect(failed).toBe(isHit)
      side.traffic.fault = () => undefined
      await run(cache)
      expect(said.join('\n')).not.toMatch(/made anew/)
      expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
    }
    expect(index).toBeGreaterThan(fewest)
  }, 300_000)
})

test.each([0, 2])('a source that refuses request %i names the right to read', async (first) => {
  change(0)
  let requests = 0
  source.traffic.fault = () => (requests++ >= first ? { kind: 'answer', status: 403 } : undefined)
  await expect(run()).rejects.toThrow(/`contents: read` on this repository$/)
})

describe('a cache', () => {
  const cache = () => join(folder, 'cache')
  const packs = () => readdirSync(join(cache(), 'objects.git', 'objects', 'pack')).sort()

  test('stays as it is where the source can be listed but not be fetched from', async () => {
    await run(cache())
    const before = packs()
    change(0)
    // Both listings are two requests; what follows is the fetch.
    let requests = 0
    source.traffic.fault = () =>
      ++requests > 2 ? { kind: 'answer', status: requests < 13 ? 503 : 200 } : undefined
    await expect(run(cache())).rejects.toThrow(/^(fetching|listing) /)
    expect(said.join('\n')).not.toMatch(/made anew/)
    expect(packs()).toEqual(before)
    source.traffic.fault = () => undefined
    await run(cache())
    expect(packs()).toEqual(expect.arrayContaining(before))
    expect(refsOf(target.folder)).toEqual(refsOf(source.folder))
  })

  test('that is not there yet is not fetched twice as often', async () => {
    source.traffic.fault = ({ method }) => {
      const hasListed = source.traffic.seen.length >= 2
      return hasListed && method === 'POST' ? { kind: 'answer', status: 503 } : undefined
    }
    await expect(run(cache())).rejects.toThrow(/503/)
    expect(said.join('\n')).not.toMatch(/made anew/)
  })
})
