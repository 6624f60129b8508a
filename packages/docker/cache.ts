import { fields, type Cache } from './build.ts'

/**
 * GitHub's cache service. buildx takes its address and token from the environment
 * (ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN), which the runner gives to actions. Without a scope
 * all images of a repository would overwrite each other's.
 */
export function githubCache(scope: string): Cache {
  const place = { type: 'gha', scope }
  return { from: fields(place), to: fields({ ...place, mode: 'max', 'ignore-error': 'true' }) }
}

/**
 * A tag of a registry. ECR takes a cache as an image only:
 * https://github.com/aws/containers-roadmap/issues/876
 */
export function registryCache(reference: string, insecure: boolean): Cache {
  const place = {
    type: 'registry',
    ref: reference,
    ...(insecure && { 'registry.insecure': 'true' }),
  }
  const kind = { mode: 'max', 'image-manifest': 'true', 'oci-mediatypes': 'true' }
  return { from: fields(place), to: fields({ ...place, ...kind, 'ignore-error': 'true' }) }
}

/** Whether buildx finds in the environment what GitHub's cache service asks for. */
export function hasGithubCache(env: Readonly<Record<string, string | undefined>>): boolean {
  return Boolean(
    env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']),
  )
}
