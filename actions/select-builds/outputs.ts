import type { Inputs } from './inputs.ts'
import type { Selection } from './select.ts'

// Stands for the digest that only a push makes; a registry never gives it.
const noDigest = `sha256:${'0'.repeat(64)}`

/** The outputs by their names. */
export function outputsOf(
  { tag, pin }: Pick<Inputs, 'tag' | 'pin'>,
  { services, push, deployment }: Selection,
): Readonly<Record<string, string | undefined>> {
  const preview = services.map(({ name }) => ({
    app: name,
    tag,
    ...(pin === 'digest' && { digest: noDigest }),
  }))
  return {
    services: JSON.stringify(services),
    names: services.map(({ name, repository }) => `${name}=${repository}`).join('\n'),
    push: String(push),
    environment: deployment?.environment,
    deploy: deployment?.deploy ?? 'none',
    url: deployment?.url,
    preview: tag === undefined || preview.length === 0 ? undefined : JSON.stringify(preview),
  }
}
