import { expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { endTree, processesByProc, processesByPs } from '#process/tree'
import { describeWithPeers } from '../peers.ts'

async function tellsChildren(list: typeof processesByProc): Promise<void> {
  const child = spawn('sleep', ['100'])
  const find = async () => (await list()).find(({ pid }) => pid === child.pid)
  const found = await find()
  expect(found).toEqual({
    pid: child.pid,
    parent: process.pid,
    birth: found?.birth,
  })
  expect(found?.birth).not.toBe('')
  expect(await find()).toEqual(found)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await find()).toBeUndefined()
}

test('/proc tells a child, its parent and its birth, and leaves out what has ended', () =>
  tellsChildren(processesByProc))

describeWithPeers('where there is no /proc', ['ps'], () => {
  test('ps tells the same', () => tellsChildren(processesByPs))
})

test('a child that starts after the first look is ended too', async () => {
  const source = `process.on('SIGTERM', () => {
    const late = require('child_process').spawn('sleep', ['100'], { stdio: 'ignore' })
    console.log(late.pid)
  }); console.log('ready'); setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(parent.stdout, 'data')
  const exit = once(parent, 'exit')
  const late = once(parent.stdout, 'data').then(([pid]) => Number(String(pid)))
  await endTree(parent.pid ?? 0, 500)
  const pid = await late
  const running = async () => (await processesByProc()).some((one) => one.pid === pid)
  while (await running()) await setTimeout(10)
  expect(await exit).toEqual([null, 'SIGKILL'])
})
