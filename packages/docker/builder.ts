import { ask, type Docker } from './buildx.ts'

/**
 * Makes a builder that can do all that there is, next to the present one, which stays what it is.
 * BuildKit runs in a container, whose image docker pulls with the first build. It takes the daemon
 * of a Docker context; on the host's network it reaches what is on loopback.
 */
export async function createBuilder(
  docker: Docker,
  name: string,
  endpoint: string,
  network: 'host' | 'bridge',
): Promise<void> {
  const args = [
    ...['buildx', 'create', '--name', name, '--driver', 'docker-container'],
    ...(network === 'host' ? ['--driver-opt', 'network=host'] : []),
    // Of a daemon that is reached by DOCKER_HOST, buildx calls the context `default`.
    endpoint,
  ]
  await ask(docker, 'create a builder', args)
}

/** Removes a builder with its container and its cache; one that is gone already is fine. */
export async function removeBuilder(docker: Docker, name: string): Promise<void> {
  await ask(docker, 'remove the builder', ['buildx', 'rm', '--force', name]).catch(
    (error: unknown) => {
      if (!/no builder .* found/.test((error as Error).message)) throw error
    },
  )
}
