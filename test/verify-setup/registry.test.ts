import { describe, expect, test } from '@jest/globals'
import { pullActions, pushActions } from '#ecr/access'
import { rateExceeded } from '#sandbox/ecr'
import { ownOnly } from '#sandbox/ecr-access'
import { account, change, told, useCloud } from './setting.ts'

const cloud = useCloud()
const arn = (name: string) => `arn:aws:ecr:eu-west-1:${account}:repository/${name}`
const all = [...pullActions, ...pushActions]

describe('permissions, one by one', () => {
  test.each(all)('without ecr:%s', async (action) => {
    const name = `less-${action.toLowerCase()}`
    await cloud.repository(name)
    cloud.ecr().switches.permits = (access) => ownOnly(access) && access.action !== `ecr:${action}`
    const { checks, exitCode } = await cloud.verify({ repositories: name })
    expect(told(checks, `${name}: push`)).toBe(`failed: not allowed: ecr:${action}`)
    expect(change(checks, `${name}: push`)).toBe(`allow ecr:${action} on ${arn(name)}`)
    expect(exitCode).toBe(1)
  })

  test('a source of promotions takes two, and no more', async () => {
    await cloud.repository('source')
    const allowed = ['GetAuthorizationToken', ...pullActions].map((action) => `ecr:${action}`)
    cloud.ecr().switches.permits = ({ action }) => allowed.includes(action)
    const { checks, errors } = await cloud.verify({ 'pull-repositories': 'source' })
    expect(errors).toEqual([])
    expect(told(checks, 'source: pull')).toBe(
      'ok: allowed: ecr:BatchGetImage, ecr:GetDownloadUrlForLayer',
    )
    expect(told(checks, 'blob mounting')).toMatch(/^skipped: not known: ecr:GetAccountSetting/)
  })

  test('a push policy of seven is enough; what it can not tell is skipped', async () => {
    await cloud.repository('plain')
    const allowed = ['GetAuthorizationToken', ...all].map((action) => `ecr:${action}`)
    cloud.ecr().switches.permits = ({ action }) => allowed.includes(action)
    const { checks, errors } = await cloud.verify({ repositories: 'plain' })
    expect(errors).toEqual([])
    expect(told(checks, 'plain: push')).toMatch(/^ok/)
    expect(told(checks, 'plain: tags')).toMatch(/^skipped: not known: ecr:DescribeRepositories/)
  })

  test('nothing at all: no write is tried, as it might create the repository', async () => {
    cloud.ecr().switches.permits = ({ action }) => action === 'ecr:GetAuthorizationToken'
    const { checks } = await cloud.verify({ repositories: 'dark' })
    expect(told(checks, 'dark: push')).toBe(
      'failed: not allowed: ecr:BatchGetImage, ecr:GetDownloadUrlForLayer; not tried, as the ' +
        `repository may not be there: ${pushActions.map((action) => `ecr:${action}`).join(', ')}`,
    )
    const seen = cloud.ecr().traffic.seen.map(({ operation }) => operation)
    expect(seen.filter((operation) => pushActions.includes(operation as never))).toEqual([])
  })

  test("another account's repository: both policies are named", async () => {
    const other = '210987654321'
    const { checks } = await cloud.verify({ repositories: 'theirs', 'registry-id': other })
    expect(told(checks, 'theirs: push')).toMatch(/^failed: not allowed/)
    expect(change(checks, 'theirs: push')).toMatch(
      new RegExp(
        `on arn:aws:ecr:eu-west-1:${other}:repository/theirs in the role's policy, and in`,
      ),
    )
    expect(told(checks, 'blob mounting')).toMatch(/^skipped: it is a setting of the account 2109/)
  })

  test('an explicit deny is not mended by an allow', async () => {
    await cloud.repository('denied')
    cloud.ecr().traffic.fault = ({ operation }) =>
      operation === 'PutImage'
        ? {
            kind: 'answer',
            status: 400,
            body: JSON.stringify({
              __type: 'AccessDeniedException',
              message: `User: arn:aws:iam::${account}:user/x is not authorized to perform: ecr:PutImage on resource: ${arn('denied')} with an explicit deny in a service control policy`,
            }),
          }
        : undefined
    const { checks } = await cloud.verify({ repositories: 'denied' })
    expect(change(checks, 'denied: push')).toBe(
      `lift the explicit deny of ecr:PutImage on ${arn('denied')}: an allow does not help`,
    )
  })
})

describe('tags', () => {
  test.each([
    ['IMMUTABLE', [], '', /^ok: IMMUTABLE$/, undefined],
    [
      'IMMUTABLE_WITH_EXCLUSION',
      ['latest'],
      'latest',
      /^ok: IMMUTABLE_WITH_EXCLUSION, latest$/,
      undefined,
    ],
    [
      'IMMUTABLE_WITH_EXCLUSION',
      ['cache*'],
      'latest',
      /^failed: IMMUTABLE_WITH_EXCLUSION, cache\*: latest can't be moved$/,
      /--image-tag-mutability-exclusion-filters filterType=WILDCARD,filter=cache\* filterType=WILDCARD,filter=latest$/,
    ],
    ['MUTABLE', [], 'latest', /^warning: MUTABLE/, /--image-tag-mutability IMMUTABLE$/],
  ])('%s with %j, moving %s', async (mode, exclusions, moving, found, advice) => {
    const name = `tags-${mode.toLowerCase().replaceAll('_', '-')}-${exclusions.length}-${exclusions[0]?.length ?? 0}`
    await cloud.repository(name, mode, ...exclusions)
    const { checks } = await cloud.verify({ repositories: name, 'moving-tags': moving })
    expect(told(checks, `${name}: tags`)).toMatch(found)
    if (advice !== undefined) expect(change(checks, `${name}: tags`)).toMatch(advice)
  })
})

test('mounting that is off is a warning with the command that switches it on', async () => {
  await cloud.repository('mounts')
  cloud.ecr().switches.blobMounting = false
  const { checks, exitCode } = await cloud.verify({ repositories: 'mounts' })
  expect(told(checks, 'blob mounting')).toMatch(/^warning: off/)
  expect(change(checks, 'blob mounting')).toBe(
    'aws ecr put-account-setting --name BLOB_MOUNTING --value ENABLED --region eu-west-1',
  )
  expect(exitCode).toBe(0)
})

test('an answer that says nothing of permissions passes for neither', async () => {
  await cloud.repository('odd')
  cloud.ecr().traffic.fault = ({ operation }) =>
    operation === 'UploadLayerPart'
      ? {
          kind: 'answer',
          status: 400,
          body: '{"__type":"InvalidParameterException","message":"no"}',
        }
      : undefined
  const { checks } = await cloud.verify({ repositories: 'odd' })
  expect(told(checks, 'odd: push')).toMatch(
    /^failed: ECR UploadLayerPart of odd .*InvalidParameter/,
  )
})

test('a registry host that can not be reached is told, beside an API that can', async () => {
  await cloud.repository('split')
  cloud.ecr().traffic.fault = ({ server }) =>
    server === 'registry' ? { kind: 'answer', status: 401, body: '' } : undefined
  const { checks } = await cloud.verify({ repositories: 'split' })
  expect(checks.find(({ name }) => name.startsWith('registry 127.0.0.1'))?.status).toBe('failed')
  expect(told(checks, 'split: push')).toMatch(/^ok/)
  expect(rateExceeded.api.kind).toBe('answer')
})
