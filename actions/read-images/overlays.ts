import { checkPathValue, expandTemplate } from '#action/template'
import { openBranch } from '#git/branch'
import { commitEdit } from '#git/commit'
import type { Remote } from '#git/remote'
import { isDigest } from '#oci/digest'
import { currentImages, type Format, type StandingImage } from '#overlay/format'
import type { Machine, ServiceImage } from './image.ts'
import type { Service } from './services.ts'

/** The overlays of one environment. */
export interface OverlaySource {
  readonly environment: string
  readonly remote: Remote
  readonly branch: string | undefined
  readonly token: string | undefined
  readonly sshKey: string | undefined
  readonly knownHosts: string | undefined
  /** Templates of `{app}` and `{environment}`. */
  readonly file: string
  readonly image: string
  readonly key: string
  readonly format: Format | 'auto'
}

// git writes nothing here, and wants an author all the same.
const author = 'read-images <read-images@users.noreply.github.com>'
const timeoutMs = 120_000

/** Reads what the overlays name for each service, all from one commit. */
export async function readOverlays(
  services: readonly Service[],
  source: OverlaySource,
  machine: Machine,
): Promise<readonly ServiceImage[]> {
  const { remote, token, sshKey, knownHosts: sshKnownHosts, branch: name, environment } = source
  const { env, clock, signal, folder: temporary } = machine
  const places = services.map(({ name: app }) => {
    const expand = (input: string, template: string) =>
      expandTemplate(`Reading the input ${input}`, template, { app, environment })
    const path = checkPathValue(
      'Reading the input manifest-file',
      expand('manifest-file', source.file),
    )
    const target = {
      image: expand('manifest-image', source.image),
      key: expand('manifest-key', source.key),
    }
    return { app, path, target }
  })
  const branch = await openBranch({
    ...{ remote, author, env, clock, signal, temporary },
    credentials: {
      ...(token !== undefined && { token }),
      ...(sshKey !== undefined && { sshKey }),
      ...(sshKnownHosts !== undefined && { sshKnownHosts }),
    },
    ...(name !== undefined && { branch: name }),
  })
  try {
    const paths = [...new Set(places.map(({ path }) => path))]
    const edit = () => ({ changes: new Map<string, Buffer>(), message: '' })
    const dry = { dryRun: true, timeoutMs, clock }
    const { snapshot } = await commitEdit({ branch, paths, edit, ...dry })
    return places.map(({ app, path, target }) => {
      const bytes = snapshot.files.get(path)?.bytes ?? Buffer.alloc(0)
      return imageOf(app, path, currentImages({ path, bytes }, source.format, target))
    })
  } finally {
    await branch.close()
  }
}

/** Several places of one file may name a service's image, and must then name the same one. */
function imageOf(app: string, path: string, found: readonly StandingImage[]): ServiceImage {
  const [image, ...others] = found
  const differing = others.find(({ tag, digest }) => tag !== image?.tag || digest !== image?.digest)
  if (image === undefined || differing !== undefined) {
    throw new Error(
      `Reading the image of ${app}: ${path} names it differently at ${image?.key} and ` +
        `${differing?.key}; make them the same`,
    )
  }
  const { tag, digest } = image
  if (tag === undefined && digest === undefined) {
    throw new Error(
      `Reading the image of ${app}: ${path} has no tag and no digest; deploy it first`,
    )
  }
  if (digest === undefined || isDigest(digest)) return { app, tag, digest }
  throw new Error(`Reading the image of ${app}: ${path} holds ${JSON.stringify(digest)}, no digest`)
}
