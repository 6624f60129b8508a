import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#oci/clock'
import { openRegistry } from '#oci/registry'
import { startRegistry, type SandboxRegistry } from '#sandbox/registry'
import { artifact } from '../copy/artifact.ts'
import { serve } from '../oci/server.ts'
import { image, type Image } from '../sandbox/image.ts'
import { basic, push } from '../sandbox/push.ts'
import { imagesOf, useEcr } from './setting.ts'

const setting = useEcr()
const { run, service, repository, digest, host } = setting

let registry: SandboxRegistry
const folder = mkdtempSync(join(tmpdir(), 'promote-images-'))
beforeAll(async () => {
  registry = await startRegistry()
})
afterAll(async () => {
  await registry.close()
  rmSync(folder, { recursive: true })
})

const there = () => new URL(registry.origin).host
async function stored(root: Image, tag: string): Promise<string> {
  const name = service()
  await push(registry.origin, name, root, [tag])
  return `${there()}/${name}`
}
const digestAt = async (reference: string, tag: string) => {
  const [, name = ''] = reference.split('/')
  const { origin } = registry
  return (await openRegistry({ origin, clock: systemClock }).headManifest(name, tag))?.digest
}

describe('any registry', () => {
  test('several lines, without a call to AWS', async () => {
    const roots = [image([3000]), image([20])]
    const sources = [await stored(roots[0]!, '1.0'), await stored(roots[1]!, '2.0')]
    const images = sources.map((source, at) => `${source}:${at + 1}.0 -> ${source}-prod`).join('\n')
    const outcome = await run({ images }, { env: { AWS_REGION: '', AWS_ACCESS_KEY_ID: '' } })
    expect(outcome.errors).toEqual([])
    for (const [at, source] of sources.entries()) {
      expect(await digestAt(`${source}-prod`, `${at + 1}.0`)).toBe(roots[at]!.digest)
    }
    expect(imagesOf(outcome)[0]).toMatchObject({
      source: `${sources[0]}:1.0`,
      target: `${sources[0]}-prod:1.0`,
      blobs: { mounted: 2 },
    })
  })

  test('different images for one tag are refused, by their sources', async () => {
    const sources = [await stored(image([1]), '1.0'), await stored(image([2]), '1.0')]
    const target = `${there()}/${service()}`
    const images = sources.map((source) => `${source}:1.0 -> ${target}`).join('\n')
    const { errors } = await run({ images })
    expect(errors).toEqual([
      `promote: ${sources[0]}:1.0 and ${sources[1]}:1.0 are different images for ${target}:1.0; ` +
        'nothing was copied: give another target tag, or remove the one that is there if it is wrong',
    ])
    expect(await digestAt(target, '1.0')).toBeUndefined()
  })

  test('a chart, and any other artifact', async () => {
    const chart = artifact(undefined, 'helm')
    const source = await stored(chart, '0.9.1')
    const outcome = await run({ images: `${source}:0.9.1 -> ${source}-stable:0.9.1` })
    expect(outcome.errors).toEqual([])
    expect(await digestAt(`${source}-stable`, '0.9.1')).toBe(chart.digest)
  })

  test("from elsewhere to what AWS's own variable leads to", async () => {
    const [root, name] = [image([3000]), service()]
    const images = `${await stored(root, '1.0')}:1.0 -> ${await host()}/prod-${name}:1.0`
    const outcome = await run({ images, 'create-repository': 'true' })
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${name}`, '1.0')).toBe(root.digest)
  })

  test('a dry run knows what is there, by HEAD', async () => {
    const other = await startRegistry()
    try {
      const [root, name] = [image([3000]), service()]
      await push(other.origin, name, root, ['0.9'])
      const target = `${new URL(other.origin).host}/${name}`
      const images = `${await stored(root, '1.0')}:1.0 -> ${target}:1.0`
      const outcome = await run({ images, 'dry-run': 'true' })
      expect(outcome.errors).toEqual([])
      expect(imagesOf(outcome)[0]).toMatchObject({
        status: 'copied',
        blobs: { mounted: 0, copied: 0, present: root.blobs.length },
      })
    } finally {
      await other.close()
    }
  })

  test('from elsewhere to ECR, which is known by an input of its side', async () => {
    const [root, name] = [image([3000]), service()]
    const source = await stored(root, '1.0')
    await repository(`prod-${name}`)
    const images = `${source}:1.0 -> ${await host()}/prod-${name}:1.0`
    const outcome = await run({ images, 'target-region': 'eu-west-1' })
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${name}`, '1.0')).toBe(root.digest)
    expect(JSON.parse(outcome.outputs['updates'] ?? '')).toEqual([
      {
        app: `prod-${name}`,
        tag: '1.0',
        digest: root.digest,
        'new-name': `${await host()}/prod-${name}`,
      },
    ])
  })
})

