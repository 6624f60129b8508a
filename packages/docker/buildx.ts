import { readFile } from 'node:fs/promises'
import { parseDigest, type Digest } from '#oci/digest'
import { run } from '#process/run'
import { type Build, buildArguments, type Output } from './build.ts'
import { BuildFailure, withoutSignatures } from './failure.ts'
import { traceBuild, type Progress, type Trace } from './trace.ts'

/** How this run calls the docker command line. */
export interface Docker {
  /** The whole environment, with the settings that point to a private configuration. */
  readonly env: Readonly<Record<string, string>>
  /** Ends docker, and all that it started, when it aborts. */
  readonly signal?: AbortSignal
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

export interface BuildRun {
  readonly output: Output
  /** Where buildx writes what it made. */
  readonly metadataFile: string
  /** By name; else the present one. */
  readonly builder?: string | undefined
  /** Told after each instruction that is done. */
  readonly onStep?: (title: string, progress: Progress) => void
}

/** Builds, and tells what came from a cache. Throws a BuildFailure, with the step that failed. */
export async function runBuild(docker: Docker, build: Build, how: BuildRun): Promise<Trace> {
  const { output, metadataFile, builder, onStep } = how
  const args = buildArguments(build, output, metadataFile, builder)
  const tracer = traceBuild(onStep)
  const onLine = (line: string) => {
    const text = withoutSignatures(line)
    docker.onLine?.(text)
    tracer.line(text)
  }
  const { exitCode, stderr } = await run('docker', { args, ...docker, onLine })
  if (exitCode !== 0) throw new BuildFailure(build.context, withoutSignatures(stderr))
  return tracer.trace()
}

/** The digest of what was built: the manifest's or index's, but where it went to the daemon its id. */
export async function builtDigest(metadataFile: string): Promise<Digest> {
  const metadata = JSON.parse(await readFile(metadataFile, 'utf8')) as Record<string, unknown>
  const digest = metadata['containerimage.digest']
  if (typeof digest === 'string') return parseDigest(digest)
  throw new Error('read what was built: buildx told no digest; use Docker Buildx 0.10 or later')
}

/** Writes an image of the daemon's store into an archive. */
export async function saveImage(
  docker: Docker,
  endpoint: string,
  image: Digest,
  file: string,
): Promise<void> {
  const args = ['--context', endpoint, 'save', '--output', file, image]
  await ask(docker, `save the image ${image}`, args)
}

export async function ask(
  docker: Docker,
  purpose: string,
  args: readonly string[],
): Promise<string> {
  const { env, signal } = docker
  const options = { args, env, ...(signal && { signal }) }
  const { exitCode, stdout, stderr } = await run('docker', options).catch((cause: Error) => {
    if (signal?.aborted) throw cause
    const advice = 'install Docker with Buildx, or use a runner that has both'
    throw new Error(`${purpose}: docker could not be run: ${cause.message}; ${advice}`, { cause })
  })
  if (exitCode === 0) return stdout.toString()
  const said = stderr.trim() || `exit code ${exitCode}`
  const hint = /'buildx' is not a docker command|unknown command: docker buildx/.test(said)
    ? '; install Docker Buildx, as docker/setup-buildx-action does'
    : ''
  throw new Error(`${purpose}: docker ${args.join(' ')}: ${said}${hint}`)
}
