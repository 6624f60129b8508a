import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const digest = `sha256:${'a'.repeat(64)}`

/**
 * A `docker` that notes what it is asked, for what no test can do: pull BuildKit's image for a new
 * builder, and reach GitHub's cache service. It has a builder of the `docker` driver with the older
 * image store; a build of its makes nothing.
 *
 * @param parent a folder that goes when the tests end
 * @param cacheFails has builds with a cache end with an error of BuildKit's
 */
export function recordDocker(parent: string, { cacheFails = false } = {}) {
  const folder = mkdtempSync(join(parent, 'recorder-'))
  const bin = join(folder, 'bin')
  const record = join(folder, 'calls')
  mkdirSync(bin)
  writeFileSync(record, '')
  const script = `#!/bin/sh
for each; do printf '%s\\t' "$each" >> ${record}; done
printf '\\n' >> ${record}
printf 'token:%s\\n' "$ACTIONS_RUNTIME_TOKEN" >> ${record}
case "$*" in
  *info*) echo '[["Backing Filesystem","extfs"]]';;
  *'buildx inspect'*) printf 'Name:   default\\nDriver: docker\\n\\nNodes:\\nEndpoint: default\\n';;
  *'buildx build'*--cache-from*)
    [ -n "${cacheFails ? 'x' : ''}" ] && {
      echo 'ERROR: failed to build: failed to solve: error writing layer blob: 503' >&2; exit 1; }
    ;;
esac
while [ $# -gt 0 ]; do
  [ "$1" = --metadata-file ] && printf '{"containerimage.digest":"${digest}"}' > "$2"
  shift
done
exit 0
`
  writeFileSync(join(bin, 'docker'), script, { mode: 0o755 })
  const lines = () => readFileSync(record, 'utf8').split('\n')
  return {
    path: `${bin}:/usr/bin:/bin`,
    digest,
    /** The arguments of each call of `docker buildx`. */
    calls: (): readonly (readonly string[])[] =>
      lines()
        .filter((line) => line.startsWith('buildx\t'))
        .map((line) => line.split('\t').slice(1, -1)),
    /** Tokens of GitHub's cache service that came in the environment. */
    tokens: (): readonly string[] =>
      lines().flatMap((line) => (line.startsWith('token:') ? line.slice('token:'.length) : [])),
  }
}
