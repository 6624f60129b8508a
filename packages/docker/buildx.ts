import { readFile } from 'node:fs/promises'
import { run } from '#process/run'
import { type Build, buildArguments, type Output } from './build.ts'
import { buildFailure } from './failure.ts'

/** How this run calls the docker command line. */
export interface Docker {
  /** The whole environment, with the settings that point to a private configuration. */
  readonly env: Readonly<Record<string, string>>
  readonly onLine?: (line: string) => void
}

/** The builder that `docker buildx build` would take. */
export interface Builder {
  readonly name: string
  /** `docker` builds in the daemon; `docker-container`, `kubernetes`, `remote`, `cloud` elsewhere. */
  readonly driver: string
  /** The Docker context of the daemon, where the driver is `docker`. */
  readonly endpoint: string
}

/** Asks buildx for its present builder. Throws where there is no docker, no buildx or no builder. */
export async function findBuilder(docker: Docker): Promise<Builder> {
  const text = await ask(docker, 'find the builder', ['buildx', 'inspect'])
  const value = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(text)?.[1]
  const name = value('Name')
  const driver = value('Driver')
  if (name === undefined || driver === undefined) {
    throw new Error(`find the builder: docker buildx inspect named no driver:\n${text.trim()}`)
  }
  return { name, driver, endpoint: value('Endpoint') ?? name }
}

/**
 * Whether the daemon behind a builder of the `docker` driver keeps images in containerd's store (the
 * default from Docker 29 on): only then can it write a layout, with attestations and all platforms.
 */
export async function hasContainerdStore(docker: Docker, endpoint: string): Promise<boolean> {
  const args = ['--context', endpoint, 'info', '--format', '{{json .DriverStatus}}']
  const text = await ask(docker, "find out about the daemon's image store", args)
  return text.includes('io.containerd.snapshotter')
}

/** What buildx tells of a build that succeeded; which of it depends on the builder's driver. */
export interface BuildResult {
  /** The digest of the manifest or index, but with the `docker` driver the id of the image. */
  readonly digest?: string
}

/** Builds, and returns what buildx says of the result. Throws with the step that failed. */
export async function runBuild(
  docker: Docker,
  build: Build,
  output: Output,
  metadataFile: string,
): Promise<BuildResult> {
  const { env, onLine } = docker
  const args = buildArguments(build, output, metadataFile)
  const { exitCode, stderr } = await run('docker', { args, env, ...(onLine && { onLine }) })
  if (exitCode !== 0) throw new Error(`build ${build.context}: ${buildFailure(stderr)}`)
  const metadata = JSON.parse(await readFile(metadataFile, 'utf8')) as Record<string, unknown>
  const digest = metadata['containerimage.digest']
  return typeof digest === 'string' ? { digest } : {}
}

/** Writes an image of the daemon's store into an archive. */
export async function saveImage(
  docker: Docker,
  endpoint: string,
  image: string,
  file: string,
): Promise<void> {
  const args = ['--context', endpoint, 'save', '--output', file, image]
  await ask(docker, `save the image ${image}`, args)
}

async function ask(docker: Docker, purpose: string, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run('docker', { args, env: docker.env })
  if (exitCode === 0) return stdout.toString()
  const said = stderr.trim() || `exit code ${exitCode}`
  const hint = /'buildx' is not a docker command|unknown command: docker buildx/.test(said)
    ? '; install Docker Buildx, as docker/setup-buildx-action does'
    : ''
  throw new Error(`${purpose}: docker ${args.join(' ')}: ${said}${hint}`)
}
