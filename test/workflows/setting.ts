import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { startGitHost } from '#sandbox/git-host'
import { startGitHub, type SandboxGitHub } from '#sandbox/github'
import type { Listener } from '#sandbox/listen'
import type { Variables } from '#sandbox/runner'
import { startDockerd, type Engine } from '../docker/engine.ts'
import { root } from '../sources.ts'
import { runCaller, type Call, type Ran } from './caller.ts'

export const token = 'a-token-that-nobody-may-see'
export const account = '123456789012'
export const manifests = 'my-org/manifests'

const sandbox = join(root, 'packages/sandbox')

/** The cloud of one test file: ECR, GitHub with a service and a manifest repository, Docker. */
export interface Setting {
  readonly folder: string
  readonly ecr: SandboxEcr
  readonly github: SandboxGitHub
  readonly checkout: string
  /** Where Git is served, as GITHUB_SERVER_URL. */
  readonly serverUrl: string
  /** Git in the manifest repository. */
  git(...args: readonly string[]): string
  /** Git in the service's repository, as it is served. */
  served(...args: readonly string[]): string
  /** Git in the service's checkout. */
  work(...args: readonly string[]): string
  /** Commits files to the manifest repository, behind everybody's back, on top of what is there. */
  write(files: Variables): void
  /** Writes files into the checkout and commits them; returns the commit. */
  commit(files: Variables, message?: string): string
  run(call: Pick<Call, 'caller' | 'event'> & Partial<Call>): Promise<Ran>
  close(): Promise<void>
}

/** Starts it; with `builds` also a Docker engine, with which images are built for real. */
export async function startSetting(options: { readonly builds: boolean }): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'))
  const ecr = await startEcr()
  const bare = join(folder, 'git')
  const accounts = [{ username: 'x-access-token', password: token, access: 'write' as const }]
  const host: Listener = await startGitHost({ root: bare, accounts })
  const permissions = {
    ...({ contents: 'write', pull_requests: 'write', issues: 'write' } as const),
    actions: 'read',
  } as const
  const repositories = { [manifests]: permissions, 'my-org/shop': permissions }
  const github = await startGitHub({ root: bare, tokens: [{ token, login: 'bot', repositories }] })
  const engine: Engine | undefined = options.builds ? await startDockerd() : undefined
  const bareClone = (name: string, from: string) => {
    mkdirSync(join(bare, 'my-org'), { recursive: true })
    git(folder, 'clone', '--quiet', '--bare', from, join(bare, `${name}.git`))
  }
  const made = repository(join(folder, 'manifests'), 'manifests')
  const overlays = join(made, 'apps/shop-api/overlays')
  const second = join(made, 'apps/shop-worker/overlays')
  for (const environment of readdirSync(overlays)) {
    const text = readFileSync(join(overlays, environment, 'kustomization.yaml'), 'utf8')
    mkdirSync(join(second, environment), { recursive: true })
    writeFileSync(
      join(second, environment, 'kustomization.yaml'),
      text.replaceAll('shop-api', 'shop-worker'),
    )
  }
  commit(made, {}, 'the overlays of the second service')
  bareClone(manifests, made)
  const checkout = repository(join(folder, 'service'), 'service')
  bareClone('my-org/shop', checkout)
  return {
    ...{ folder, ecr, github, checkout, serverUrl: host.origin },
    git: (...args) => git(join(bare, `${manifests}.git`), ...args),
    served: (...args) => git(join(bare, 'my-org/shop.git'), ...args),
    work: (...args) => git(checkout, ...args),
    write: (files) => {
      git(made, 'pull', '--quiet', '--ff-only', join(bare, `${manifests}.git`), 'main')
      commit(made, files, 'by hand')
      git(made, 'push', '--quiet', join(bare, `${manifests}.git`), 'HEAD:main')
    },
    commit: (files, message = 'change') => {
      const sha = commit(checkout, files, message)
      git(checkout, 'push', '--quiet', join(bare, 'my-org/shop.git'), 'HEAD')
      return sha
    },
    run: ({ env, ...call }) =>
      runCaller(
        {
          ...{ checkout, variables: { MANIFESTS_APP_ID: 'Iv1.app' } },
          secrets: { MANIFESTS_APP_KEY: token, GITHUB_TOKEN: token },
          assumed: ecr.environment(account),
          ...call,
          env: {
            GITHUB_REPOSITORY: 'my-org/shop',
            GITHUB_SERVER_URL: host.origin,
            GITHUB_API_URL: github.apiUrl,
            GITHUB_GRAPHQL_URL: github.graphqlUrl,
            AWS_EC2_METADATA_DISABLED: 'true',
            ...engine?.env,
            ...env,
          },
        },
        folder,
      ),
    close: async () => {
      await Promise.all([ecr.close(), host.close(), github.close(), engine?.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function repository(path: string, from: string): string {
  cpSync(join(sandbox, from), path, { recursive: true })
  git(path, 'init', '--quiet', '--initial-branch=main')
  git(path, 'add', '--all')
  git(path, 'commit', '--quiet', '--message', from)
  return path
}

function commit(path: string, files: Variables, message: string): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  git(path, 'add', '--all')
  git(path, 'commit', '--quiet', '--message', message)
  return git(path, 'rev-parse', 'HEAD')
}

function git(cwd: string, ...args: readonly string[]): string {
  const identity = {
    ...{ GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.invalid' },
    ...{ GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.invalid' },
  }
  const env = { ...process.env, ...identity }
  return execFileSync('git', args, { cwd, encoding: 'utf8', env, stdio: 'pipe' }).trim()
}
