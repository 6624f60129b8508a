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

const asg = 'aws_autoscaling_group.web'
const outside = update(asg, { size: 2, tags: { a: '1' } }, { size: 5, tags: { a: '1' } })

describe('what a plan tells of a resource', () => {
  test.each<[string, object, string[]]>([
    ['nothing', changes(resource('a.b', ['no-op'])), []],
    [
      'an outside change that the plan undoes',
      { ...drift(outside), ...changes(update(asg, { size: 5 }, { size: 2 })) },
      [`drift ${asg} update size*`],
    ],
    ['one that it leaves, as an autoscaler made it', drift(outside), [`note ${asg} none size*`]],
    [
      'one that it leaves, beside another attribute that is not applied yet',
      {
        ...drift(outside),
        ...changes(update(asg, { size: 5, image: 'a' }, { size: 5, image: 'b' })),
      },
      [`pending ${asg} update image`, `note ${asg} none size*`],
    ],
    [
      'both: one undone, one not applied yet',
      {
        ...drift(outside),
        ...changes(update(asg, { size: 5, image: 'a' }, { size: 2, image: 'b' })),
      },
      [`drift ${asg} update size* image`],
    ],
    [
      'a change without outside cause',
      changes(update('a.b', { size: 1 }, { size: 2 })),
      ['pending a.b update size'],
    ],
    [
      'a new resource',
      changes(resource('a.b', ['create'], { after: { x: 1 } })),
      ['pending a.b create'],
    ],
    [
      'one that was deleted outside',
      { ...drift(resource('a.b', ['delete'])), ...changes(resource('a.b', ['create'])) },
      ['drift a.b gone,create'],
    ],
    [
      'one that was deleted outside, and from the configuration',
      drift(resource('a.b', ['delete'])),
      ['note a.b gone,none'],
    ],
    [
      'one that changed outside and would be destroyed',
      { ...drift(outside), ...changes(resource(asg, ['delete'])) },
      [`pending ${asg} delete`, `note ${asg} none size*`],
    ],
    ['one to forget', changes(resource('a.b', ['forget'])), ['pending a.b forget']],
    [
      'one to make anew and forget',
      changes(resource('a.b', ['create', 'forget'])),
      ['pending a.b replace'],
    ],
    [
      'one to take in',
      changes(resource('a.b', ['no-op'], { importing: { id: 'x' } })),
      ['pending a.b import'],
    ],
    ['one that moved', changes(resource('a.c', ['no-op'], {}, { previous_address: 'a.b' })), []],
    ['data that is read', changes(resource('data.a.b', ['read'], {}, { mode: 'data' })), []],
    [
      'one that was replaced and left behind',
      changes(resource('a.b', ['delete'], {}, { deposed: 'd1' })),
      ['pending a.b delete'],
    ],
    [
      'an action of a minor version to come',
      changes(resource('a.b', ['rotate'], { before: { x: 1 }, after: { x: 2 } })),
      ['pending a.b update x'],
    ],
    [
      'one that waits',
      { deferred_changes: [{ reason: 'x', resource_change: { address: 'a.b' } }] },
      ['pending a.b wait'],
    ],
    [
      'a list of another length',
      {
        ...drift(update('a.b', { l: [1] }, { l: [1, 2] })),
        ...changes(update('a.b', { l: [1, 2] }, { l: [1] })),
      },
      ['drift a.b update l*'],
    ],
    [
      'a set whose order is another',
      {
        ...drift(update('a.b', { l: [{ p: 1 }, { p: 2 }] }, { l: [{ p: 1 }, { p: 3 }] })),
        ...changes(update('a.b', { l: [{ p: 3 }, { p: 1 }] }, { l: [{ p: 2 }, { p: 1 }] })),
      },
      ['drift a.b update l[0].p*'],
    ],
    [
      'one that it leaves, within a block of which another attribute is not applied yet',
      {
        ...drift(
          update('a.b', { scaling: [{ size: 2, max: 5 }] }, { scaling: [{ size: 4, max: 5 }] }),
        ),
        ...changes(
          update('a.b', { scaling: [{ size: 4, max: 5 }] }, { scaling: [{ size: 4, max: 9 }] }),
        ),
      },
      ['pending a.b update scaling[0].max', 'note a.b none scaling[0].size*'],
    ],
    [
      'a block in a set of several',
      {
        ...drift(update('a.b', { l: [{ b: [1] }, { b: [] }] }, { l: [{ b: [2] }, { b: [] }] })),
        ...changes(update('a.b', { l: [{ b: [] }, { b: [2] }] }, { l: [{ b: [] }, { b: [1] }] })),
      },
      ['drift a.b update l[1].b[0]*'],
    ],
    [
      'only marks that differ',
      drift(update('a.b', { x: 1 }, { x: 1 }, { after_sensitive: { x: true } })),
      [],
    ],
  ])('%s', (_, plan, expected) => {
    expect(told(classified(plan as Record<string, unknown>))).toEqual(expected)
  })
})

