import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { dispatch } from '#github/dispatch'
import {
  badGateway,
  breakAfter,
  faultAt,
  reader,
  repo,
  startHub,
  stranger,
  type Hub,
} from './hub.ts'

let hub: Hub
beforeEach(async () => {
  hub = await startHub({ 'a.yaml': 'x\n' })
})
afterEach(() => hub.close())

const payload = { app: 'shop', tag: 'v2', env: 'prod' }

test('an event arrives with its payload', async () => {
  await dispatch(await hub.open(), repo, 'update-image', payload)
  expect(hub.state.dispatches).toEqual([{ event_type: 'update-image', client_payload: payload }])
})

test.each([
  ['502', badGateway, 1],
  ['a lost answer, which the receiver sees twice', breakAfter, 2],
])('it arrives after %s', async (_, fault, times) => {
  hub.traffic.fault = faultAt('/dispatches', { 1: fault })
  await dispatch(await hub.open(), repo, 'update-image', payload)
  expect(hub.state.dispatches).toHaveLength(times)
})

const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]))

test.each<[string, string, Record<string, unknown>, string]>([
  ['no type', '', {}, "the event's type must have 1 to 100 characters"],
  ['a long type', 'x'.repeat(101), {}, "the event's type must have 1 to 100 characters"],
  ['11 keys', 'x', keys(11), 'the payload has 11 keys, and GitHub takes 10'],
  ['64 KB', 'x', { k: 'ü'.repeat(32_764) }, 'the payload has 65536 bytes, and GitHub takes 65535'],
])('%s: refused before it is sent', async (_, type, content, message) => {
  const github = await hub.open()
  await expect(dispatch(github, repo, type, content)).rejects.toThrow(
    `dispatching ${JSON.stringify(type)} to acme/deploy: ${message}`,
  )
  expect(hub.traffic.seen).toEqual([])
})

test('10 keys and 65,535 bytes are sent', async () => {
  const github = await hub.open()
  await dispatch(github, repo, 'x'.repeat(100), keys(10))
  await dispatch(github, repo, 'x', { k: `${'ü'.repeat(32_763)}x` })
  expect(hub.state.dispatches).toHaveLength(2)
})

test.each([
  [
    reader,
    '403 Resource not accessible by integration; the token lacks the permission contents: write',
  ],
  [stranger, '404 Not Found; it is not there or this token may not see it'],
])('$login: refused with what is missing', async ({ token }, message) => {
  const github = await hub.open({ token })
  await expect(dispatch(github, repo, 'update-image', payload)).rejects.toThrow(
    `dispatching "update-image" to acme/deploy: GitHub answered ${message}`,
  )
  expect(hub.state.dispatches).toEqual([])
})
