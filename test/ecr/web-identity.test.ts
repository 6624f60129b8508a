import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ecrClient } from '#ecr/client'
import { findRepository } from '#ecr/repository'
import { readClaims, trustAdvice } from '#ecr/web-identity'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { useEnvironment } from './environment.ts'

let ecr: SandboxEcr
let sts: Server
let folder: string
let refusal = { code: '', text: '' }
let asked = 0

// STS as it refuses: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
beforeAll(async () => {
  ecr = await startEcr()
  folder = mkdtempSync(join(tmpdir(), 'web-identity-'))
  sts = createServer((request, response) => {
    asked++
    request.resume()
    response.writeHead(403, { 'Content-Type': 'text/xml' })
    const { code, text } = refusal
    const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error>`
    response.end(`<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`)
  })
  await new Promise<void>((resolve) => sts.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  sts.closeAllConnections()
  sts.close()
  await ecr.close()
  rmSync(folder, { recursive: true })
})

const github = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  repository: 'Octo-Org/shop',
  repository_id: '22',
  repository_owner_id: '11',
}

function tokenOf(claims: unknown): string {
  const path = join(folder, 'token')
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  writeFileSync(path, `header.${payload}.signature-of-the-token\n`)
  return path
}

async function failure(tokenFile: string, code: string, text: string): Promise<string> {
  refusal = { code, text }
  asked = 0
  const { AWS_ENDPOINT_URL_ECR = '' } = ecr.environment()
  useEnvironment({
    AWS_ENDPOINT_URL_ECR,
    AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${(sts.address() as AddressInfo).port}`,
    AWS_REGION: 'eu-west-1',
    AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile,
    AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/push',
  })
  const finding = findRepository(await ecrClient({ tokenFile }), 'app')
  const error = await finding.catch((each: unknown) => each as Error & { reason: string })
  expect(error).toMatchObject({ reason: 'credentials' })
  expect(asked).toBe(1)
  return (error as Error).message
}

const notAuthorized = 'Not authorized to perform sts:AssumeRoleWithWebIdentity'

test('a role that does not trust the job: what the token says, and both forms to allow', async () => {
  const sub = 'repo:Octo-Org@11/shop@22:ref:refs/heads/main'
  const message = await failure(tokenOf({ ...github, sub }), 'AccessDenied', notAuthorized)
  expect(message).toBe(
    `ECR DescribeRepositories of app (eu-west-1): AccessDenied: ${notAuthorized}; the token says ` +
      `sub "${sub}" and aud "sts.amazonaws.com"; the trust policy of the role has to allow ` +
      'sts:AssumeRoleWithWebIdentity to the provider token.actions.githubusercontent.com where ' +
      'token.actions.githubusercontent.com:aud is "sts.amazonaws.com" and ' +
      'token.actions.githubusercontent.com:sub is "repo:Octo-Org/shop:ref:refs/heads/main" or ' +
      `"${sub}" (classic and immutable form; allow for both)`,
  )
  expect(message).not.toContain('signature-of-the-token')
})

test('an account without the identity provider', async () => {
  const text = 'No OpenIDConnect provider found in your account for https://token.example'
  const file = tokenOf({ ...github, sub: 'repo:Octo-Org/shop:pull_request' })
  expect(await failure(file, 'InvalidIdentityToken', text)).toContain(
    `${text}; check the identity provider in the role's account: its URL and its audience; the token ` +
      'says sub "repo:Octo-Org/shop:pull_request" and aud "sts.amazonaws.com"',
  )
})

test('a token that says nothing', async () => {
  const file = join(folder, 'opaque')
  writeFileSync(file, 'opaque')
  expect(await failure(file, 'AccessDenied', notAuthorized)).toContain(
    `${notAuthorized}; allow it in the trust policy of the role; for GitHub Actions, its conditions ` +
      "on sub and aud have to match the job's token",
  )
})

test.each<[string, Record<string, unknown>, string]>([
  [
    'a classic subject: the immutable one is made of its numbers',
    { sub: 'repo:octo-org/shop:environment:prod' },
    '"repo:octo-org/shop:environment:prod" or "repo:octo-org@11/shop@22:environment:prod"',
  ],
  [
    'without the numbers the classic one alone',
    { sub: 'repo:octo-org/shop:ref:x', repository_id: undefined },
    'sub is "repo:octo-org/shop:ref:x"',
  ],
  [
    "another repository's workflow",
    { sub: 'repo:octo-org/other:ref:x' },
    'sub is "repo:octo-org/other:ref:x"',
  ],
  ['a form of its own', { sub: 'repository_owner:octo-org' }, 'sub is "repository_owner:octo-org"'],
])('%s', async (_, claims, expected) => {
  const advice = trustAdvice(await readClaims(tokenOf({ ...github, ...claims })))
  expect(advice).toContain(`sub is ${expected.replace(/^sub is /, '')}`)
  expect(advice.endsWith('(classic and immutable form; allow for both)')).toBe(
    expected.includes(' or '),
  )
})
