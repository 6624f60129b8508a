import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { peerPath } from '../peers.ts'

export interface Sshd {
  readonly port: number
  readonly log: () => string
  close(): void
}

export function makeSshKey(path: string, passphrase = ''): void {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-f', path])
}

/** A server of this user, with the key `host` of a folder; it lets those of `client.pub` and `reader.pub` in. */
export async function startSshd(folder: string, name: string, extra: string): Promise<Sshd> {
  const port = await freePort()
  const path = (file: string) => join(folder, file)
  const settings = `ListenAddress 127.0.0.1:${port}
HostKey ${path('host')}
AuthorizedKeysFile ${path('client.pub')} ${path('reader.pub')}
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
LogLevel VERBOSE
${extra}
`
  writeFileSync(path(`${name}.conf`), settings)
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true })
  const logFile = path(`${name}.log`)
  const args = ['-D', '-f', path(`${name}.conf`), '-E', logFile]
  const child = spawn(peerPath('sshd'), args, { stdio: 'inherit' })
  const log = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '')
  for (let tries = 0; !log().includes('Server listening'); tries++) {
    if (tries > 200) throw new Error(`sshd does not start: ${log()}`)
    await setTimeout(50)
  }
  return { port, log, close: () => child.kill() }
}

/** The line of known_hosts that vouches for a server, by its public key. */
export function hostKeyLine({ port }: Sshd, publicKey: string): string {
  return `[127.0.0.1]:${port} ${publicKey.split(' ').slice(0, 2).join(' ')}`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
