import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '#process/run'
import { githubHostKeys } from './host-keys.ts'
import type { Remote } from './remote.ts'

/** What a caller has; the remote's protocol decides which of it is used. */
export interface Credentials {
  /** For https: a token that goes as the password, to this remote's host and no other. */
  readonly token?: string
  /** That goes with the token; GitHub and GitLab take any. */
  readonly username?: string
  /** For https, instead of a token: a program that git asks for each password. */
  readonly helper?: Helper
  /** For ssh: a private key without a passphrase. */
  readonly sshKey?: string
  /** Lines as in ssh's known_hosts; without them only GitHub's own keys are trusted. */
  readonly sshKnownHosts?: string
}

/** A credential helper, as https://git-scm.com/docs/gitcredentials#_custom_helpers has it. */
export interface Helper {
  /** `!` and what the shell runs; it may name the variables below. */
  readonly command: string
  readonly env: Readonly<Record<string, string>>
}

export interface Access {
  readonly env: Readonly<Record<string, string>>
  /** Git's settings, in order. */
  readonly config: readonly (readonly [key: string, value: string])[]
  /** Ends the connection that several git commands shared. */
  readonly close: () => Promise<void>
}

/**
 * Lets git reach a remote with the credentials given and with none that lie about: helpers, agents,
 * key files and ssh settings of the machine are out. Secrets stand in the environment of git and in
 * files of mode 0600 in `folder`, which the caller removes.
 */
export async function grantAccess(
  remote: Remote,
  credentials: Credentials,
  folder: string,
): Promise<Access> {
  if (remote.protocol === 'ssh') return grantSsh(remote, credentials, folder)
  const { token = '', username = 'x-access-token', helper: own } = credentials
  const close = () => Promise.resolve()
  if (own !== undefined) {
    const config = helperConfig(remote, own.command)
    return { env: own.env, config: [...config, ['credential.useHttpPath', 'true']], close }
  }
  if (remote.protocol === 'file' || token === '') return { env: {}, config: [], close }
  if (/[\r\n\0]/.test(token)) throw new Error('the token for git: it holds a line break; remove it')
  const env = { GITOPS_USERNAME: username, GITOPS_TOKEN: token }
  return { env, config: helperConfig(remote, helper), close }
}

/** Asked for this host alone. */
function helperConfig({ protocol, host }: Remote, command: string): Access['config'] {
  const origin = `${protocol}://${host}`
  return [
    [`credential.${origin}.helper`, command],
    // Since git 2.46 this saves the request that is answered by 401; before it does nothing.
    [`http.${origin}.proactiveAuth`, 'basic'],
  ]
}

/**
 * Git has the shell run this. `printf` is built into the shell, so the token is in no process's
 * arguments. https://git-scm.com/docs/gitcredentials#_custom_helpers
 */
const helper =
  '!f() { test "$1" != get || printf "username=%s\\npassword=%s\\n" "$GITOPS_USERNAME" "$GITOPS_TOKEN"; }; f'

async function grantSsh(
  remote: Remote,
  { sshKey = '', sshKnownHosts = githubHostKeys }: Credentials,
  folder: string,
): Promise<Access> {
  if (sshKey.trim() === '') {
    throw new Error(`access to ${remote.url}: ssh needs a private key; give a deploy key`)
  }
  // Secrets often lose the last line break, or come with CRLF; ssh reads neither.
  const key = `${sshKey.replaceAll('\r\n', '\n').trim()}\n`
  const settings = join(folder, 'ssh_config')
  await writeFile(join(folder, 'key'), key, { mode: 0o600 })
  await writeFile(join(folder, 'known_hosts'), `${sshKnownHosts.trim()}\n`, { mode: 0o600 })
  await writeFile(settings, sshConfig(folder), { mode: 0o600 })
  // The path goes through the environment, so that the shell needs no quoting of it.
  const env = { GIT_SSH_COMMAND: 'ssh -F "$GITOPS_SSH_CONFIG"', GITOPS_SSH_CONFIG: settings }
  const close = async () => {
    if (!existsSync(join(folder, 'ssh'))) return
    // The connection is known by its path; a name must be there, but says nothing.
    await run('ssh', { args: ['-F', settings, '-O', 'exit', 'any'], env: {}, timeoutMs: 5_000 })
  }
  return { env: { ...env, GIT_SSH_VARIANT: 'ssh' }, config: [], close }
}

/** https://man.openbsd.org/ssh_config */
function sshConfig(folder: string): string {
  const path = (name: string) => `"${join(folder, name).replaceAll('%', '%%')}"`
  const settings = {
    IdentityFile: path('key'),
    IdentitiesOnly: 'yes',
    UserKnownHostsFile: path('known_hosts'),
    GlobalKnownHostsFile: '/dev/null',
    StrictHostKeyChecking: 'yes',
    UpdateHostKeys: 'no',
    BatchMode: 'yes',
    PreferredAuthentications: 'publickey',
    ClearAllForwardings: 'yes',
    ConnectTimeout: '15',
    ServerAliveInterval: '15',
    ServerAliveCountMax: '3',
    LogLevel: 'ERROR',
    // One connection for reading and pushing: a handshake takes six round trips. It ends by itself
    // 10 s after its last use. A socket's path may be 104 bytes, 17 of which ssh adds on its own.
    ...(folder.length < 80 && {
      ControlMaster: 'auto',
      ControlPath: path('ssh'),
      ControlPersist: '10',
    }),
  }
  const lines = Object.entries(settings).map(([name, value]) => `  ${name} ${value}\n`)
  return `Host *\n${lines.join('')}`
}
