import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeServiceLayout } from '#sandbox/demo-image'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { startGitHost } from '#sandbox/git-host'
import type { Listener } from '#sandbox/listen'
import type { Variables } from '#sandbox/runner'
import { runRootAction, type Job, type JobOutcome } from './act.ts'
import { describeWithPeers } from './peers.ts'
import { root } from './sources.ts'

const token = 'a-token-that-nobody-may-see'
const sandbox = join(root, 'packages/sandbox')
const values = (version: string) => `image:\n  version: "${version}" # by CI\n`

describeWithPeers('the root action, run by another runner', ['act'], () => {
  let folder: string
  let ecr: SandboxEcr
  let host: Listener
  let checkout: string
  let manifests: string
  let sha: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'root-action-'))
    ecr = await startEcr()
    const accounts = [{ username: 'x-access-token', password: token, access: 'write' as const }]
    host = await startGitHost({ root: join(folder, 'git'), accounts })
    manifests = join(folder, 'git/octo-org/manifests.git')
    mkdirSync(join(folder, 'git/octo-org'), { recursive: true })
    const chart = { 'charts/shop-worker/stg.yaml': values('1.0.0') }
    git(folder, 'clone', '--bare', work('manifests', chart), manifests)
    checkout = work('service')
    sha = git(checkout, 'rev-parse', 'HEAD')
    writeServiceLayout(join(sandbox, 'service'), join(checkout, 'image'), sha)
  })
  afterAll(async () => {
    await Promise.all([ecr.close(), host.close()])
    rmSync(folder, { recursive: true, force: true })
  })

  function work(name: string, files: Variables = {}): string {
    const path = join(folder, name)
    cpSync(join(sandbox, name), path, { recursive: true })
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(path, file)), { recursive: true })
      writeFileSync(join(path, file), text)
    }
    git(path, 'init', '--initial-branch=main')
    git(path, 'add', '--all')
    git(path, 'commit', '--message', name)
    return path
  }

  const push = (ref: string): Job['event'] => ({
    name: 'push',
    payload: { ref, after: sha, deleted: false },
  })

  function run(inputs: Variables, more: Partial<Job> = {}): Promise<JobOutcome> {
    const job: Job = {
      inputs: {
        app: 'shop-api',
        source: 'image',
        'create-repository': 'true',
        'manifest-repository': 'octo-org/manifests',
        'manifest-transport': 'git', // the test's GitHub is a Git host alone
        ...inputs,
      },
      event: push('refs/heads/main'),
      env: ecr.environment(),
      token,
      checkout,
      ...more,
    }
    const server = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_SERVER_URL: host.origin }
    return runRootAction({ ...job, env: { ...job.env, ...server } }, folder)
  }

  const head = () => git(manifests, 'rev-parse', 'main')

  test('takes a push to main to dev, and again changes nothing', async () => {
    const first = await run({})
    const commit = head()
    const tag = `main-${sha.slice(0, 7)}`
    expect(first).toMatchObject({ errors: [], left: [] })
    expect(first.phases).toEqual([
      'Main tag success',
      'Main push success',
      'Main bump success',
      'Main 4 success',
      'Post bump success',
      'Post push success',
    ])
    const { digest = '' } = first.outputs
    const { origin } = await ecr.registry()
    expect(first.outputs).toMatchObject({
      tag,
      version: '',
      pushed: 'true',
      changed: 'true',
      commit,
    })
    expect(first.outputs['image']).toBe(`${new URL(origin).host}/shop-api:${tag}@${digest}`)
    expect(first.outputs['diff']).toContain(`+    digest: ${digest}`)
    expect(git(manifests, 'log', '-1', '--format=%s', 'main')).toBe(
      `deploy(shop-api): ${tag} to dev`,
    )
    expect(first.summaries['4']).toContain(`| ${tag} | ${digest} | true | dev | ${commit} | true |`)
    expect(first.log).not.toContain(token)

    const second = await run({})
    expect(second.errors).toEqual([])
    expect(head()).toBe(commit)
    expect(second.outputs).toEqual({
      ...first.outputs,
      pushed: 'false',
      changed: 'false',
      reason: 'unchanged',
    })
  })

  test.each<[name: string, prefix: string, payload: () => object]>([
    [
      'pull_request',
      'pr-12',
      () => ({ number: 12, pull_request: { number: 12, head: { sha, ref: 'topic' } } }),
    ],
    [
      'workflow_run',
      'pr-12',
      () => ({
        workflow_run: { event: 'pull_request', head_sha: sha, pull_requests: [{ number: 12 }] },
      }),
    ],
    [
      'merge_group',
      'queue-12',
      () => ({
        merge_group: { head_sha: sha, head_ref: `refs/heads/gh-readonly-queue/main/pr-12-${sha}` },
      }),
    ],
  ])('only reads what a %s would push, without credentials', async (name, prefix, payload) => {
    const before = head()
    const event = { name, payload: payload() }
    const { outputs, phases, errors, summaries } = await run({}, { event, env: {} })
    expect(errors).toEqual([])
    expect(phases).toEqual([
      'Main tag success',
      'Main push success',
      'Main 4 success',
      'Post push success',
    ])
    const tag = `${prefix}-${sha.slice(0, 7)}`
    expect(outputs).toMatchObject({ tag, pushed: 'false', image: '', commit: '', changed: '' })
    expect(summaries['4']).toContain(`| ${tag} | ${outputs['digest']} | false | dev | – | – |`)
    expect(head()).toBe(before)
  })

  test('takes a release of one service to the place that its inputs name', async () => {
    const { outputs, errors } = await run(
      {
        ...{ app: 'shop-worker', environment: 'stg', 'ecr-repository': 'shop/worker' },
        ...{ 'tag-prefix': 'worker', 'manifest-branch': 'main', 'manifest-format': 'helm' },
        ...{ 'manifest-file': 'charts/{app}/{environment}.yaml', 'pin-digest': 'false' },
        ...{ 'manifest-key': 'image.version' },
      },
      { event: push('refs/tags/worker/v1.2.3') },
    )
    expect(errors).toEqual([])
    expect(outputs).toMatchObject({ tag: '1.2.3', version: '1.2.3', changed: 'true' })
    expect(outputs['image']).toContain('/shop/worker:1.2.3@sha256:')
    expect(git(manifests, 'show', 'main:charts/shop-worker/stg.yaml')).toBe(values('1.2.3').trim())
    expect(git(manifests, 'log', '-1', '--format=%s', 'main')).toBe(
      'deploy(shop-worker): 1.2.3 to stg',
    )
  })

  test('deploys nothing in which the scan found too much', async () => {
    const before = head()
    const { backend } = await ecr.registry()
    const { outputs: there } = await run({ environment: '' })
    const found = await backend.manifest('shop-api', there['tag'] ?? '')
    const done = { imageScanCompletedAt: 1, findingSeverityCounts: { HIGH: 1 } }
    const answer = { imageScanStatus: { status: 'COMPLETE' }, imageScanFindings: done }
    ecr.switches.scans.set(found?.digest ?? '', [answer])
    const { outputs, errors, phases } = await run({ environment: 'prod', scan: 'high' })
    ecr.switches.scans.clear()
    expect(errors.join()).toContain('found 1 high, and scan is high; the tag is there but is not')
    expect(outputs).toMatchObject({ findings: '{"HIGH":1}', commit: '' })
    expect([phases.includes('Main bump success'), head()]).toEqual([false, before])
  })

  test('commits nothing in a dry run, nor without an environment', async () => {
    const before = head()
    const dry = await run({ environment: 'prod', 'dry-run': 'true' })
    expect(dry.outputs).toMatchObject({ changed: 'true', commit: '' })
    expect(dry.outputs['diff']).toContain('overlays/prod/kustomization.yaml')
    const none = await run({ environment: '' })
    expect(none.phases).not.toContain('Main bump success')
    expect({ dry: dry.errors, none: none.errors }).toEqual({ dry: [], none: [] })
    expect(head()).toBe(before)
  })

  test('assumes a role, and pushes with it to the account that is its own', async () => {
    const account = '210987654321'
    const role = `arn:aws:iam::${account}:role/deploy`
    const job = { env: {}, assumed: ecr.environment(account) }
    const { outputs, phases, log, errors } = await run(
      { 'role-to-assume': role, region: 'eu-west-1', environment: '' },
      job,
    )
    expect(errors).toEqual([])
    expect(phases).toContain('Main 1 success')
    expect(log).toContain(`assumed ${role} eu-west-1`)
    const { origin } = await ecr.registry(account)
    expect(outputs['image']).toContain(`${new URL(origin).host}/shop-api:`)
  })

  test('hands on what is to be built, and cleans up after a step that was killed', async () => {
    const programs = join(folder, 'programs')
    mkdirSync(programs)
    writeFileSync(
      join(programs, 'docker'),
      `#!/bin/sh
case "$*" in *inspect*) printf 'Name: sandbox\nDriver: docker-container\n'; exit;; esac
printf '%s\n' "$@" >"${programs}/arguments"
ls -d "$RUNNER_TEMP"/* >"${programs}/temp"
kill -9 "$PPID"
`,
    )
    chmodSync(join(programs, 'docker'), 0o755)
    const before = head()
    const build = {
      ...{ source: '', context: '.', dockerfile: 'Dockerfile', target: 'app' },
      ...{ platforms: 'linux/amd64,linux/arm64', 'build-args': 'A=1\nB=2', tag: 'killed' },
    }
    const { phases, left } = await run(build, { programs })
    expect(phases).toEqual(['Main tag success', 'Main push failure', 'Post push success'])
    expect(readFileSync(join(programs, 'temp'), 'utf8')).toContain('ecr-push-')
    expect(left).toEqual([])
    expect(head()).toBe(before)
    const args = readFileSync(join(programs, 'arguments'), 'utf8').split('\n')
    const wanted = [
      ...['--file', 'Dockerfile', '--target', 'app', '--platform', 'linux/amd64,linux/arm64'],
      ...['--build-arg', 'A=1', 'B=2', 'org.opencontainers.image.version=killed'],
    ]
    expect(wanted.filter((each) => !args.includes(each))).toEqual([])
  })
})

function git(cwd: string, ...args: readonly string[]): string {
  const identity = {
    ...{ GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.invalid' },
    ...{ GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.invalid' },
  }
  const env = { ...process.env, ...identity }
  return execFileSync('git', args, { cwd, encoding: 'utf8', env, stdio: 'pipe' }).trim()
}
