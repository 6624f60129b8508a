import { afterEach, describe, expect, test } from '@jest/globals'
import { rateExceeded } from '#sandbox/ecr'
import { ownOnly } from '#sandbox/ecr-access'
import type { ScanAnswer } from '#sandbox/ecr-cloud'
import { image, index, type Image } from '../sandbox/image.ts'
import { useEcr } from './setting.ts'

const setting = useEcr()
const { repository, run, layout, digest, requests } = setting

const done = (counts: Readonly<Record<string, number>>, findings: readonly unknown[] = []) => ({
  imageScanStatus: { status: 'COMPLETE', description: 'The scan was completed successfully.' },
  imageScanFindings: { imageScanCompletedAt: 1, findingSeverityCounts: counts, findings },
})
const running: ScanAnswer = { imageScanStatus: { status: 'IN_PROGRESS' } }

function scans(root: Image, ...answers: readonly ScanAnswer[]): void {
  setting.ecr().switches.scans.set(root.digest, answers)
}

afterEach(() => {
  setting.ecr().switches.permits = ownOnly
  setting.ecr().traffic.fault = () => undefined
  requests()
})

const asked = () => requests().filter((line) => line === 'DescribeImageScanFindings').length

test('a scan is waited for: not known, running, done without findings, done', async () => {
  const root = image([10])
  const [name, source] = [await repository(['latest']), await layout(root)]
  const empty = { imageScanStatus: { status: 'COMPLETE' }, imageScanFindings: {} }
  scans(root, 'missing', running, empty, done({ MEDIUM: 2, INFORMATIONAL: 1 }))
  const inputs = { repository: name, tags: '1', 'moving-tags': 'latest', source, scan: 'high' }
  const { errors, outputs, summary } = await run(inputs)
  expect([errors, outputs['findings']]).toEqual([[], '{"MEDIUM":2,"INFORMATIONAL":1}'])
  expect([asked(), await digest(name, 'latest')]).toEqual([4, root.digest])
  expect(summary).toContain('| medium | 2 |')

  const again = await run(inputs)
  expect([again.outputs['findings'], asked()]).toEqual([outputs['findings'], 1])
})

test('sums of nothing, without the time of its end, are looked at again', async () => {
  const root = image([10])
  const [name, source] = [await repository(), await layout(root)]
  const none = {
    imageScanStatus: { status: 'COMPLETE' },
    imageScanFindings: { findings: [], findingSeverityCounts: {} },
  }
  scans(root, none, done({ HIGH: 1 }))
  const inputs = { repository: name, tags: '1', source, scan: 'low' }
  expect((await run(inputs)).outputs['findings']).toBe('{"HIGH":1}')
  requests()
  scans(root, none)
  const { errors, outputs } = await run(inputs)
  expect([errors, outputs['findings'], asked()]).toEqual([[], '{}', 2])
})

describe('where nothing scans by itself', () => {
  const withoutScan = async () => {
    const root = image([10])
    const [name, source] = [await repository(), await layout(root)]
    requests()
    const inputs = { repository: name, tags: '1', source, scan: 'low', 'scan-timeout': '2' }
    const outcome = await run(inputs)
    return { ...outcome, started: requests().filter((line) => line === 'StartImageScan').length }
  }

  test('a scan is asked for by hand, once', async () => {
    const { errors, outputs, started } = await withoutScan()
    expect([errors, outputs['findings'], started]).toEqual([[], '{}', 1])
  })

  test('and may not be asked for, there is no result', async () => {
    setting.ecr().switches.permits = ({ action }) => action !== 'ecr:StartImageScan'
    const { errors, log, started } = await withoutScan()
    expect([errors.length, started]).toEqual([1, 1])
    expect(errors[0]).toMatch(/no result after 2 s \(scan-missing\); turn on scan on push/)
    expect(log).toMatch(/^ECR StartImageScan of .*; allow ecr:StartImageScan on arn:/m)
  })
})

