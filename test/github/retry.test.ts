import { afterEach, describe, expect, test } from '@jest/globals'
import { fakeClock } from './hub.ts'
import { closeAll, good, open, question, read, serve, type Answer } from './script.ts'

afterEach(closeAll)

describe('faults that pass', () => {
  test.each<[string, Answer]>([
    ['500', { status: 500 }],
    ['502 with a page', { status: 502, body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['408', { status: 408 }],
    ['a connection that breaks before the answer', { fault: 'reset' }],
    ['a connection that breaks in the answer', { ...good, fault: 'cut' }],
    ['silence', { fault: 'silence' }],
    ['a page in place of an answer', { body: '<html>', headers: { 'content-type': 'text/html' } }],
    [
      "GraphQL's own fault",
      {
        body: {
          errors: [{ message: 'Something went wrong while executing your query. This may …' }],
        },
      },
    ],
  ])('%s: tried again, after pauses with full jitter', async (_, fault) => {
    const clock = fakeClock(() => 0.5)
    const server = await serve([fault, fault, fault, good])
    const github = await open(server, { clock, stallMs: 100 })
    expect(await github.graphql(read, question, {})).toEqual({ fine: true })
    expect(clock.pauses).toEqual([250, 500, 1000])
  })

  test('end with the time, and the error says what was found', async () => {
    const clock = fakeClock()
    const server = await serve([{ status: 502, body: '' }])
    const github = await open(server, { clock, timeoutMs: 60_000 })
    await expect(github.graphql(read, question, {})).rejects.toThrow(
      'reading the thing: GitHub answered 502; gave up after 8 attempts; run it again, or give it more time',
    )
    expect(clock.pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(60_000)
  })
})

describe('rate limits', () => {
  const secondary = {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes',
  }
  const primary = { message: 'API rate limit exceeded for installation ID 7.' }
  const start = 1_700_000_000

  test.each<[string, Answer, number]>([
    [
      '403 with retry-after',
      { status: 403, body: secondary, headers: { 'retry-after': '7' } },
      7_000,
    ],
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '90' } }, 90_000],
    ['secondary, without a time', { status: 403, body: secondary }, 60_000],
    ['429 without a time', { status: 429 }, 60_000],
    [
      'primary: until its reset',
      {
        status: 403,
        body: primary,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(start + 30) },
      },
      30_000,
    ],
    [
      'of GraphQL, told with 200',
      {
        body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit already exceeded' }] },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(start + 45) },
      },
      45_000,
    ],
    [
      'of content, told with 200',
      { body: { errors: [{ type: 'UNPROCESSABLE', message: 'was submitted too quickly' }] } },
      60_000,
    ],
  ])('%s', async (_, limited, pause) => {
    const clock = fakeClock(() => 0.5)
    const server = await serve([limited, good])
    const github = await open(server, { clock })
    expect(await github.graphql(read, question, {})).toEqual({ fine: true })
    // Who was turned away together comes back apart.
    expect(clock.pauses).toEqual([pause + 250])
  })

  test('without a time are given a minute, then two, then four', async () => {
    const clock = fakeClock(() => 0)
    const server = await serve([...Array<Answer>(3).fill({ status: 403, body: secondary }), good])
    const github = await open(server, { clock, timeoutMs: 600_000 })
    await github.graphql(read, question, {})
    expect(clock.pauses).toEqual([60_000, 120_000, 240_000])
  })

  test('that last longer than the time that is left end it at once', async () => {
    const clock = fakeClock(() => 0)
    const server = await serve([
      { status: 403, body: secondary, headers: { 'retry-after': '3600' } },
    ])
    const github = await open(server, { clock })
    await expect(github.graphql(read, question, {})).rejects.toThrow(
      'reading the thing: GitHub answered 403 You have exceeded a secondary rate limit. Please wait a ' +
        'few minutes; gave up after 1 attempt, asked to wait 3600 s with 300 s left; run it again, or give it more time',
    )
    expect(clock.pauses).toEqual([])
  })
})
