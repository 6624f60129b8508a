import { TransientError } from './commit.ts'
import { withoutUserinfo } from './remote.ts'

/** What git says where another try gives the same again, and what a person can do about it. */
const final: readonly (readonly [RegExp, string])[] = [
  [
    /Authentication failed|could not read (Username|Password)|returned error: 401/,
    'the server wants a valid token; give one that may write to this repository',
  ],
  [
    /returned error: 403|Permission to .+ denied|Write access .+ not granted/,
    'these credentials may not do this; a GitHub token needs `contents: write` on this repository',
  ],
  [
    /key .+ marked as read only|deploy key does not have write access/,
    'the deploy key may only read; add it again with "Allow write access"',
  ],
  [
    /Permission denied \(|key_load|error in libcrypto|incorrect passphrase/,
    'the server refused the ssh key; give a deploy key with write access and without a passphrase',
  ],
  [
    /Host key verification failed/,
    "the server's host key is not known; give its line by ssh-known-hosts",
  ],
  [
    /[Rr]epository (it )?not found|returned error: 404|not appear to be a git repository/,
    'no such repository, or these credentials may not see it',
  ],
  [/Remote branch .+ not found|couldn't find remote ref/, 'create the branch first'],
  [/dumb http transport/, 'the server must speak the smart http protocol'],
  [/not support (shallow|--depth)/, 'the server must allow shallow fetches'],
  [/mismatched algorithms|unsupported hash|unknown object format/, 'this git is too old for it'],
  [
    /certificate/i,
    'let git trust its authority: GIT_SSL_CAINFO or http.sslCAInfo in /etc/gitconfig',
  ],
  [/returned error: 4(?!08|29)\d\d/, ''],
  [/dubious ownership|not allowed|url base from redirection/, ''],
]

/**
 * The error for what git wrote on its standard error. One that may pass, as a broken connection or a
 * 5xx answer, is a TransientError; what is not known counts as one, since the time to try is limited.
 */
export function gitFailure(attempted: string, stderr: string): Error {
  const found = summarize(stderr)
  // Names are the user's own and may be any word, as `certificate`; git quotes them.
  const said = stderr.replace(/'[^'\n]*'/g, 'it')
  const known = final.find(([pattern]) => pattern.test(said))
  if (known === undefined) return new TransientError(`${attempted}: ${found}`)
  return new Error([`${attempted}: ${found}`, known[1]].filter(Boolean).join('; '))
}

/** Git's own lines that matter, in one; without what it says to all who fail. */
export function summarize(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim())
  const telling = lines.filter((line) =>
    /^(remote:|fatal:|error:|ERROR:|ssh:)|denied|failed/.test(line),
  )
  const chosen = (telling.length > 0 ? telling : lines).filter((line) => !noise.test(line))
  return withoutUserinfo(chosen.slice(0, 6).join(' ')).slice(0, 1000) || 'git said nothing'
}

const noise =
  /^(remote:)?$|^error: failed to push some refs|^remote: (Enumerating|Counting|Compressing)/
