import { describe, expect, test } from '@jest/globals'
import { classified, resource, told, update } from './plans.ts'

const drift = (...items: readonly object[]) => ({ resource_drift: items })
const changes = (...items: readonly object[]) => ({ resource_changes: items })

/** A configuration of the root, by address: each attribute with the names it is made from. */
const configuration = (
  blocks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
) => ({
  configuration: {
    root_module: {
      resources: Object.entries(blocks).map(([address, expressions]) => ({
        address,
        expressions: Object.fromEntries(
          Object.entries(expressions).map(([name, references]) => [name, { references }]),
        ),
      })),
    },
  },
})

describe('ignore', () => {
  const plan = {
    ...drift(update('a.b', { size: 1, tags: { s: '1' } }, { size: 2, tags: { s: '2' } })),
    ...changes(
      update('a.b', { size: 2, tags: { s: '2' } }, { size: 1, tags: { s: '1' } }),
      update('a.c', { x: 1 }, { x: 2 }),
    ),
    output_changes: { o: { actions: ['update'], before: 1, after: 2 } },
    checks: [{ address: { to_display: 'check.h' }, status: 'fail' }],
  }

  test.each<[string, string[], string[], number]>([
    ['an attribute', ['a.b#tags'], ['drift a.b update size*', 'pending a.c update x'], 0],
    ['all attributes that change', ['a.b#tags', 'a.*#size'], ['pending a.c update x'], 1],
    ['an address', ['a.?'], [], 2],
    ['an address, but for another', ['a.*', '!a.c'], ['pending a.c update x'], 1],
    [
      'an output and a check',
      ['output.o', 'check.*'],
      ['drift a.b update tags.s* size*', 'pending a.c update x'],
      2,
    ],
  ])('silences %s', (_, ignore, expected, ignored) => {
    const result = classified(plan, { ignore })
    expect(told(result).map((line) => line.split(' ').sort().join(' '))).toEqual(
      expected.map((line) => line.split(' ').sort().join(' ')),
    )
    expect(result.ignored).toBe(ignored)
  })

  test('silences a replacement only with all that makes it one', () => {
    const replaced = changes(
      resource('a.b', ['delete', 'create'], {
        ...{ before: { image: 'a', id: 'x' }, after: { image: 'b' }, after_unknown: { id: true } },
        replace_paths: [['image']],
      }),
    )
    const set = configuration({ 'a.b': { image: [] } })
    expect(told(classified({ ...replaced, ...set }, { ignore: ['a.b#image'] }))).toEqual([])
    const tainted = {
      ...replaced.resource_changes[0],
      change: { ...replaced.resource_changes[0], actions: ['delete', 'create'] },
    }
    expect(told(classified({ ...changes(tainted), ...set }, { ignore: ['a.b#image'] }))).toEqual([
      'pending a.b replace',
    ])
  })

  test('an ignored drift is no reason for others', () => {
    const moved = drift(update('a.ip', { address: '1' }, { address: '2' }))
    const set = configuration({ 'a.ip': {}, 'a.dns': { record: ['a.ip.address'] } })
    const followed = changes(update('a.dns', { record: '1' }, { record: '2' }))
    expect(
      told(classified({ ...moved, ...followed, ...set }, { ignore: ['a.ip#address'] })),
    ).toEqual(['pending a.dns update record'])
  })
})
