import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startCodeCommit, type SandboxCodeCommit } from '#sandbox/codecommit'
import { refsOf } from '../mirror-codecommit/setting.ts'
import { describeWithPeers } from '../peers.ts'
import { filled } from './caller.ts'
import { manifests, startSetting, type Setting } from './setting.ts'

describeWithPeers('mirror, called by the manifest repository', ['act'], () => {
  let setting: Setting
  let cloud: SandboxCodeCommit

  beforeAll(async () => {
    setting = await startSetting({ builds: false })
    cloud = await startCodeCommit()
    cloud.makeRepository('manifests')
    for (const ref of ['heads/topic', 'heads/dependabot/npm/x', 'tags/v1'])
      setting.git('update-ref', `refs/${ref}`, 'main')
  })
  afterAll(() => Promise.all([setting.close(), cloud.close()]))

  const run = (name: string, payload: object) =>
    setting.run({
      caller: filled('mirror.yml', {}).replace(
        '      region:',
        `      endpoint: ${cloud.endpoint}\n      region:`,
      ),
      event: { name, payload },
      env: { GITHUB_REPOSITORY: manifests },
      assumed: cloud.environment(),
    })
  const here = () => setting.git('rev-parse', 'main')

  test('a push is mirrored, branches and tags, but for those that are excluded', async () => {
    const ran = await run('push', { ref: 'refs/heads/main' })
    expect(ran).toMatchObject({ errors: [], ok: true, jobs: ['mirror success'] })
    expect(refsOf(cloud.folder('manifests'))).toEqual({
      'refs/heads/main': here(),
      'refs/heads/topic': here(),
      'refs/tags/v1': here(),
    })
    expect(ran.log).toContain('assumed arn:aws:iam::111122223333:role/mirror eu-west-1')
  })

  test('a branch that was deleted goes from the mirror too', async () => {
    setting.git('update-ref', '-d', 'refs/heads/topic')
    const ran = await run('delete', { ref: 'topic', ref_type: 'branch' })
    expect(ran).toMatchObject({ errors: [], ok: true })
    expect(Object.keys(refsOf(cloud.folder('manifests')))).toEqual([
      'refs/heads/main',
      'refs/tags/v1',
    ])
  })
})
