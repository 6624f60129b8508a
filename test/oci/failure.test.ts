import { describe, expect, test } from '@jest/globals'
import { ConnectionFault, readProblems, RegistryError } from '#oci/failure'

describe('RegistryError', () => {
  test.each([
    ['its code and text', 400, 'PUT host/p: 400 TAG_INVALID: the words'],
    [
      'what to do after 401',
      401,
      'PUT host/p: 401 TAG_INVALID: the words; the registry refused the credentials, or wants some; log in to it',
    ],
    [
      'what to do after 403',
      403,
      'PUT host/p: 403 TAG_INVALID: the words; these credentials may not do this; ask for the permission',
    ],
    [
      'what to do after 413',
      413,
      'PUT host/p: 413 TAG_INVALID: the words; the registry, or a proxy before it, takes no body of this size; raise its limit',
    ],
  ])('says %s', (_, status, message) => {
    const problems = [{ code: 'TAG_INVALID', message: 'the words' }]
    expect(new RegistryError('PUT host/p', status, problems).message).toBe(message)
  })

  test('needs no problems', () => {
    expect(new RegistryError('GET host/p', 502, []).message).toBe('GET host/p: 502')
  })

  const ecr =
    "The image tag '1.0' already exists in the 'app' repository and cannot be overwritten because the repository is immutable."
  test.each([
    ['ECR by its code', 400, { code: 'TAG_INVALID', message: '' }, true],
    ['ECR by its words', 400, { code: '', message: ecr }, true],
    ['Harbor', 412, { code: 'PRECONDITION', message: 'matched rule: tag is Immutable' }, true],
    ['another refusal', 400, { code: 'MANIFEST_INVALID', message: 'manifest invalid' }, false],
    ['a fault', 500, { code: 'UNKNOWN', message: 'immutable tag service is down' }, false],
  ])('knows an immutable tag: %s', (_, status, problem, expected) => {
    expect(new RegistryError('PUT host/p', status, [problem]).isImmutableTag()).toBe(expected)
  })
})

test.each([
  ['the code where the message lacks it', 'socket hang up', 'GET h/p: socket hang up (ECONNRESET)'],
  ['the code once', 'read ECONNRESET', 'GET h/p: read ECONNRESET'],
])('ConnectionFault shows %s', (_, message, expected) => {
  const cause = Object.assign(new Error(message), { code: 'ECONNRESET' })
  expect(new ConnectionFault('GET h/p', cause).message).toBe(expected)
})

describe('readProblems', () => {
  const xml =
    '<Error><Code>SignatureDoesNotMatch</Code><StringToSign>GET secret</StringToSign></Error>'
  test.each([
    [
      'a registry',
      'application/json',
      '{"errors":[{"code":"A","message":"b"},{"code":"C"}]}',
      [
        { code: 'A', message: 'b' },
        { code: 'C', message: '' },
      ],
    ],
    [
      "a token server's details",
      'application/json',
      '{"details":"incorrect username or password"}',
      [{ code: '', message: 'incorrect username or password' }],
    ],
    [
      'a message alone',
      'application/json',
      '{"message":"rate exceeded"}',
      [{ code: '', message: 'rate exceeded' }],
    ],
    [
      'S3, the code alone',
      'application/xml',
      xml,
      [{ code: 'SignatureDoesNotMatch', message: '' }],
    ],
    ['HTML', 'text/html', '<html>502</html>', []],
    ['nothing', '', '', []],
    ['another JSON', 'application/json', '[1]', []],
    ['null', 'application/json', 'null', []],
    ['errors of another shape', 'application/json', '{"errors":[null]}', []],
    [
      'line breaks',
      'application/json',
      '{"errors":[{"code":"A","message":"b\\n::error::c"}]}',
      [{ code: 'A', message: 'b ::error::c' }],
    ],
  ])('reads what %s sends', async (_, type, body, expected) => {
    expect(await readProblems(chunks(body), type)).toEqual(expected)
  })

  test('reads no more than it needs', async () => {
    let given = 0
    const endless = (async function* () {
      for (;;) yield await Promise.resolve(Buffer.alloc((given += 1024) && 1024))
    })()
    expect(await readProblems(endless)).toEqual([])
    expect(given).toBeLessThan(100_000)
  })
})

async function* chunks(text: string) {
  yield await Promise.resolve(Buffer.from(text))
}