describe('logins that docker made', () => {
  const settings = (name: string, content: object) => {
    const path = mkdtempSync(join(folder, `${name}-`))
    writeFileSync(join(path, 'config.json'), JSON.stringify(content))
    return path
  }

  test('open a registry, and are masked', async () => {
    const [root, name] = [image([10]), service()]
    const source = await stored(root, '1.0')
    await repository(`prod-${name}`)
    const login = (await basic(setting.ecr())).replace('Basic ', '')
    const DOCKER_CONFIG = settings('file', { auths: { [await host()]: { auth: login } } })
    const images = `${source}:1.0 -> ${await host()}/prod-${name}:1.0`
    const outcome = await run({ images }, { env: { DOCKER_CONFIG } })
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${name}`, '1.0')).toBe(root.digest)
    expect(outcome.masks).toContain(login)
  })

  test('from a credential helper', async () => {
    const [root, name] = [image([10]), service()]
    const source = await stored(root, '1.0')
    await repository(`prod-${name}`)
    const login = (await basic(setting.ecr())).replace('Basic ', '')
    const [, password = ''] = Buffer.from(login, 'base64').toString().split(':')
    const helpers = mkdtempSync(join(folder, 'helpers-'))
    const answer = JSON.stringify({ Username: 'AWS', Secret: password })
    const script = `#!/bin/sh\ncat >/dev/null\ncat <<'END'\n${answer}\nEND\n`
    writeFileSync(join(helpers, 'docker-credential-own'), script, { mode: 0o755 })
    const DOCKER_CONFIG = settings('helper', { credHelpers: { [await host()]: 'own' } })
    const env = { DOCKER_CONFIG, PATH: `${helpers}:${process.env['PATH'] ?? ''}` }
    const images = `${source}:1.0 -> ${await host()}/prod-${name}:1.0`
    const outcome = await run({ images }, { env })
    expect(outcome.errors).toEqual([])
    expect(await digest(`prod-${name}`, '1.0')).toBe(root.digest)
    expect(outcome.masks).toContain(password)
  })

  test('are missing: 401 is no absence, and nothing is written', async () => {
    const source = await stored(image([10]), '1.0')
    const images = `${source}:1.0 -> ${await host()}/prod-x:1.0`
    const outcome = await run({ images }, { env: { AWS_ENDPOINT_URL_ECR: '' } })
    expect(outcome.errors[0]).toMatch(/: 401.*the registry refused the credentials, or wants some/)
  })
})

test("a token server's 404 is no absence", async () => {
  const source = await stored(image([10]), '1.0')
  const target = await serve(({ url }) =>
    url.startsWith('/token')
      ? { status: 404 }
      : {
          status: 401,
          headers: { 'www-authenticate': `Bearer realm="${target.origin}/token",service="x"` },
        },
  )
  const outcome = await run({ images: `${source}:1.0 -> ${new URL(target.origin).host}/a:1.0` })
  expect(outcome.errors).toHaveLength(1)
  expect(outcome.errors[0]).toContain('/token: 404')
  expect(target.lines().filter((line) => /^(POST|PUT)/.test(line))).toEqual([])
})

test('a platform that is missing in the source is told before a byte moves', async () => {
  const broken = image([10])
  const bytes = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [{ mediaType: broken.mediaType, digest: broken.digest, size: broken.size }],
  })
  const source = await serve(({ url }) =>
    url.endsWith('/manifests/1.0')
      ? { headers: { 'content-type': 'application/vnd.oci.image.index.v1+json' }, body: bytes }
      : { status: 404 },
  )
  const images = `${new URL(source.origin).host}/a:1.0 -> ${there()}/broken:1.0`
  const { errors } = await run({ images })
  expect(errors[0]).toContain(`it names ${broken.digest}, which is not in the repository`)
})