test('over the threshold the step fails after the push, and latest stays where it is', async () => {
  const [old, root] = [image([10]), image([20])]
  const [name, source] = [await repository(['latest']), await layout(root)]
  await setting.push(name, old, 'latest')
  const findings = Array.from({ length: 12 }, (_, at) => ({
    name: `CVE-2026-${1000 + at}`,
    severity: at === 5 ? 'CRITICAL' : 'HIGH',
    attributes: [
      { key: 'package_name', value: 'openssl' },
      { key: 'package_version', value: `3.0.${at}` },
    ],
  }))
  scans(root, done({ CRITICAL: 1, HIGH: 11 }, findings))
  const inputs = { repository: name, tags: '1', 'moving-tags': 'latest', source, scan: 'high' }
  const { exitCode, errors, outputs, summary } = await run(inputs)
  expect([exitCode, errors]).toEqual([
    1,
    [
      `scan of ${name}:1: found 1 critical, 11 high, CVE-2026-1005 the worst, and scan is high; the ` +
        'tag is there but is not to be deployed: update what is named in the summary, and push a ' +
        'new tag',
    ],
  ])
  expect(outputs).toMatchObject({ digest: root.digest, findings: '{"CRITICAL":1,"HIGH":11}' })
  expect([await digest(name, '1'), await digest(name, 'latest')]).toEqual([root.digest, old.digest])
  expect(summary).toContain('### Not to be deployed')
  expect(summary).toContain('| `CVE-2026-1005` | critical | `openssl 3.0.5` |')
  expect(summary.match(/CVE-2026-10\d\d`/g)).toHaveLength(10)

  scans(root, done({ CRITICAL: 1 }, findings.slice(5, 6)))
  const critical = await run({ ...inputs, tags: '1,2', scan: 'critical' })
  expect(critical.exitCode).toBe(1)
  scans(root, done({ HIGH: 1 }, findings.slice(0, 1)))
  expect((await run({ ...inputs, scan: 'critical' })).errors).toEqual([])
})

test('of an index the images of its platforms are scanned, and their findings added up', async () => {
  const [amd64, arm64] = [image([10]), image([20], 'arm64')]
  const root = index([amd64, arm64])
  const [name, source] = [await repository(), await layout(root)]
  scans(amd64, running, done({ LOW: 1 }))
  scans(arm64, done({ LOW: 2, HIGH: 1 }))
  const { errors, outputs } = await run({ repository: name, tags: '1', source, scan: 'critical' })
  expect([errors, outputs['findings']]).toEqual([[], '{"HIGH":1,"LOW":3}'])
})

test('an image that an index names twice counts once', async () => {
  const child = image([10])
  const root = index([child, child])
  const [name, source] = [await repository(), await layout(root)]
  scans(child, done({ LOW: 2 }))
  const { errors, outputs } = await run({ repository: name, tags: '1', source, scan: 'high' })
  expect([errors, outputs['findings']]).toEqual([[], '{"LOW":2}'])
})

test('enhanced scanning, in pages', async () => {
  const root = image([10])
  const [name, source] = [await repository(), await layout(root)]
  const enhanced = (id: string, severity: string, score: number) => ({
    title: `${id} - curl`,
    severity,
    score,
    packageVulnerabilityDetails: {
      vulnerabilityId: id,
      vulnerablePackages: [{ name: 'curl', version: '8.1.0', fixedInVersion: '8.2.0' }],
    },
  })
  scans(root, {
    imageScanStatus: { status: 'ACTIVE', description: 'Continuous scan is selected.' },
    imageScanFindings: {
      imageScanCompletedAt: 1,
      findingSeverityCounts: { HIGH: 2, UNTRIAGED: 1 },
      enhancedFindings: [enhanced('CVE-2026-1', 'HIGH', 7.1)],
    },
    pages: [{ enhancedFindings: [enhanced('CVE-2026-2', 'HIGH', 8.8)] }],
  })
  const { errors, outputs, summary } = await run({
    repository: name,
    tags: '1',
    source,
    scan: 'medium',
  })
  expect(errors[0]).toContain('found 2 high, CVE-2026-2 the worst, and scan is medium')
  expect(outputs['findings']).toBe('{"HIGH":2,"UNTRIAGED":1}')
  expect(summary).toContain('| `CVE-2026-2` | high | `curl 8.1.0` | `8.2.0` |')
})

describe('what is not known is not clean', () => {
  const cases: readonly [string, readonly ScanAnswer[], RegExp][] = [
    [
      'no scan',
      ['missing'],
      /^scan of \S+@sha256:\w+: no result after 1 s \(scan-missing\); turn on scan on push for the repository, or enhanced scanning; the tag is there but is not to be deployed/,
    ],
    [
      'one that does not end',
      [running],
      /no result after 1 s \(IN_PROGRESS\); run the step again, or raise scan-timeout; the tag is there/,
    ],
    [
      'an image that ECR knows nothing of',
      [
        {
          imageScanStatus: {
            status: 'FAILED',
            description: 'UnsupportedImageError: The operating system is not supported.',
          },
        },
      ],
      /ECR can't scan it \(FAILED: UnsupportedImageError: The operating system is not supported\.\); scan it by other means/,
    ],
  ]
  test.each(cases)('%s', async (_, answers, message) => {
    const root = image([10])
    const [name, source] = [await repository(['latest']), await layout(root)]
    scans(root, ...answers)
    const inputs = { repository: name, tags: '1', 'moving-tags': 'latest', source }
    const { errors, outputs } = await run({ ...inputs, scan: 'low', 'scan-timeout': '1' })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(message)
    expect([outputs['digest'], await digest(name, '1'), await digest(name, 'latest')]).toEqual([
      root.digest,
      root.digest,
      undefined,
    ])
  })

  test('an index that holds no image', async () => {
    const [name, source] = [await repository(), await layout(index([]))]
    const { errors } = await run({ repository: name, tags: '1', source, scan: 'low' })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/: the index holds no image; the tag is there but is not to be/)
  })

  test('a caller that may not ask, with the action to allow, within seconds', async () => {
    const [name, source] = [await repository(), await layout(image([10]))]
    setting.ecr().switches.permits = ({ action }) => action !== 'ecr:DescribeImageScanFindings'
    const { errors } = await run({ repository: name, tags: '1', source, scan: 'low' })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(
      /allow ecr:DescribeImageScanFindings on arn:aws:ecr:eu-west-1:123456789012:repository\/team\/app-\w+; the tag is there/,
    )
  })
})

test('a throttled question is asked again', async () => {
  const root = image([10])
  const [name, source] = [await repository(), await layout(root)]
  scans(root, done({}))
  let left = 1
  setting.ecr().traffic.fault = ({ operation }) =>
    operation === 'DescribeImageScanFindings' && left-- > 0 ? rateExceeded.api : undefined
  const { errors, outputs } = await run({ repository: name, tags: '1', source, scan: 'low' })
  expect([errors, outputs['findings'], asked()]).toEqual([[], '{}', 2])
})

test('without a push there is no scan', async () => {
  const source = await layout(image([10]))
  const inputs = { repository: 'app', tags: '1', source, scan: 'low', push: 'false' }
  const { errors, outputs } = await run(inputs)
  expect([errors, outputs['findings'], requests()]).toEqual([[], '', []])
})
