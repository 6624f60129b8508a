import { formatReference } from '#oci/reference'
import type { Inputs } from './inputs.ts'
import type { Outcome } from './push.ts'

/** The outputs by their names; undefined is empty. */
export function outputsOf(
  { repository, tags }: Pick<Inputs, 'repository' | 'tags'>,
  { registry, digest, pushed, scan, dockerConfig }: Outcome,
): Readonly<Record<string, string | undefined>> {
  const [tag] = tags
  const place = registry === undefined ? undefined : { registry, repository }
  return {
    image: place && digest && formatReference({ ...place, tag, digest }),
    registry,
    repository,
    'repository-uri': place && formatReference(place),
    tag,
    tags: tags.join('\n'),
    digest,
    pushed: String(pushed),
    findings: scan && JSON.stringify(Object.fromEntries(scan.counts)),
    'docker-config': dockerConfig,
  }
}
