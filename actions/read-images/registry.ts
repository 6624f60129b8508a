import { ecrClient } from '#ecr/client'
import { findImages } from '#ecr/image'
import { agents } from '#proxy/agent'
import type { Machine, ServiceImage } from './image.ts'
import type { Service } from './services.ts'

/** Where images are looked up by a tag. */
export interface TagSource {
  readonly tag: string
  readonly region: string | undefined
  readonly registryId: string | undefined
}

/** Looks the tag up in the repository of each service. Throws where one has no such image. */
export async function readTagged(
  services: readonly Service[],
  { tag, region, registryId }: TagSource,
  { env }: Machine,
): Promise<readonly ServiceImage[]> {
  const connections = await agents(env)
  const ecr = await ecrClient({ agents: connections, ...(region !== undefined && { region }) })
  const tags = spellings(tag)
  return Promise.all(
    services.map(async ({ name, repository }) => {
      const found = await findImages(ecr, repository, tags, registryId)
      const by = tags.find((each) => found.has(each))
      const image = by && found.get(by)
      if (image) return { app: name, tag: by, digest: image.digest }
      throw new Error(
        `Reading the image of ${name}: ECR repository ${repository} has no tag ` +
          `${tags.join(' or ')}; push it first, or name another version`,
      )
    }),
  )
}

/** A version as it is given, and with a "v" more or less: Git tags have it, image tags often not. */
function spellings(tag: string): readonly string[] {
  if (!/^v?\d+\.\d+\.\d+/.test(tag)) return [tag]
  return [tag, tag.startsWith('v') ? tag.slice(1) : `v${tag}`]
}
