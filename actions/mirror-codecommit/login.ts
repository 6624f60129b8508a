import { connect, createServer, type Server } from 'node:net'
import { chmod } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import type { Remote } from '#git/remote'

/** What git asks a credential helper for, as `protocol`, `host`, `path`. */
export type LoginRequest = Readonly<Record<string, string>>
/** `username`, `password` and the like; undefined where there is none to give. */
export type LoginAnswer = Readonly<Record<string, string>> | undefined

/** Whether git asks for this place and no other; it names the port as the URL does, 443 too. */
export function isFor(
  { protocol, host }: Pick<Remote, 'protocol' | 'host'>,
  path: string,
  asked: LoginRequest,
): boolean {
  const hosts = [host, `${host}:${protocol === 'https' ? 443 : 80}`]
  return (
    asked['protocol'] === protocol &&
    hosts.includes(asked['host'] ?? '') &&
    asked['path']?.replace(/^\/?/, '/') === path
  )
}

/**
 * Gives logins to git by a socket in a folder that only this user may enter. Whoever asks gets a new
 * one each time; the keys that make it stay in this process.
 */
export async function serveLogins(
  path: string,
  login: (request: LoginRequest) => Promise<LoginAnswer>,
): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const answer = async () => {
      const given = await login(parseLines(await text(socket)))
      socket.end(formatLines(given ?? {}))
    }
    answer().catch((error: unknown) => socket.end(`error=${String((error as Error).message)}\n`))
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(path, resolve)
  })
  await chmod(path, 0o600)
  return server
}

/** The other end: what git runs, with `get` and its question on the standard input. */
export async function askLogin(
  operation: string | undefined,
  path: string,
  input: Readable,
): Promise<LoginAnswer> {
  if (operation !== 'get') return undefined
  const question = await text(input)
  const socket = connect(path)
  socket.end(question)
  const { error, ...answer } = parseLines(await text(socket))
  if (error !== undefined) throw new Error(error)
  return answer
}

/** Runs as that other end; git shows the line on stderr beside its own. */
export function giveLogin(
  operation: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  io: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'exitCode'>,
): void {
  askLogin(operation, env['GITOPS_LOGIN'] ?? '', io.stdin).then(
    (answer) => io.stdout.write(formatLines(answer ?? {})),
    (error: unknown) => {
      io.exitCode = 1
      io.stderr.write(`error: ${(error as Error).message}\n`)
    },
  )
}

function formatLines(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

function parseLines(lines: string): Record<string, string> {
  const pairs = Array.from(lines.matchAll(/^([^=\n]+)=(.*)$/gm), ([, name, value]) => [name, value])
  return Object.fromEntries(pairs) as Record<string, string>
}
