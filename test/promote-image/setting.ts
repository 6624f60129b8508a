import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { ownOnly } from '#sandbox/ecr-access'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { runAction, type MainOutcome, type Step } from '../runner.ts'
import { image, type Image } from '../sandbox/image.ts'
import { basic, push } from '../sandbox/push.ts'

export const account = '123456789012'
export const prodAccount = '210987654321'

export interface Storage {
  readonly origin: string
  close(): Promise<void>
}

/** One image of the output `images`. */
export interface Promoted {
  readonly service: string
  readonly source: string
  readonly target: string
  readonly tag: string
  readonly digest: string
  readonly status: string
  readonly blobs: { readonly mounted: number; readonly copied: number; readonly present: number }
  readonly bytes: number
}

/** An ECR for the tests of one file, on registries of `storages` (account, then prod account). */
export function useEcr(storages?: () => Promise<readonly [Storage, Storage]>) {
  let ecr: SandboxEcr
  let behind: readonly [Storage, Storage] | undefined
  beforeAll(async () => {
    behind = await storages?.()
    const upstream = (id: string) => behind?.[id === prodAccount ? 1 : 0].origin
    ecr = await startEcr({ upstream })
  })
  afterAll(async () => {
    await ecr.close()
    await Promise.all((behind ?? []).map((each) => each.close()))
  })
  beforeEach(() => {
    ecr.traffic.seen.length = 0
    ecr.traffic.fault = () => undefined
    ecr.switches.blobMounting = false
    ecr.switches.createOnPush = false
    ecr.switches.permits = ownOnly
  })

  /** A name that no other test uses. */
  const service = () => `app-${randomBytes(4).toString('hex')}`

  const repository = async (name: string, id = account, region?: string): Promise<void> => {
    const settings = { ...defaultSettings, imageTagMutability: 'IMMUTABLE' }
    createRepository(await ecr.registry(id, region), name, settings, 0)
  }

  const pushTo = async (name: string, root: Image, ...references: readonly string[]) => {
    const { origin } = await ecr.registry()
    const { status } = await push(origin, name, root, references, await basic(ecr))
    if (status !== 201) throw new Error(`the test's own push was refused: ${status}`)
    ecr.traffic.seen.length = 0
  }

  return {
    ecr: () => ecr,
    service,
    repository,
    push: pushTo,

    /** Services with an image each in dev, and an empty repository in prod. */
    services: async (count: number, tag = '1.4.0') => {
      const made = Array.from({ length: count }, () => ({
        name: service(),
        root: image([5000, 20]),
      }))
      for (const { name, root } of made) {
        await repository(`dev-${name}`)
        await repository(`prod-${name}`)
        await pushTo(`dev-${name}`, root, tag)
      }
      return made
    },

    digest: async (
      name: string,
      tag: string,
      id = account,
      region?: string,
    ): Promise<string | undefined> =>
      (await (await ecr.registry(id, region)).backend.manifest(name, tag))?.digest,

    host: async (id = account): Promise<string> => new URL((await ecr.registry(id)).origin).host,

    run: (
      inputs: Readonly<Record<string, string>>,
      { env, ...more }: Partial<Step> = {},
    ): Promise<MainOutcome> =>
      runAction('promote-image', { inputs, env: { ...ecr.environment(), ...env }, ...more }),

    /** What was asked since the test began or this was called: on the data plane, and of the API. */
    requests: (): { readonly data: readonly string[]; readonly api: readonly string[] } => {
      const seen = ecr.traffic.seen.splice(0)
      return {
        data: seen
          .filter(({ operation }) => operation === undefined)
          .map(({ method, url }) => `${method} ${url.split('?')[0]}`),
        api: seen.flatMap(({ operation }) => operation ?? []).sort(),
      }
    },
  }
}

export function imagesOf({ outputs }: Pick<MainOutcome, 'outputs'>): readonly Promoted[] {
  return JSON.parse(outputs['images'] ?? '[]') as readonly Promoted[]
}
