import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** An IAM principal's keys. */
export interface Principal {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

export interface AccessRules {
  readonly principals: readonly Principal[]
  readonly region: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const lifetimeMs = 15 * 60_000

/**
 * Checks the user name and password of a Git request as CodeCommit does: 401 where there is none, 403
 * for a signature that is wrong, old, or for another repository. The scheme is that of
 * git-remote-codecommit and the AWS CLI; it is written here once more, apart from the action's own.
 */
export function refusalOfLogin(
  request: IncomingMessage,
  path: string,
  rules: AccessRules,
): readonly [status: number, text: string] | undefined {
  const [scheme, value = ''] = request.headers.authorization?.split(' ') ?? []
  if (scheme?.toLowerCase() !== 'basic') return [401, 'Unauthorized']
  const [username = '', ...rest] = Buffer.from(value, 'base64').toString().split(':')
  const [keyId, ...token] = username.split('%')
  const principal = rules.principals.find(({ accessKeyId }) => accessKeyId === keyId)
  if (principal === undefined || (principal.sessionToken ?? '') !== token.join('%')) {
    return [403, 'The security token included in the request is invalid.']
  }
  const [, stamp, signature] = /^(\d{8}T\d{6})Z([0-9a-f]{64})$/.exec(rest.join(':')) ?? []
  if (stamp === undefined || signature === undefined) return [403, 'Malformed signature.']
  const time = Date.parse(stamp.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z'))
  if (Math.abs(rules.now() - time) > lifetimeMs) return [403, 'Signature expired.']
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  const expected = signatureOf(principal.secretAccessKey, stamp, rules.region, host, path)
  if (timingSafeEqual(Buffer.from(signature, 'hex'), expected)) return undefined
  return [403, 'The request signature we calculated does not match the signature you provided.']
}

function signatureOf(secret: string, stamp: string, region: string, host: string, path: string) {
  const sign = (key: string | Buffer, text: string) =>
    createHmac('sha256', key).update(text).digest()
  const date = stamp.slice(0, 8)
  const request = ['GIT', path, '', `host:${host}`, '', 'host', ''].join('\n')
  const digest = createHash('sha256').update(request).digest('hex')
  const toSign = `AWS4-HMAC-SHA256\n${stamp}\n${date}/${region}/codecommit/aws4_request\n${digest}`
  const forDate = sign(`AWS4${secret}`, date)
  const forService = sign(sign(forDate, region), 'codecommit')
  return sign(sign(forService, 'aws4_request'), toSign)
}
