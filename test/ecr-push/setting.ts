import { afterAll, beforeAll } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#oci/clock'
import { openRegistry } from '#oci/registry'
import { startEcr, type SandboxEcr } from '#sandbox/ecr'
import { createRepository, defaultSettings } from '#sandbox/ecr-registry'
import { runAction, type MainOutcome, type Step } from '../runner.ts'
import { writeLayout, type Image } from '../sandbox/image.ts'
import { basic, push } from '../sandbox/push.ts'

type Inputs = Readonly<Record<string, string>>

/** Which tags of a repository may be overwritten. */
type Mutable = readonly string[] | 'all'

/** An ECR for the tests of one file, and what they do with it. */
export function useEcr(upstream?: () => Promise<{ origin: string; close(): Promise<void> }>) {
  const folder = mkdtempSync(join(tmpdir(), 'ecr-push-'))
  let ecr: SandboxEcr
  let storage: { origin: string; close(): Promise<void> } | undefined
  beforeAll(async () => {
    storage = await upstream?.()
    ecr = await startEcr(storage && { upstream: () => storage?.origin })
  })
  afterAll(async () => {
    await ecr.close()
    await storage?.close()
    rmSync(folder, { recursive: true })
  })
  const fresh = () => `team/app-${randomBytes(6).toString('hex')}`

  return {
    ecr: () => ecr,

    /** Of the registry behind, which asks for no password. */
    upstream: () => openRegistry({ origin: storage?.origin ?? '', clock: systemClock }),

    folder,
    fresh,

    /** A repository that no other test uses. */
    repository: async (
      mutable: Mutable = [],
      account?: string,
      region?: string,
    ): Promise<string> => {
      const name = fresh()
      const filters = mutable === 'all' ? [] : mutable
      createRepository(
        await ecr.registry(account, region),
        name,
        {
          ...defaultSettings,
          imageTagMutability:
            mutable === 'all'
              ? 'MUTABLE'
              : filters.length > 0
                ? 'IMMUTABLE_WITH_EXCLUSION'
                : 'IMMUTABLE',
          ...(filters.length > 0 && {
            imageTagMutabilityExclusionFilters: filters.map((filter) => ({
              filterType: 'WILDCARD',
              filter,
            })),
          }),
        },
        0,
      )
      return name
    },

    /** Runs the action with credentials of account 123456789012 for eu-west-1. */
    run: (inputs: Inputs, { env, ...more }: Partial<Step> = {}): Promise<MainOutcome> =>
      runAction('ecr-push', { inputs, env: { ...ecr.environment(), ...env }, ...more }),

    layout: async (root: Image): Promise<string> => {
      const path = join(folder, randomBytes(6).toString('hex'))
      await writeLayout(path, root, 'built')
      return path
    },

    /** Puts an image there as another tool does. */
    push: async (repository: string, root: Image, ...tags: readonly string[]): Promise<void> => {
      const { origin } = await ecr.registry()
      const { status } = await push(origin, repository, root, tags, await basic(ecr))
      if (status !== 201) throw new Error(`the test's own push was refused: ${status}`)
      ecr.traffic.seen.length = 0
    },

    digest: async (repository: string, tag: string): Promise<string | undefined> => {
      return (await (await ecr.registry()).backend.manifest(repository, tag))?.digest
    },

    host: async (account?: string, region?: string): Promise<string> => {
      return new URL((await ecr.registry(account, region)).origin).host
    },

    /** What was asked since this was called last: operations of the API, methods and paths. */
    requests: (): readonly string[] => {
      const seen = ecr.traffic.seen.splice(0)
      return seen.map(({ method, url, operation }) => operation ?? `${method} ${url.split('?')[0]}`)
    },
  }
}
