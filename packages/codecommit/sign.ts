import { createHash, createHmac } from 'node:crypto'
import type { AwsCredentials } from '#aws/configuration'

/** What a signature is for: one repository at one host. */
export interface Signed {
  /** Without the port, which is no part of what is signed. */
  readonly host: string
  /** `/v1/repos/NAME` */
  readonly path: string
  readonly region: string
}

export interface GitLogin {
  readonly username: string
  readonly password: string
  /** CodeCommit takes a password for 15 minutes. */
  readonly expiresAt: Date
}

const lifetimeMs = 15 * 60_000

/**
 * A user name and password for Git over https, made from IAM credentials as Signature Version 4 for
 * the made-up method GIT, without a payload: what CodeCommit's own clients send (git-remote-codecommit
 * 1.17; the AWS CLI's credential helper). The session token is part of the name and is not signed.
 */
export function signGit(
  { host, path, region }: Signed,
  { accessKeyId, secretAccessKey, sessionToken }: AwsCredentials,
  now: Date,
): GitLogin {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+Z$/g, '')
  const day = time.slice(0, 8)
  const canonical = `GIT\n${path}\n\nhost:${host}\n\nhost\n`
  const scope = [day, region, 'codecommit', 'aws4_request']
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), hashed].join('\n')
  const key = scope.reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${secretAccessKey}`,
  )
  return {
    username: sessionToken ? `${accessKeyId}%${sessionToken}` : accessKeyId,
    password: `${time}Z${hmac(key, text).toString('hex')}`,
    expiresAt: new Date(now.getTime() + lifetimeMs),
  }
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
