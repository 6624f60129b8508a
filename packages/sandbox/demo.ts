import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOf } from '#oci/digest'
import { readBack, writeServiceLayout } from './demo-image.ts'
import { demoPromote, type Step } from './demo-promote.ts'
import { bold, expect, fail, faint, say, showDiff, showTable, title } from './demo-screen.ts'
import { startEcr, type SandboxEcr } from './ecr.ts'
import { startGitHost } from './git-host.ts'
import type { Listener } from './listen.ts'
import {
  inputVariables,
  runnerVariables,
  runPhase,
  stateVariables,
  type Variables,
} from './runner.ts'

// A commit reaches dev, on this machine alone: the committed bundles run as a runner runs them,
// against a stand-in for ECR and a Git server on loopback.

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'gitops-demo-'))
const token = `demo-${digestOf(Buffer.from(folder)).slice(7, 39)}`
const repository = 'demo-org/manifests'
const start = performance.now()

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', env: { ...process.env, ...identity } }).trim()
const identity = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((who) => [
    [`GIT_${who}_NAME`, 'Demo'],
    [`GIT_${who}_EMAIL`, 'demo@example.invalid'],
  ]),
)

/** Folders with the repositories as they were before; the manifests' one is bare, for the server. */
function createRepositories(): { readonly service: string; readonly manifests: string } {
  const work = (name: string, from: string) => {
    const path = join(folder, name)
    cpSync(join(root, 'packages/sandbox', from), path, { recursive: true })
    git(path, 'init', '--quiet', '--initial-branch=main')
    git(path, 'add', '--all')
    git(path, 'commit', '--quiet', '--message', 'feat: greet the visitor')
    return path
  }
  const service = work('service', 'service')
  const manifests = join(folder, 'git', `${repository}.git`)
  mkdirSync(join(folder, 'git', 'demo-org'), { recursive: true })
  git(folder, 'clone', '--quiet', '--bare', work('manifests', 'manifests'), manifests)
  return { service, manifests }
}

/** How a docker client finds its engine; a step's own HOME has no configuration. */
const dockerVariables: Variables = {
  DOCKER_CONFIG: process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'),
  ...(process.env['DOCKER_HOST'] && { DOCKER_HOST: process.env['DOCKER_HOST'] }),
}

/**
 * Whether images can be built here: the present builder runs in a Docker engine that answers. One
 * that runs in a container of its own would not reach this machine's loopback.
 */
function hasDocker(env: Variables): boolean {
  try {
    const options = { env, encoding: 'utf8', timeout: 10_000, stdio: 'pipe' } as const
    execFileSync('docker', ['version'], options)
    return /^Driver:\s+docker$/m.test(execFileSync('docker', ['buildx', 'inspect'], options))
  } catch {
    return false
  }
}

interface Path {
  readonly tag: Variables
  readonly push: Variables
  readonly bump: Variables
  readonly seconds: readonly string[]
}

/** Runs a step of `job`, post phase and all; `seconds` gets how long it took. */
function stepsOf(job: Variables, seconds: string[] = []): Step {
  return async (name, inputs) => {
    const bundle = join(root, 'dist', name, 'index.js')
    const variables = { ...job, ...inputVariables(inputs) }
    const main = await runPhase({ bundle, folder, variables })
    const end =
      'phase' in main.state
        ? await runPhase({ bundle, folder, variables: { ...job, ...stateVariables(main.state) } })
        : main
    if (main.exitCode !== 0 || end.exitCode !== 0)
      throw new Error(`${name}:\n${main.log}${end.log}`)
    const printed = main.log.replaceAll(/^::add-mask::.*$/gm, '')
    if (printed.includes(token)) throw new Error(`${name} printed a secret`)
    seconds.push(`${(main.milliseconds / 1000).toFixed(1)} s`)
    say(`${bold(name)} ${faint(seconds.at(-1) ?? '')}`)
    return main.outputs
  }
}

