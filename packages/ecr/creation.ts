import { Readable } from 'node:stream'
import { digestOf } from '#oci/digest'
import { RegistryError } from '#oci/failure'
import type { Registry } from '#oci/registry'

/**
 * Whether a push creates a repository that is missing: a registry may have a template for that
 * (CREATE_ON_PUSH, since 2025-12). Whether one fits is seen by a push: of the two bytes of an empty
 * configuration.
 */
export async function isCreatedOnPush(registry: Registry, repository: string): Promise<boolean> {
  const bytes = Buffer.from('{}')
  const blob = { digest: digestOf(bytes), size: bytes.length }
  try {
    await registry.putBlob(repository, blob, () => Promise.resolve(Readable.from([bytes])))
    return true
  } catch (error) {
    if (error instanceof RegistryError && error.status === 404) return false
    throw error
  }
}
