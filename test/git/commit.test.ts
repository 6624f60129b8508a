import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commitEdit, TransientError, type Branch, type Snapshot } from '#git/commit'
import { fakeClock } from './origin.ts'

type Answer = 'lands' | 'moved' | 'fault' | 'fault, but it landed'

/** A branch of one file in memory; each commit() goes as the next answer says, then they land. */
function branchOf(answers: readonly Answer[], afterRead: () => void = () => undefined) {
  const left = [...answers]
  let version = 0
  let unseen: string | undefined
  const log: string[] = []
  const branch: Branch = {
    read: () => {
      afterRead()
      const files = new Map([
        ['f', { bytes: Buffer.from(String(version)), mode: '100644' as const }],
      ])
      return Promise.resolve({ commit: `c${version}`, files })
    },
    commit: (parent, changes) => {
      const answer = left.shift() ?? 'lands'
      if (answer === 'moved') return (version++, Promise.resolve(undefined))
      if (answer === 'fault') return Promise.reject(new TransientError('it broke'))
      expect(parent.commit).toBe(`c${version}`)
      log.push(changes.get('f')!.toString())
      unseen = `c${++version}`
      if (answer === 'lands') return Promise.resolve(unseen)
      return Promise.reject(new TransientError('it broke'))
    },
    landed: () => {
      const found = unseen
      unseen = undefined
      return Promise.resolve(found)
    },
  }
  return { branch, log }
}

const edit = ({ files }: Snapshot) => ({
  changes: new Map([['f', Buffer.from(`${files.get('f')!.bytes.toString()}+`)]]),
  message: 'm',
})
const options = { paths: ['f'], edit, timeoutMs: 300_000 }

test('whatever happens before, exactly one commit lands, made from what was read last', async () => {
  const answer = fc.constantFrom<Answer>('moved', 'fault', 'fault, but it landed')
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { maxLength: 12 }), async (answers) => {
      const { branch, log } = branchOf(answers)
      const clock = fakeClock(() => 0.5)
      const result = await commitEdit({ ...options, branch, clock })
      const until = answers.indexOf('fault, but it landed')
      const lost = until < 0 ? answers : answers.slice(0, until)
      const moves = lost.filter((one) => one === 'moved').length
      expect(log).toEqual([`${moves}+`])
      expect(result.commit).toBe(`c${moves + 1}`)
      expect(result.attempts).toBe(lost.length + (until < 0 ? 1 : 2))
      expect(clock.pauses).toHaveLength(result.attempts - 1)
    }),
  )
})

describe('pauses', () => {
  const answers = (count: number, answer: Answer) => Array.from({ length: count }, () => answer)
  /** What was slept between the attempts, each of which takes so many milliseconds. */
  const pausesOf = async (answers: readonly Answer[], took: number, random = () => 1) => {
    const pauses: number[] = []
    const time = fakeClock(random)
    const { branch } = branchOf(answers, () => void time.sleep(took))
    const sleep = (milliseconds: number) => {
      pauses.push(milliseconds)
      return time.sleep(milliseconds)
    }
    await commitEdit({ ...options, branch, clock: { ...time, sleep } })
    return pauses
  }

  test('after a race they grow by what an attempt takes', async () => {
    const pauses = await pausesOf(answers(5, 'moved'), 400)
    expect(pauses).toEqual([400, 800, 1_200, 1_600, 2_000])
  })

  test('after a fault they double, up to 15 s', async () => {
    const pauses = await pausesOf(answers(8, 'fault'), 400)
    expect(pauses).toEqual([400, 800, 1_600, 3_200, 6_400, 12_800, 15_000, 15_000])
  })

  test('have full jitter, and steps of 100 ms at least', async () => {
    const random = [0.5, 0, 1]
    expect(await pausesOf(answers(3, 'moved'), 1, () => random.shift()!)).toEqual([50, 0, 300])
  })

  test('end with the time: a fault is named, and how often it was tried', async () => {
    const { branch } = branchOf(answers(9, 'fault'))
    const committing = commitEdit({ ...options, branch, clock: fakeClock(), timeoutMs: 1_600 })
    await expect(committing).rejects.toThrow(
      'gave up after 5 attempts in 2 s: it broke; run again, or give it more time',
    )
  })
})

describe('nothing is written', () => {
  test('where the edit changes nothing, or says what is there already', async () => {
    for (const changes of [new Map<string, Buffer>(), new Map([['f', Buffer.from('0')]])]) {
      const { branch, log } = branchOf([])
      const same = () => ({ changes, message: 'm' })
      const result = await commitEdit({ ...options, branch, edit: same, clock: fakeClock() })
      expect(result).toMatchObject({ commit: undefined, attempts: 1, snapshot: { commit: 'c0' } })
      expect(log).toEqual([])
    }
  })

  test('in a dry run, which still tells the edit', async () => {
    const { branch, log } = branchOf([])
    const result = await commitEdit({ ...options, branch, clock: fakeClock(), dryRun: true })
    expect(result.commit).toBeUndefined()
    expect(result.edit.changes.get('f')?.toString()).toBe('0+')
    expect(log).toEqual([])
  })

  test('to a file that was not read, nor to a path that is forbidden', async () => {
    const { branch, log } = branchOf([])
    const other = () => ({ changes: new Map([['g', Buffer.from('x')]]), message: 'm' })
    const clock = fakeClock()
    await expect(commitEdit({ ...options, branch, clock, edit: other })).rejects.toThrow(
      'file g: changed without having been read',
    )
    await expect(commitEdit({ ...options, branch, clock, paths: ['../f'] })).rejects.toThrow(
      'file "../f": it holds `..`',
    )
    expect(log).toEqual([])
  })
})
