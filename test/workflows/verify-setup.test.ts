import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { trustPolicy } from '#oidc/trust'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { startOidc, type SandboxOidc } from '#sandbox/oidc'
import { startSts, type SandboxSts } from '#sandbox/sts'
import { describeWithPeers } from '../peers.ts'
import { filled } from './caller.ts'
import { account, startSetting, type Setting } from './setting.ts'

const role = `arn:aws:iam::${account}:role/shop-api-push`
const sub = 'repo:my-org/shop:ref:refs/heads/main'
const audience = 'sts.amazonaws.com'

describeWithPeers('verify-setup, called by a new user', ['act'], () => {
  let setting: Setting
  let oidc: SandboxOidc
  let sts: SandboxSts

  beforeAll(async () => {
    setting = await startSetting({ builds: false })
    oidc = await startOidc({ sub, repository: 'my-org/shop', ref: 'refs/heads/main' })
    sts = await startSts(oidc)
    sts.providers.set(account, [audience])
    const policy = { partition: 'aws', account, audience, subjects: [sub], issuer: oidc.issuer }
    sts.roles.set(role, trustPolicy(policy))
    const settings = { ...defaultSettings, imageTagMutability: 'IMMUTABLE' as const }
    createRepository(await setting.ecr.registry(account), 'shop-api', settings, 0)
    const { environments } = setting.github.repository('my-org/shop')
    for (const name of ['dev', 'stg']) environments.set(name, {})
  })
  afterAll(() => Promise.all([setting.close(), oidc.close(), sts.close()]))

  const run = () => {
    const { AWS_ENDPOINT_URL_ECR = '' } = setting.ecr.environment(account)
    return setting.run({
      caller: filled('verify-setup.yml', {
        'arn:aws:iam::111122223333:role/shop-api-push': role,
      }),
      event: { name: 'workflow_dispatch', payload: {} },
      env: { ...oidc.environment, AWS_ENDPOINT_URL_ECR, AWS_ENDPOINT_URL_STS: sts.endpoint },
    })
  }

  test('what is missing is told by name, with what to do about it', async () => {
    const ran = await run()
    expect(ran.jobs).toEqual(['verify failure'])
    expect(ran.errors).toEqual([
      expect.stringMatching(
        /^Verifying the setup: 1 of \d+ checks did not pass: environments, prod: my-org\/shop has no such environment; /,
      ),
    ])
    expect(ran.summary).toContain('create it (Settings, Environments) before a job names it')
  })

  test('then all is well: the role, each permission, the manifests and the environments', async () => {
    const { environments } = setting.github.repository('my-org/shop')
    environments.set('prod', { reviewers: ['octocat'] })
    const ran = await run()
    expect(ran).toMatchObject({ errors: [], ok: true, jobs: ['verify success'] })
    expect(ran.summary).toContain('The setup is ready')
    expect(ran.summary).toContain('ecr:PutImage')
    expect(ran.summary).toContain('the token may push (dry run)')
    expect(ran.log).toContain('minted for my-org/manifests contents write')
  })
})
