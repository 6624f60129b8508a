import { randomUUID } from 'node:crypto'
import { info } from '#action/log'
import { saveState } from '#action/outputs'
import type { Build } from '#docker/build'
import { createBuilder } from '#docker/builder'
import { findBuilder, hasContainerdStore, type Docker } from '#docker/buildx'

/** Who builds, and where that leaves the image. */
export interface Chosen {
  /** By name, where it is not the present one. */
  readonly builder?: string
  /** It pushes by itself, it writes a layout, or it keeps the image in its daemon. */
  readonly leaves: 'pushed' | 'layout' | 'daemon'
  /** The Docker context of its daemon. */
  readonly endpoint: string
}

/**
 * The present builder; where that can't do what is asked, a new one beside it, which the post phase
 * removes. On `loopback` the registry is one of this machine's own.
 */
export async function chooseBuilder(
  docker: Docker,
  build: Build,
  loopback: boolean,
): Promise<Chosen> {
  const { name, driver, endpoint } = await findBuilder(docker)
  if (driver !== 'docker') return { leaves: 'pushed', endpoint }
  if (await hasContainerdStore(docker, endpoint)) return { leaves: 'layout', endpoint }
  const beyond = beyondGraphDriver(build)
  if (beyond.length === 0) return { leaves: 'daemon', endpoint }
  const builder = `ecr-push-${randomUUID()}`
  // Before it is there, so that the post phase finds it whatever happens.
  saveState('builder', builder)
  await createBuilder(docker, builder, endpoint, loopback ? 'host' : 'bridge')
  info(`the builder ${name} can't do ${beyond.join(', ')}: created ${builder} for this step`)
  return { builder, leaves: 'pushed', endpoint }
}

/** What the daemon's older image store has no place for. */
function beyondGraphDriver(build: Build): readonly string[] {
  return [
    ...(build.platforms.length > 1 ? ['several platforms'] : []),
    ...(build.provenance === undefined ? [] : ['provenance']),
    ...(build.sbom === undefined ? [] : ['an SBOM']),
    ...(build.annotations.length > 0 ? ['annotations'] : []),
    ...(build.cache === undefined ? [] : ['a cache']),
  ]
}
