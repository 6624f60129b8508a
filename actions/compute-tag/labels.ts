import { textAt, type Event } from '#action/event'
import type { Source } from '#action/source'

// https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
const prefix = 'org.opencontainers.image'

/**
 * The labels that tell where an image comes from, each `name=value` on one line. All of them are
 * the same when the run is repeated, so a time that the event doesn't tell is left out.
 */
export function labelsOf(event: Event, source: Source, version: string): string[] {
  const { payload, repository, urls } = event
  const url = `${urls.server}/${repository}`
  const labels = {
    created: source.committedAt?.toISOString().replace(/\.\d+Z$/, 'Z'),
    description: textAt(payload, 'repository', 'description'),
    licenses: licenseOf(payload),
    revision: source.sha,
    source: url,
    title: repository.slice(repository.indexOf('/') + 1),
    url,
    version,
  }
  return Object.entries(labels)
    .map(([name, value]) => [name, oneLine(value ?? '')])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${prefix}.${name}=${value}`)
}

// GitHub writes NOASSERTION where it found a licence that it doesn't know.
function licenseOf(payload: unknown): string | undefined {
  const license = textAt(payload, 'repository', 'license', 'spdx_id')
  return license === 'NOASSERTION' ? undefined : license
}

// A second line would be a label of the description's author.
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
