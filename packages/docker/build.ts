/** What to build, in the words of `docker buildx build`. Paths are relative to where it runs. */
export interface Build {
  /** A folder, or any other context that buildx takes (a Git URL, a tar's URL). */
  readonly context: string
  readonly file?: string | undefined
  readonly target?: string | undefined
  readonly platforms: readonly string[]
  /** `NAME=value`, or `NAME` alone for the value in the environment. */
  readonly buildArgs: readonly string[]
  readonly secrets: readonly Secret[]
  /** `default`, or `ID=SOCKET-OR-KEY[,KEY]`. */
  readonly ssh: readonly string[]
  readonly labels: ReadonlyMap<string, string>
  /** `[LEVEL:]KEY=value`, where LEVEL is one of `manifest`, `index` and so on. */
  readonly annotations: readonly string[]
  readonly network?: string | undefined
  /** `HOST:IP` */
  readonly addHosts: readonly string[]
  /** Parameters of the attestation, as `mode=max`, or `true` for its defaults; none: left out. */
  readonly provenance?: string | undefined
  readonly sbom?: string | undefined
  readonly cache?: Cache | undefined
}

/** Where buildx looks for layers of earlier builds, and leaves those of this one: `type=…` each. */
export interface Cache {
  readonly from: string
  readonly to: string
}

/** A secret for `RUN --mount=type=secret,id=…`, its value in a file: never on a command line. */
export interface Secret {
  readonly id: string
  readonly file: string
}

/** Where the result goes. */
export type Output =
  /** To `HOST/REPOSITORY` by digest alone: tags are put on it when all of it is there. */
  | { readonly to: 'registry'; readonly name: string; readonly insecure: boolean }
  /** To an OCI image layout in a tar file; the digest is the same as in a registry. */
  | { readonly to: 'layout'; readonly file: string }
  /** To the image store of the daemon that the `docker` driver builds in. */
  | { readonly to: 'daemon' }
  /** Nowhere: built to see that it can be, and for its digest. */
  | { readonly to: 'digest' }
  /** Nowhere, by a builder that knows no digest before a push. */
  | { readonly to: 'nowhere' }

/**
 * The arguments of `docker` for a build; buildx writes what it made into `metadataFile`. Without the
 * name of a builder the present one builds.
 */
export function buildArguments(
  build: Build,
  output: Output,
  metadataFile: string,
  builder?: string,
): string[] {
  return [
    ...['buildx', 'build', '--progress=plain', '--metadata-file', metadataFile],
    ...option('--builder', builder),
    ...option('--file', build.file),
    ...option('--target', build.target),
    ...option('--platform', build.platforms.join(',') || undefined),
    ...build.buildArgs.flatMap((text) => ['--build-arg', text]),
    ...build.secrets.flatMap(({ id, file }) => ['--secret', fields({ id, src: file })]),
    ...build.ssh.flatMap((text) => ['--ssh', text]),
    ...[...build.labels].flatMap(([key, value]) => ['--label', `${key}=${value}`]),
    ...build.annotations.flatMap((text) => ['--annotation', text]),
    ...option('--network', build.network),
    ...build.addHosts.flatMap((text) => ['--add-host', text]),
    // buildx adds provenance unless told not to (0.10 and later), which turns the one manifest of
    // one platform into an index that Lambda and ECR's basic scan refuse.
    `--provenance=${build.provenance ?? 'false'}`,
    ...(build.sbom === undefined ? [] : [`--sbom=${build.sbom}`]),
    ...option('--cache-from', build.cache?.from),
    ...option('--cache-to', build.cache?.to),
    '--output',
    exporter(output),
    '--',
    build.context,
  ]
}

function exporter(output: Output): string {
  switch (output.to) {
    case 'registry':
      return fields({
        type: 'image',
        name: output.name,
        push: 'true',
        'push-by-digest': 'true',
        'name-canonical': 'true',
        store: 'false',
        'oci-mediatypes': 'true',
        ...(output.insecure && { 'registry.insecure': 'true' }),
      })
    case 'layout':
      return fields({ type: 'oci', dest: output.file })
    case 'daemon':
      return 'type=docker'
    case 'digest':
      return 'type=image,push=false,store=false,oci-mediatypes=true'
    case 'nowhere':
      return 'type=cacheonly'
  }
}

function option(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [name, value]
}

/** buildx reads such values as one record of CSV. */
export function fields(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',')
}
