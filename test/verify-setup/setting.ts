import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trustPolicy } from '#oidc/trust'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { ownOnly } from '#sandbox/ecr-access'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { startGitHost } from '#sandbox/git-host'
import { startGitHub, type SandboxGitHub } from '#sandbox/github'
import type { Listener } from '#sandbox/listen'
import { startOidc, type SandboxOidc } from '#sandbox/oidc'
import { startSts, type SandboxSts } from '#sandbox/sts'
import { runAction, type MainOutcome, type Step } from '../runner.ts'

export const account = '123456789012'
export const role = `arn:aws:iam::${account}:role/shop-push`
export const token = 'ghs_verify'
export const readOnly = 'ghs_reader'
export const classic = 'repo:octo-org/shop:ref:refs/heads/main'
export const claims = {
  sub: classic,
  repository: 'octo-org/shop',
  repository_owner: 'octo-org',
  repository_id: '8675309',
  repository_owner_id: '65535',
  ref: 'refs/heads/main',
}

export interface Told {
  readonly area: string
  readonly name: string
  readonly status: string
  readonly found: string
  readonly change: string
}

/** The trust policy that takes these subjects. */
export const policyFor = (...subjects: readonly string[]) =>
  trustPolicy({
    ...{ partition: 'aws', account, audience: 'sts.amazonaws.com', subjects },
    issuer: 'https://token.actions.githubusercontent.com',
  })

/** The whole cloud for the tests of one file: ECR, STS, tokens, GitHub and its git host. */
export function useCloud() {
  let [ecr, sts, oidc, github, git] = [] as unknown as [
    SandboxEcr,
    SandboxSts,
    SandboxOidc,
    SandboxGitHub,
    Listener,
  ]
  const root = mkdtempSync(join(tmpdir(), 'verify-'))
  const repositories = ['octo-org/shop', 'octo-org/manifests']

  beforeAll(async () => {
    ;[ecr, oidc] = [await startEcr(), await startOidc(claims)]
    sts = await startSts(oidc)
    for (const name of repositories) makeRepository(join(root, `${name}.git`))
    const all = { contents: 'write', actions: 'read' } as const
    const read = { contents: 'read' } as const
    github = await startGitHub({
      root,
      tokens: [
        { token, login: 'app[bot]', repositories: sees(repositories, all) },
        { token: readOnly, login: 'reader[bot]', repositories: sees(repositories, read) },
      ],
    })
    const account = (password: string, access: 'read' | 'write') =>
      ({ username: 'x-access-token', password, access }) as const
    git = await startGitHost({
      root,
      accounts: [account(token, 'write'), account(readOnly, 'read')],
    })
  })
  afterAll(async () => {
    await Promise.all([ecr, sts, oidc, github, git].map((each) => each.close()))
    rmSync(root, { recursive: true, force: true })
  })
  beforeEach(() => {
    ecr.switches.permits = ownOnly
    ecr.switches.blobMounting = true
    ecr.traffic.seen.length = 0
    ecr.traffic.fault = () => undefined
    oidc.claims = claims
    sts.roles.clear()
    sts.roles.set(role, policyFor(classic))
    sts.providers.clear()
    sts.providers.set(account, ['sts.amazonaws.com'])
    sts.expired.clear()
    for (const name of repositories) {
      const state = github.repository(name)
      state.environments.clear()
      state.protectedBranches.clear()
      state.archived = false
    }
  })

  return {
    ecr: () => ecr,
    sts: () => sts,
    oidc: () => oidc,
    github: () => github,
    gitOrigin: () => git.origin,
    root,
    repository: async (name: string, imageTagMutability = 'IMMUTABLE', ...mutable: string[]) => {
      const imageTagMutabilityExclusionFilters = mutable.map((filter) => ({
        filterType: 'WILDCARD',
        filter,
      }))
      const filters = mutable.length === 0 ? {} : { imageTagMutabilityExclusionFilters }
      const settings = { ...defaultSettings, imageTagMutability, ...filters }
      createRepository(await ecr.registry(), name, settings, 0)
    },
    /** A job with credentials of an earlier step; `oidc: true` may ask for tokens instead. */
    verify: async (
      inputs: Readonly<Record<string, string>>,
      { env, oidc: hasToken = false, ...more }: Partial<Step> & { readonly oidc?: boolean } = {},
    ): Promise<MainOutcome & { readonly checks: readonly Told[] }> => {
      const { AWS_ENDPOINT_URL_ECR = '', AWS_REGION = '', ...keys } = ecr.environment()
      const outcome = await runAction('verify-setup', {
        inputs: { token, 'manifest-token': token, ...inputs },
        env: {
          ...{ AWS_ENDPOINT_URL_ECR, AWS_REGION, AWS_ENDPOINT_URL_STS: sts.endpoint },
          ...(hasToken ? oidc.environment : keys),
          GITHUB_API_URL: github.apiUrl,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          GITHUB_SERVER_URL: git.origin,
          ...env,
        },
        ...more,
      })
      const checks = JSON.parse(outcome.outputs['checks'] ?? '[]') as readonly Told[]
      return { ...outcome, checks }
    },
  }
}

/** `status: found` of a check by its name. */
export function told(checks: readonly Told[], name: string): string {
  const found = checks.find((check) => check.name === name)
  return found === undefined ? 'not there' : `${found.status}: ${found.found}`
}

export function change(checks: readonly Told[], name: string): string | undefined {
  return checks.find((check) => check.name === name)?.change
}

function sees<T>(names: readonly string[], permissions: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, permissions]))
}

function makeRepository(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder }).toString()
  git('init', '--quiet', '--bare', '--initial-branch=main', '.')
  const tree = git('hash-object', '-t', 'tree', '-w', '/dev/null').trim()
  const person = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
  const commit = git(...person, 'commit-tree', tree, '-m', 'first').trim()
  git('update-ref', 'refs/heads/main', commit)
}
