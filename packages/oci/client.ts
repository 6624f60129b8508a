import { authorizer, type CredentialSource } from './authorization.ts'
import type { Clock } from './clock.ts'
import { describe, type Call, type ExchangeOptions } from './exchange.ts'
import { refusal, type RegistryError } from './failure.ts'
import { follow, type Reply } from './redirect.ts'
import { parseRepository } from './reference.ts'

export interface ClientOptions extends ExchangeOptions {
  /** `https://host`, or `http://127.0.0.1:port`: plain http on loopback only. */
  readonly origin: string
  /** Without it nobody logs in. */
  readonly credentials?: CredentialSource
  readonly clock: Clock
}

/** Calls to one repository, with authorization and redirects, each made once. */
export interface Client {
  readonly clock: Clock
  readonly signal: AbortSignal | undefined
  url(path: string): URL
  read(call: Call): Promise<Reply>
  /** `from`: another repository of this registry that the call reads from. */
  write(call: Call, from?: string): Promise<Reply>
  refused(call: Call, reply: Reply): RegistryError
}

export type ClientFor = (repository: string, signal: AbortSignal | undefined) => Client

export function openClient(options: ClientOptions): ClientFor {
  const { clock, credentials } = options
  const { origin } = new URL(options.origin)
  const send = (call: Call) => follow(call, options)
  const authorized = authorizer(send, credentials, clock)
  return (repository, signal) => {
    const base = `${origin}/v2/${parseRepository(repository)}/`
    // An upload may be sent to another host, which has no claim on this one's credentials.
    const ask = (call: Call, ...scopes: readonly string[]) =>
      call.url.origin === origin
        ? authorized({ ...call, signal }, scopes)
        : send({ ...call, signal })
    return {
      clock,
      signal,
      url: (path) => new URL(path, base),
      read: (call) => ask(call, pull(repository)),
      write: (call, from) =>
        ask(call, push(repository), ...(from === undefined ? [] : [pull(from)])),
      refused: (call, reply) => refusal(describe(call), reply, clock.now()),
    }
  }
}

// https://distribution.github.io/distribution/spec/auth/scope/
const pull = (repository: string): string => `repository:${repository}:pull`
const push = (repository: string): string => `repository:${repository}:pull,push`