describe('attributes that are known only once applied', () => {
  const plan = {
    ...drift(update('a.b', { stamp: '1' }, { stamp: '2' })),
    ...changes(
      update('a.b', { stamp: '2', size: 1 }, { size: 2 }, { after_unknown: { stamp: true } }),
    ),
  }

  test('of those that nobody sets, it is no undoing', () => {
    const set = configuration({ 'a.b': { size: [] } })
    expect(told(classified({ ...plan, ...set }))).toEqual([
      'pending a.b update size',
      'note a.b none stamp*',
    ])
  })

  test('of those that the configuration sets, it is', () => {
    const set = configuration({ 'a.b': { size: [], stamp: ['local.x'] } })
    expect(told(classified({ ...plan, ...set }))).toEqual(['drift a.b update stamp* size'])
  })

  test('without a configuration, they count', () => {
    expect(told(classified(plan))).toEqual(['drift a.b update stamp* size'])
  })
})

describe('a change that follows from one outside of another resource', () => {
  const moved = drift(update('a.ip', { address: '1.1.1.1' }, { address: '2.2.2.2' }))
  const followed = changes(
    update('a.dns', { record: '1.1.1.1', ttl: 1 }, { record: '2.2.2.2', ttl: 1 }),
  )

  test('by a reference of the configuration, it is drift and names the other', () => {
    const set = configuration({
      'a.ip': {},
      'a.dns': { record: ['a.ip.address', 'a.ip'], ttl: [] },
    })
    expect(told(classified({ ...moved, ...followed, ...set }))).toEqual([
      'drift a.dns update record* <a.ip',
      'note a.ip none address*',
    ])
  })

  test('by another attribute of the same resource, it is not', () => {
    const set = configuration({
      'a.ip': {},
      'a.dns': { record: ['a.ip.id', 'a.ip'], ttl: ['a.ip.address'] },
    })
    expect(told(classified({ ...moved, ...followed, ...set }))[0]).toBe(
      'pending a.dns update record',
    )
  })

  test('by relevant_attributes alone, it is not; the note says so much', () => {
    const relevant = { relevant_attributes: [{ resource: 'a.ip', attribute: ['address'] }] }
    const { findings } = classified({ ...moved, ...followed, ...relevant })
    expect(findings.map(({ kind, relevant }) => [kind, relevant])).toEqual([
      ['pending', false],
      ['note', true],
    ])
  })

  test('through a variable and an output of modules, and on through what is replaced', () => {
    const set = {
      configuration: {
        root_module: {
          module_calls: {
            net: {
              module: {
                resources: [{ address: 'a.ip', expressions: {} }],
                outputs: { ip: { expression: { references: ['a.ip.address', 'a.ip'] } } },
              },
            },
            app: {
              expressions: { target: { references: ['module.net.ip', 'module.net'] } },
              module: {
                resources: [
                  { address: 'a.dns', expressions: { record: { references: ['var.target'] } } },
                  {
                    address: 'a.page',
                    expressions: { dns: { references: ['a.dns.id', 'a.dns'] } },
                  },
                ],
              },
            },
          },
        },
      },
    }
    const plan = {
      ...drift(update('module.net.a.ip', { address: '1' }, { address: '2' })),
      ...changes(
        resource('module.app["x.y"].a.dns[0]', ['delete', 'create'], {
          ...{ before: { id: 'i', record: '1' }, after: { record: '2' } },
          ...{ after_unknown: { id: true }, replace_paths: [['record']] },
        }),
        update('module.app["x.y"].a.page', { dns: 'i' }, {}, { after_unknown: { dns: true } }),
      ),
    }
    expect(told(classified({ ...plan, ...set }))).toEqual([
      'drift module.app["x.y"].a.dns[0] replace record* <module.net.a.ip',
      'drift module.app["x.y"].a.page update dns* <module.net.a.ip',
      'note module.net.a.ip none address*',
    ])
  })
})

describe('beside resources', () => {
  test('outputs that change are told, those that do not are not', () => {
    const output_changes = {
      a: { actions: ['update'], before: 1, after: 2 },
      b: { actions: ['no-op'], before: 1, after: 1 },
    }
    expect(classified({ output_changes }).outputs).toEqual([{ name: 'a', action: 'update' }])
  })

  test('checks that fail or can not be made are told by their instances', () => {
    const checks = [
      { address: { to_display: 'check.ok' }, status: 'pass', instances: [] },
      { address: { to_display: 'check.later' }, status: 'unknown', instances: [] },
      {
        address: { to_display: 'check.health' },
        status: 'fail',
        instances: [
          {
            address: { to_display: 'check.health' },
            status: 'fail',
            problems: [{ message: 'is down' }],
          },
          { address: { to_display: 'check.other' }, status: 'pass' },
        ],
      },
      { address: { to_display: 'check.odd' }, status: 'error' },
    ]
    expect(classified({ checks }).checks).toEqual([
      { address: 'check.health', status: 'fail', messages: ['is down'] },
      { address: 'check.odd', status: 'error', messages: [] },
    ])
  })
})
