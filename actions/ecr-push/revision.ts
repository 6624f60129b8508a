import { collect } from '#oci/chunks'
import type { Destination } from './destination.ts'
import type { Part } from './parts.ts'

const label = 'org.opencontainers.image.revision'
// A config grows with the image's history; a registry takes no larger manifest either.
const largestConfig = 4 * 1024 * 1024
// Steps of one build follow each other; what lies further apart is of a base image, or of a cache.
const longestStepMs = 30 * 60_000

/** What an image says of how it came to be. */
export interface Origins {
  /** The commit that it is of. */
  readonly revision?: string
  /** How long its build took at least, by the times of its steps. */
  readonly seconds?: number
}

/** Reads what an image says of itself, in its config; of an index, in its first image's. */
export async function readOrigins(
  { registry, repository }: Pick<Destination, 'registry' | 'repository'>,
  part: Part | undefined,
): Promise<Origins> {
  if (part === undefined || part.manifest.config.size > largestConfig) return {}
  const config = await collect(registry.getBlob(repository, part.manifest.config))
  return originsOf(config.toString('utf8'))
}

/** An artifact's config may be anything. */
export function originsOf(config: string): Origins {
  try {
    const { config: settings, history } = JSON.parse(config) as {
      config?: { Labels?: Record<string, unknown> | null }
      history?: readonly { created?: unknown }[]
    }
    const value = settings?.Labels?.[label]
    const seconds = Array.isArray(history) ? lengthOf(history) : undefined
    return {
      ...(typeof value === 'string' && value !== '' && { revision: value }),
      ...(seconds !== undefined && { seconds }),
    }
  } catch {
    return {}
  }
}

function lengthOf(history: readonly { created?: unknown }[]): number | undefined {
  const times = history
    .map(({ created }) => Date.parse(String(created)))
    .filter((time) => !Number.isNaN(time))
  const last = times.at(-1)
  if (last === undefined || times.length < 2) return undefined
  const gap = times.findLastIndex((time, at) => {
    const next = times[at + 1]
    return next !== undefined && (next - time > longestStepMs || next < time)
  })
  return (last - (times[gap + 1] ?? last)) / 1000
}