/** Runs the three actions, one after another, as the steps of one job. */
async function runPath(job: Variables, image: Variables): Promise<Path> {
  const seconds: string[] = []
  const step = stepsOf(job, seconds)
  const tag = await step('compute-tag', {})
  const push = await step('ecr-push', {
    ...image,
    repository: 'shop-api',
    tags: tag['tag'] ?? '',
    labels: 'source' in image ? '' : (tag['labels'] ?? ''),
    'create-repository': 'true',
  })
  const bump = await step('bump-manifest', {
    repository,
    transport: 'git', // the demo's GitHub is a Git host alone
    token,
    environment: 'dev',
    tag: push['tag'] ?? '',
    digest: push['digest'] ?? '',
    updates: `
      - { app: shop-api, file: "apps/{app}/overlays/{environment}/kustomization.yaml" }
      - { app: shop-worker, file: "apps/{app}/values-{environment}.yaml" }`,
  })
  return { tag, push, bump, seconds }
}

async function demo(ecr: SandboxEcr, host: Listener): Promise<void> {
  const { origin } = await ecr.registry()
  const { service, manifests } = createRepositories()
  const sha = git(service, 'rev-parse', 'HEAD')
  say(`ECR at ${ecr.endpoint}, Git at ${host.origin}/${repository}`)

  const payload = { ref: 'refs/heads/main', after: sha, head_commit: { id: sha } }
  const job = {
    ...runnerVariables(folder, payload),
    ...ecr.environment(),
    GITHUB_REPOSITORY: 'demo-org/shop-api',
    GITHUB_SERVER_URL: host.origin,
    GITHUB_SHA: sha,
    GITHUB_WORKSPACE: service,
    ...dockerVariables,
  }
  const docker = hasDocker(job)
  const layout = join(folder, 'layout')
  if (!docker) writeServiceLayout(service, layout, sha)
  const image: Variables = docker ? { context: '.' } : { source: layout }

  title(`A commit is pushed to main of shop-api: ${sha.slice(0, 7)}`)
  say(docker ? 'Docker builds the image' : 'no Docker here: the image comes from an OCI layout')
  const first = await runPath(job, image)
  const head = git(manifests, 'rev-parse', 'main')
  const changed = git(manifests, 'diff', '--name-only', 'main~1', 'main').split('\n')
  expect(`the image is named ${first.tag['tag']}`, first.tag['tag'] === `main-${sha.slice(0, 7)}`)
  expect('it was pushed to ECR', first.push['pushed'] === 'true')
  expect('one commit changed dev', first.bump['commit'] === head && changed.length === 2)
  expect(
    'stg and prod are as they were',
    changed.every((path) => /\bdev\b/.test(path)),
  )

  title('The commit in the manifest repository')
  showDiff(git(manifests, 'show', '--unified=0', '--format=%B', 'main'))

  title('The same again')
  const second = await runPath(job, image)
  expect('nothing was built or pushed', second.push['pushed'] === 'false')
  expect('the digest is the same', second.push['digest'] === first.push['digest'])
  expect('no commit was made', second.bump['changed'] === 'false')
  expect('main is where it was', git(manifests, 'rev-parse', 'main') === head)

  title('The image, read back by its digest')
  const bytes = await readBack(ecr, origin, first.push['digest'] ?? '')
  expect(`${bytes} bytes, each one as its digest says`, bytes > 0)

  await demoPromote({
    step: stepsOf(job),
    tag: first.push['tag'] ?? '',
    digest: first.push['digest'] ?? '',
    target: { repository, transport: 'git', token },
    git: (...args) => git(manifests, ...args),
  })

  showTable(
    ['step', 'first run', 'again', 'result'],
    [
      ['compute-tag', first.seconds[0]!, second.seconds[0]!, first.tag['tag']!],
      ['ecr-push', first.seconds[1]!, second.seconds[1]!, first.push['digest']!],
      ['bump-manifest', first.seconds[2]!, second.seconds[2]!, `commit ${head}`],
    ],
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `\n  A commit reached dev and then prod, twice the same. ${faint(`${seconds} s, all on loopback`)}\n`,
  )
}

async function main(): Promise<void> {
  title('A cloud on this machine')
  const ecr = await startEcr()
  const accounts = [{ username: 'x-access-token', password: token, access: 'write' as const }]
  const host = await startGitHost({ root: join(folder, 'git'), accounts })
  try {
    await demo(ecr, host)
  } finally {
    await Promise.all([ecr.close(), host.close()])
  }
}

try {
  await main()
} catch (reason) {
  fail(reason)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
