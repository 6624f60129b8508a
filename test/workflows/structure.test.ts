import { describe, expect, test } from '@jest/globals'
import { actionAt, namesOf, workflowsIn, type Job, type Step, type Workflow } from './document.ts'

const reusable = workflowsIn('.github/workflows').filter(({ on }) => on.workflow_call)
const callers = workflowsIn('workflows')
const jobsOf = ({ jobs }: Workflow) => Object.entries(jobs)

// They get what the caller grants, as the page of the workflow says.
const asGranted = ['attest', 'bump', 'images of release.yml', 'promote', 'rollback']

// The most that a job of a reusable workflow asks for beyond reading contents and an identity.
const purposes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'drift.yml report': { issues: 'write' },
  'release.yml version': { contents: 'write' },
  'verify-setup.yml verify': { actions: 'read', contents: 'read', 'id-token': 'write' },
}

test('the workflows are found', () => {
  expect(reusable.map(({ file }) => file)).toEqual([
    'build-and-push.yml',
    'drift.yml',
    'mirror.yml',
    'promote.yml',
    'receive-bump.yml',
    'release.yml',
    'rollback.yml',
    'verify-setup.yml',
  ])
})

describe.each(reusable)('the reusable workflow $file', (workflow) => {
  const call = workflow.on.workflow_call!
  const { file, text } = workflow
  const body = text.slice(text.indexOf('\njobs:\n'))
  const steps = jobsOf(workflow).flatMap(([, { steps = [] }]) => steps)

  test('is only called', () => {
    expect(Object.keys(workflow.on)).toEqual(['workflow_call'])
  })

  test('describes each input, secret and output in sentences', () => {
    const all = [call.inputs, call.secrets, call.outputs].flatMap((part) =>
      Object.values(part ?? {}),
    )
    const others = all.filter(({ description }) => !/^[A-Z`].*[.)]$/s.test(description))
    expect(others).toEqual([])
  })

  test('uses each input and secret that it declares, and no other', () => {
    expect([...namesOf('inputs', body)].sort()).toEqual(Object.keys(call.inputs ?? {}).sort())
    expect([...namesOf('secrets', body)].sort()).toEqual(Object.keys(call.secrets ?? {}).sort())
  })

  test('its outputs are outputs of its jobs', () => {
    for (const { value = '' } of Object.values(call.outputs ?? {})) {
      const [, job = '', name = ''] = /^\$\{\{ jobs\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(value)!
      const { outputs, uses } = workflow.jobs[job]!
      const called = uses && reusable.find((one) => uses.endsWith(`/${one.file}`))
      const known = called ? called.on.workflow_call?.outputs : outputs
      expect({ value, known: Object.keys(known ?? {}) }).toMatchObject({
        known: expect.arrayContaining([name]),
      })
    }
  })

  test('each job has a limit of time, a name, and permissions of its own or the caller’s', () => {
    for (const [id, job] of jobsOf(workflow)) {
      expect({ id, name: typeof job.name }).toEqual({ id, name: 'string' })
      if (job.uses === undefined) expect({ id, limit: job['timeout-minutes'] }).not.toEqual({ id })
      const isGranted = asGranted.some((one) => one === id || one === `${id} of ${file}`)
      if (isGranted)
        expect([id, job.permissions, workflow.permissions]).toEqual([id, undefined, undefined])
      else
        expect({ id, permissions: typeof job.permissions }).toEqual({ id, permissions: 'object' })
    }
  })

  test('asks the caller for no more than contents and an identity, but for its purpose', () => {
    for (const [id, { permissions = {} }] of jobsOf(workflow)) {
      const most = purposes[`${file} ${id}`] ?? { contents: 'read', 'id-token': 'write' }
      expect({ id, ...most }).toMatchObject({ id, ...permissions })
    }
  })

  test('a job that assumes a role may get a token for it', () => {
    for (const [id, { permissions, steps = [] }] of jobsOf(workflow)) {
      const assumes = steps.some(({ uses = '' }) => uses.startsWith('aws-actions/'))
      if (assumes && permissions)
        expect({ id, ...permissions }).toMatchObject({ 'id-token': 'write' })
    }
  })

  test('a job that deploys has the gate of its environment, and waits its turn', () => {
    for (const [id, job] of jobsOf(workflow).filter(([, job]) => deploys(job))) {
      expect({ id, name: job.environment?.name }).toEqual({
        id,
        name: expect.stringMatching(/^\$\{\{ .*environment \}\}$/),
      })
      const { name = '' } = job.environment ?? {}
      expect(job.concurrency).toEqual({ group: `gitops-actions-deploy-${name}`, queue: 'max' })
    }
  })

  test('what waits is never dropped or cancelled, and its group is no caller’s', () => {
    const groups = jobsOf(workflow).flatMap(([, { concurrency }]) => concurrency ?? [])
    for (const { group, queue, ...more } of groups) {
      expect({ group, queue, more }).toEqual({
        ...{ group: expect.stringMatching(/^gitops-actions-[a-z]+/), queue: 'max', more: {} },
      })
    }
    expect(workflow.concurrency).toBeUndefined()
    const theirs = callers.map(({ concurrency }) => concurrency?.group ?? '')
    expect(theirs.filter((group) => group.startsWith('gitops-actions-'))).toEqual([])
  })

  test('gives our actions inputs that they have, all that they require, and takes their outputs', () => {
    for (const [, { steps: own = [] }] of jobsOf(workflow)) {
      for (const step of own.filter(isOurs)) checkInputs(step)
    }
    for (const [id, job] of jobsOf(workflow)) {
      const read = JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)
      for (const [, stepId = '', output = ''] of read) {
        const step = job.steps?.find((one) => one.id === stepId)
        expect({ id, stepId, step: typeof step }).toEqual({ id, stepId, step: 'object' })
        if (step === undefined || !isOurs(step)) continue
        expect(Object.keys(actionAt(pathOf(step)).outputs ?? {})).toContain(output)
      }
    }
  })

  test('reads from other jobs what they put out, and waits for them', () => {
    for (const [id, job] of jobsOf(workflow)) {
      const needs = [job.needs ?? []].flat()
      const read = JSON.stringify(job).matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)
      for (const [, other = '', output = ''] of read) {
        expect({ id, needs }).toEqual({ id, needs: expect.arrayContaining([other]) })
        expect(Object.keys(workflow.jobs[other]?.outputs ?? {})).toContain(output)
      }
    }
  })

  test('scripts hold no expression; no checkout keeps a token; nothing is inherited', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
    expect(steps.filter(({ run, shell }) => run !== undefined && shell !== 'bash')).toEqual([])
    const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
    expect(jobsOf(workflow).filter(([, { secrets }]) => secrets === 'inherit')).toEqual([])
    expect(text).not.toMatch(/pull_request_target/)
  })

  test('others’ actions are pinned by a commit, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)].filter(
      ([, uses = '']) => !uses.startsWith('$/'),
    )
    const loose = used.filter(([line]) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    expect(loose.map(([line]) => line)).toEqual([])
  })

  test('an App’s token is for one repository, and for what is done there', () => {
    const mints = steps.filter(({ uses = '' }) =>
      uses.startsWith('actions/create-github-app-token@'),
    )
    for (const { with: given = {} } of mints) {
      expect(given['repositories']).toMatch(/^\$\{\{ .+ \}\}$/)
      expect(given['permission-contents']).toMatch(/^(read|write)$/)
    }
  })
})

describe.each(callers)('the caller $file', (caller) => {
  const [[, job], ...others] = jobsOf(caller) as [[string, Job], ...[string, Job][]]
  const [, file = ''] = /\.github\/workflows\/([\w-]+\.yml)@v1$/.exec(job.uses ?? '') ?? []
  const called = reusable.find((one) => one.file === file)

  test('calls one reusable workflow, and is small enough to read whole', () => {
    expect(others).toEqual([])
    expect({ file, called: typeof called }).toEqual({ file, called: 'object' })
    expect(caller.text.split('\n').length).toBeLessThan(50)
    expect(caller.text).toMatch(/^# For .*: \.github\/workflows\/[\w-]+\.yml\n# (Change|Nothing) /)
  })

  test('gives inputs and secrets that are declared, and all that are required', () => {
    const { inputs = {}, secrets = {} } = called?.on.workflow_call ?? {}
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(job.with ?? {})))
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(Object.keys(job.secrets ?? {})))
    const required = Object.entries(inputs).filter(([, { required }]) => required === true)
    expect(Object.keys(job.with ?? {})).toEqual(
      expect.arrayContaining(required.map(([name]) => name)),
    )
  })

  test('grants what the called jobs ask for, or the run would not start', () => {
    const asked = Object.values(called?.jobs ?? {}).map(({ permissions = {} }) => permissions)
    const level = (text = 'none') => ['none', 'read', 'write'].indexOf(text)
    for (const permissions of asked) {
      const missing = Object.entries(permissions).filter(
        ([name, wanted]) => level(job.permissions?.[name]) < level(wanted),
      )
      expect(missing).toEqual([])
    }
    expect(caller.permissions).toEqual({})
    expect(caller.concurrency?.group).not.toContain('github.workflow')
  })
})

test('a service for another processor than the runner’s gets an emulator, one of its own none', () => {
  const { jobs } = reusable.find(({ file }) => file === 'build-and-push.yml')!
  const { if: condition } = jobs['build']!.steps!.find(({ uses = '' }) => uses.includes('qemu'))!
  const own = "(runner.arch == 'ARM64' && 'linux/arm64' || 'linux/amd64')"
  const platforms = 'matrix.service.platforms'
  expect(condition).toBe(`${platforms} != '' && ${platforms} != ${own}`)
})

function deploys({ steps = [] }: Job): boolean {
  const bumps = steps.filter(({ uses }) => uses === '$/actions/bump-manifest')
  return bumps.some((step) => step.with?.['dry-run'] !== true)
}

function isOurs({ uses = '' }: Step): boolean {
  return uses.startsWith('$/actions/')
}

function pathOf({ uses = '' }: Step): string {
  return uses.slice(2)
}

function checkInputs(step: Step): void {
  const { inputs = {} } = actionAt(pathOf(step))
  const given = Object.keys(step.with ?? {})
  const required = Object.entries(inputs).filter(([, input]) => input.required === true)
  const unknown = given.filter((name) => !Object.hasOwn(inputs, name))
  const missing = required.map(([name]) => name).filter((name) => !given.includes(name))
  expect({ uses: step.uses, unknown, missing }).toEqual({
    uses: step.uses,
    unknown: [],
    missing: [],
  })
}
