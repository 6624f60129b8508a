import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { group, info } from '#action/log'
import { openArchive } from '#docker/archive'
import type { Build, Output } from '#docker/build'
import {
  builtDigest,
  findBuilder,
  hasContainerdStore,
  runBuild,
  saveImage,
  type Docker,
} from '#docker/buildx'
import { writeDockerConfig } from '#docker/config'
import type { Digest } from '#oci/digest'
import { openLayout, type Content } from '#oci/layout'
import type { Destination } from './destination.ts'
import type { BuildOrigin } from './origin.ts'
import type { Step } from './step.ts'

/** Where a build left its image: in the registry, by digest alone, or in a file. */
export type Built =
  | { readonly at: 'registry'; readonly digest: Digest }
  | { readonly at: 'file'; readonly content: Content }

/** Builds an image to push. The login is in a private configuration that this step's docker reads. */
export async function build(
  origin: BuildOrigin,
  { login, repository }: Destination,
  step: Step,
): Promise<Built> {
  const { registry, credentials, origin: url } = login
  const account = { registry, ...credentials }
  const folder = join(step.folder, 'docker')
  const docker = dockerOf(step, await writeDockerConfig(folder, account, step.env, step.home))
  const { driver, endpoint } = await findBuilder(docker)
  if (driver !== 'docker') {
    const insecure = url.startsWith('http:')
    const output: Output = { to: 'registry', name: `${registry}/${repository}`, insecure }
    return { at: 'registry', digest: await builtDigest(await run(docker, origin, output, step)) }
  }
  const file = join(step.folder, 'image.tar')
  if (await hasContainerdStore(docker, endpoint)) {
    await run(docker, origin, { to: 'layout', file }, step)
    return { at: 'file', content: await openLayout(file) }
  }
  const image = await builtDigest(await run(docker, origin, { to: 'daemon' }, step))
  await saveImage(docker, endpoint, image, file)
  return { at: 'file', content: await openArchive(file, step.folder) }
}

/** Builds to see that it can be. The digest is undefined where the builder can't tell it. */
export async function buildOnly(origin: BuildOrigin, step: Step): Promise<Digest | undefined> {
  const docker = dockerOf(step, {})
  const { driver, endpoint } = await findBuilder(docker)
  const knows = driver !== 'docker' || (await hasContainerdStore(docker, endpoint))
  const metadata = await run(docker, origin, { to: knows ? 'digest' : 'nowhere' }, step)
  return knows ? builtDigest(metadata) : undefined
}

function dockerOf({ env, signal }: Step, more: Readonly<Record<string, string>>): Docker {
  const variables = Object.entries({ ...env, ...more }).filter(([, value]) => value !== undefined)
  return { env: Object.fromEntries(variables) as Record<string, string>, signal, onLine: info }
}

/** Returns the path of what buildx tells of the result. */
async function run(
  docker: Docker,
  { build, secrets }: BuildOrigin,
  output: Output,
  step: Step,
): Promise<string> {
  const complete = { ...build, secrets: [...build.secrets, ...(await inFiles(secrets, step))] }
  const metadata = join(step.folder, 'metadata.json')
  const title = `docker buildx build ${build.context}`
  await group(title, () => runBuild(docker, complete, output, metadata))
  return metadata
}

async function inFiles(
  secrets: BuildOrigin['secrets'],
  { folder }: Step,
): Promise<Build['secrets']> {
  const files = [...secrets].map(async ([id, value], index) => {
    const file = join(folder, `secret-${index}`)
    await writeFile(file, value, { mode: 0o600 })
    return { id, file }
  })
  return Promise.all(files)
}
