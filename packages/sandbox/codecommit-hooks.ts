import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface CodeCommitLimits {
  /** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html: 4,000. */
  readonly refUpdates: number
  /** Of one push. */
  readonly pushBytes: number
  /** 2 GB. */
  readonly blobBytes: number
}

/**
 * CodeCommit's limits as hooks of git: that on refs and on blobs for the whole push, names of branches
 * for each. The texts are those of its troubleshooting pages, where they give one.
 */
export function writeHooks(folder: string, limits: CodeCommitLimits, checksNames: boolean): void {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}`)
    chmodSync(join(folder, name), 0o755)
  }
  write('pre-receive', preReceive(limits))
  // A process for each ref: what thousands of tags would wait for.
  if (checksNames) write('update', update)
}

const preReceive = ({ refUpdates, blobBytes }: CodeCommitLimits) => `
lines=$(cat)
if [ "$(printf '%s\\n' "$lines" | wc -l)" -gt ${refUpdates} ]; then
  echo 'Too many reference update commands' >&2
  exit 1
fi
news=$(printf '%s\\n' "$lines" | cut -d' ' -f2 | grep -v '^0*$')
[ -z "$news" ] && exit 0
printf '%s\\n' "$news" | git rev-list --objects --no-object-names --stdin --not --all |
  git cat-file --batch-check='%(objecttype) %(objectsize)' |
  awk '$1 == "blob" && $2 > ${blobBytes} { bad = 1 } END { exit bad }' ||
  { echo 'Git blob is too large' >&2; exit 1; }
`

const update = `
case $1 in refs/heads/*) ;; *) exit 0 ;; esac
name=\${1#refs/heads/}
# Deleting is always allowed.
case $3 in *[!0]*) ;; *) exit 0 ;; esac
printf '%s' "$name" | grep -Eqx '[0-9a-f]{40}|@|[.].*|.*[.]|.{257,}' || exit 0
echo "The branch name is not valid: $name" >&2
exit 1
`
