import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEcr } from '#sandbox/ecr'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { startDistribution } from '../test/sandbox/distribution.ts'
import { blob, image, index, type Image } from '../test/sandbox/image.ts'
import { basic, push } from '../test/sandbox/push.ts'
import type { Route, Setting, Tool } from './promote-tools.ts'
import { measure, type Run } from './run.ts'

const accounts = { dev: '123456789012', prod: '210987654321' } as const
const region = 'eu-west-1'

/** What was asked of the registries in one run. */
export interface Traced extends Run {
  readonly requests: number
  /** Calls of ECR's own API. */
  readonly control: number
  readonly megabytes: number
}

/**
 * A sandbox of ECR with two accounts that one login may reach, and a clock for its answers; each
 * registry is of its own, or of Debian's docker-registry behind it.
 */
export async function startCloud(storage: 'own' | 'docker-registry' = 'own') {
  const behind =
    storage === 'own' ? [] : await Promise.all([startDistribution(), startDistribution()])
  const ecr = await startEcr({
    upstream: (account) => behind[account === accounts.dev ? 0 : 1]?.origin,
  })
  ecr.switches.permits = () => true
  const folder = mkdtempSync(join(tmpdir(), 'promote-bench-'))
  const registries = {
    dev: await ecr.registry(accounts.dev),
    prod: await ecr.registry(accounts.prod),
  }
  const hostOf = (side: keyof typeof accounts) => new URL(registries[side].origin).host
  const auth = (await basic(ecr)).replace('Basic ', '')
  let names = 0

  const create = (side: keyof typeof accounts): string => {
    const name = `${side}/app-${names++}`
    createRepository(registries[side], name, defaultSettings, 0)
    return name
  }
  const setting = (target: keyof typeof accounts): Setting => ({
    folder,
    logins: { [hostOf('dev')]: auth, [hostOf('prod')]: auth },
    ecr: {
      variables: ecr.environment(),
      inputs: {
        ...{ region, 'target-region': region },
        ...{ 'registry-id': accounts.dev, 'target-registry-id': accounts[target] },
      },
    },
  })

  return {
    /** Pushes images to repositories of the dev account; gives their references. */
    sources: async (images: readonly Image[]): Promise<readonly string[]> => {
      const references: string[] = []
      for (const each of images) {
        const name = create('dev')
        await push(registries.dev.origin, name, each, ['1.0'], `Basic ${auth}`)
        references.push(`${hostOf('dev')}/${name}:1.0`)
      }
      return references
    },

    /** Ways from sources to new repositories. */
    routes: (sources: readonly string[], to: keyof typeof accounts): readonly Route[] =>
      sources.map((source) => ({ source, target: `${hostOf(to)}/${create(to)}:1.0` })),

    run: async (
      tool: Tool,
      routes: readonly Route[],
      to: keyof typeof accounts,
      { latencyMs, mounts }: { readonly latencyMs: number; readonly mounts: boolean },
    ): Promise<Traced> => {
      ecr.traffic.latencyMs = latencyMs
      ecr.switches.blobMounting = mounts
      ecr.traffic.seen.length = 0
      const run = await measure(tool(routes, setting(to)))
      const seen = ecr.traffic.seen.splice(0)
      const data = seen.filter(({ operation }) => operation === undefined)
      const bytes = data.reduce((sum, { received, sent }) => sum + received + sent, 0)
      for (const { target } of routes) await assertThere(target)
      return {
        ...run,
        requests: data.length,
        control: seen.length - data.length,
        megabytes: bytes / 1e6,
      }
    },

    close: async () => {
      await ecr.close()
      await Promise.all(behind.map((each) => each.close()))
      rmSync(folder, { recursive: true })
    },
  }

  async function assertThere(target: string): Promise<void> {
    const [, host, name, tag] = /^([^/]+)\/(.+):(.+)$/.exec(target)!
    const side = host === hostOf('dev') ? 'dev' : 'prod'
    if ((await registries[side].backend.manifest(name!, tag!)) !== undefined) return
    throw new Error(`${target} is not there`)
  }
}

export type Cloud = Awaited<ReturnType<typeof startCloud>>

/** So many services of 12 layers each, 8 of which are everybody's. */
export function services(count: number): readonly Image[] {
  const base = image(Array<number>(8).fill(400_000)).blobs.slice(1)
  return Array.from({ length: count }, () => {
    const own = image(Array<number>(4).fill(100_000))
    const json = JSON.parse(own.bytes.toString()) as { layers: unknown[] }
    json.layers.unshift(...base.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })))
    const bytes = Buffer.from(JSON.stringify(json))
    return { ...blob(bytes, own.mediaType), blobs: [...own.blobs, ...base], children: [] }
  })
}

/** Two platforms, and an attestation of each beside them, as BuildKit makes it. */
export function multiPlatform(): Image {
  const platform = (name: string) => image(Array<number>(4).fill(300_000), name)
  return index([
    ...[platform('amd64'), platform('arm64')],
    ...[image([20_000], 'unknown'), image([21_000], 'unknown')],
  ])
}
