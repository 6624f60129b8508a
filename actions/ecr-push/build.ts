import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { group, info, warning } from '#action/log'
import { openArchive } from '#docker/archive'
import type { Build, Output } from '#docker/build'
import { builtDigest, runBuild, saveImage, type Docker } from '#docker/buildx'
import { BuildFailure } from '#docker/failure'
import type { Trace } from '#docker/trace'
import type { Digest } from '#oci/digest'
import { openLayout, type Content } from '#oci/layout'
import { chooseBuilder } from './builder.ts'
import { cacheFor } from './caching.ts'
import type { Destination } from './destination.ts'
import type { BuildOrigin } from './origin.ts'
import type { Step } from './step.ts'

/** How a build went. */
export interface Building {
  readonly seconds: number
  readonly steps: number
  /** Of the steps, those that were taken from a cache. */
  readonly cached: number
}

/** Where a build left its image: in the registry, by digest alone, or in a file. */
export type Built = { readonly building: Building } & (
  | { readonly at: 'registry'; readonly digest: Digest }
  | { readonly at: 'file'; readonly content: Content }
)

/** Builds an image to push. The login is in a private configuration that this step's docker reads. */
export async function build(
  origin: BuildOrigin,
  destination: Destination,
  step: Step,
): Promise<Built> {
  const { login, repository } = destination
  const insecure = login.origin.startsWith('http:')
  const docker = dockerOf(step, await destination.dockerConfig())
  const job = await prepare(origin, repository, destination, step)
  const { leaves, builder, endpoint } = await chooseBuilder(docker, job, insecure)
  const made = (output: Output) => run(docker, job, output, step, builder)
  if (leaves === 'pushed') {
    const name = `${login.registry}/${repository}`
    const { metadata, building } = await made({ to: 'registry', name, insecure })
    return { at: 'registry', digest: await builtDigest(metadata), building }
  }
  const file = join(step.folder, 'image.tar')
  if (leaves === 'layout') {
    const { building } = await made({ to: 'layout', file })
    return { at: 'file', content: await openLayout(file), building }
  }
  const { metadata, building } = await made({ to: 'daemon' })
  await saveImage(docker, endpoint, await builtDigest(metadata), file)
  return { at: 'file', content: await openArchive(file, step.folder), building }
}

/** Builds to see that it can be. The digest is undefined where the builder can't tell it. */
export async function buildOnly(
  origin: BuildOrigin,
  repository: string,
  step: Step,
): Promise<{ readonly digest: Digest | undefined; readonly building: Building }> {
  const docker = dockerOf(step, {})
  const job = await prepare(origin, repository, undefined, step)
  const { leaves, builder } = await chooseBuilder(docker, job, false)
  const knows = leaves !== 'daemon'
  const output: Output = { to: knows ? 'digest' : 'nowhere' }
  const { metadata, building } = await run(docker, job, output, step, builder)
  return { digest: knows ? await builtDigest(metadata) : undefined, building }
}

function dockerOf({ env, signal }: Step, more: Readonly<Record<string, string>>): Docker {
  const variables = Object.entries({ ...env, ...more }).filter(([, value]) => value !== undefined)
  return { env: Object.fromEntries(variables) as Record<string, string>, signal, onLine: info }
}

/** The build with its cache, and its secrets in files. */
async function prepare(
  { build: asked, secrets, cache: choice }: BuildOrigin,
  repository: string,
  destination: Destination | undefined,
  step: Step,
): Promise<Build> {
  const cache = await cacheFor(choice, repository, destination, step)
  const files = [...secrets].map(async ([id, value], index) => {
    const file = join(step.folder, `secret-${index}`)
    await writeFile(file, value, { mode: 0o600 })
    return { id, file }
  })
  return { ...asked, secrets: [...asked.secrets, ...(await Promise.all(files))], cache }
}

/** Returns the path of what buildx tells of the result, and how the build went. */
async function run(
  docker: Docker,
  job: Build,
  output: Output,
  step: Step,
  builder: string | undefined,
): Promise<{ readonly metadata: string; readonly building: Building }> {
  const { clock, folder } = step
  const started = clock.now()
  const seconds = () => Math.round((clock.now() - started) / 100) / 10
  const metadataFile = join(folder, 'metadata.json')
  const attempt = (each: Build) =>
    group(`docker buildx build ${each.context}`, () =>
      runBuild(docker, each, {
        output,
        metadataFile,
        builder,
        onStep: (title, { steps, done, cached }) =>
          info(`==> ${done} of ${steps} steps, ${cached} cached, after ${seconds()} s: ${title}`),
      }),
    )
  const trace = await attempt(job).catch((error: unknown) => {
    const mayBeCache = error instanceof BuildFailure && job.cache !== undefined && !error.isOwn
    if (!mayBeCache || step.signal.aborted) throw error
    warning(`the build with a cache failed, and is tried without one: ${error.message}`)
    return attempt({ ...job, cache: undefined })
  })
  for (const fault of trace.cacheFaults) warning(`the cache failed, the build did not: ${fault}`)
  return { metadata: metadataFile, building: tell(trace, seconds()) }
}

function tell({ steps, cached }: Trace, seconds: number): Building {
  info(`built in ${seconds} s: ${steps} steps, ${cached} of them cached`)
  return { seconds, steps, cached }
}
