import { info, mask, warning } from '#action/log'
import type { Cache } from '#docker/build'
import { githubCache, hasGithubCache, registryCache } from '#docker/cache'
import type { Authorization } from '#ecr/login'
import type { CacheChoice } from './origin.ts'
import type { Step } from './step.ts'

/** Where an image is pushed to. */
interface Place {
  readonly login: Pick<Authorization, 'registry' | 'origin'>
  readonly repository: string
  /** Whether a tag, once there, stays; undefined where that can't be known. */
  readonly holds: (tag: string) => Promise<boolean | undefined>
}

/** What all tags of caches start with: a filter with it keeps them mutable. */
export const cacheTags = 'buildcache*'

/** The tag of a cache in the image's own repository. */
export function cacheTag({ scope }: CacheChoice): string {
  return scope === undefined ? 'buildcache' : `buildcache-${scope.replaceAll('/', '-')}`
}

/** The cache for a build; where there is none to be had, that is told, and the build goes on. */
export async function cacheFor(
  choice: CacheChoice,
  repository: string,
  place: Place | undefined,
  { env }: Pick<Step, 'env'>,
): Promise<Cache | undefined> {
  if (choice.at === 'none') return undefined
  if (choice.at === 'gha') {
    if (hasGithubCache(env)) {
      mask(env['ACTIONS_RUNTIME_TOKEN'] ?? '')
      return githubCache(choice.scope ?? repository)
    }
    warning('cache: gha: this runner offers no cache service; built without a cache')
    return undefined
  }
  if (place === undefined) {
    info('cache: registry: it takes the credentials of a push, and push is false; not used')
    return undefined
  }
  const tag = cacheTag(choice)
  if (await place.holds(tag)) {
    warning(
      `cache: registry: the tags of ${place.repository} are immutable, ${tag} too; built without ` +
        `a cache; exclude ${cacheTags} from immutability with a filter`,
    )
    return undefined
  }
  const { registry, origin } = place.login
  return registryCache(`${registry}/${place.repository}:${tag}`, origin.startsWith('http:'))
}
