import { code, plain, table } from '#action/summary'
import type { ServiceImage } from './image.ts'
import type { Inputs } from './inputs.ts'

/** The outputs by their names. */
export function outputsOf(
  { pin }: Pick<Inputs, 'pin'>,
  images: readonly ServiceImage[],
): Readonly<Record<string, string | undefined>> {
  const unpinned = images.find(({ tag }) => tag === undefined)
  if (pin === 'tag' && unpinned !== undefined) {
    throw new Error(
      `Writing updates of tags alone: ${unpinned.app} has a digest and no tag; set pin: digest`,
    )
  }
  const [first, ...others] = images
  const updates = images.map(({ app, tag, digest }) =>
    pin === 'tag' ? { app, tag } : { app, tag, digest },
  )
  return {
    versions: JSON.stringify(images),
    updates: JSON.stringify(updates),
    version: others.every(({ tag }) => tag === first?.tag) ? first?.tag : undefined,
  }
}

/** What a person reads afterwards: which image each service has, and where that was read. */
export function summarize({ source }: Inputs, images: readonly ServiceImage[]): string {
  const rows = images.map(({ app, tag, digest }) => [
    plain(app),
    code(tag ?? ''),
    code(digest ?? ''),
  ])
  const where =
    'tag' in source
      ? `Read in ECR by the tag ${code(source.tag)}.`
      : `Read in the overlays of ${code(source.environment)} in ${code(source.remote.url)}.`
  return `### Images\n\n${table(['service', 'tag', 'digest'], rows)}\n${where}\n`
}
