import { createServer, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { fieldsOf, message, pack, unknown, unpack, type Field } from './wire.ts'

type Thing = Record<string, unknown>

/** What `world_thing` resources stand for, by their id: change it, and Terraform sees drift. */
export interface World {
  readonly things: Map<string, Thing>
  /** What every call about a resource answers from now on, or nothing. */
  failure?: { readonly summary: string; readonly detail: string }
  /** While it is true, calls about resources get no answer. */
  hold: boolean
  /** For programs that use the provider. */
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** For the configurations of tests. */
export const worldConfiguration = `
terraform {
  required_providers {
    world = { source = "example.com/test/world" }
  }
}
`

const [required, optional, computed, sensitive] = [4, 5, 6, 7]

/** `name` makes a thing another one; `stamp` is new with every change. */
const attributes: readonly (readonly [string, unknown, readonly number[]])[] = [
  ['id', 'string', [computed]],
  ['name', 'string', [required]],
  ['size', 'number', [optional, computed]],
  ['tags', ['map', 'string'], [optional]],
  ['secret', 'string', [optional, sensitive]],
  ['parent', 'string', [optional]],
  ['stamp', 'string', [computed]],
]

/**
 * A provider in this process whose resources somebody can change outside of Terraform, by its plugin
 * protocol, version 6, over plain HTTP/2. Terraform and OpenTofu take it as one that runs already.
 * https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol
 */
export async function startWorld(): Promise<World> {
  const things = new Map<string, Thing>()
  const server = createServer()
  let made = 0
  const world: Pick<World, 'failure' | 'hold'> = { hold: false }

  const calls: Readonly<Record<string, (request: Map<number, Buffer>) => Buffer>> = {
    GetProviderSchema: () =>
      message(
        [1, message([2, message()])],
        [2, message([1, 'world_thing'], [2, message([2, message(...attributes.map(attribute))])])],
        [6, message([2, true])],
      ),
    ValidateProviderConfig: () => message(),
    ConfigureProvider: () => message(),
    ValidateResourceConfig: () => message(),
    StopProvider: () => message(),
    UpgradeResourceState: (request) =>
      message([1, message([2, fieldsOf(request.get(3)!).get(1)!])]),
    ReadResource(request) {
      const failed = world.failure
      if (failed !== undefined) {
        return message([2, message([1, 1], [2, failed.summary], [3, failed.detail])])
      }
      const { id } = state(request, 2)!
      return message([1, value(things.get(id as string) ?? null)])
    },
    PlanResourceChange(request) {
      const [prior, proposed] = [state(request, 2), state(request, 3)]
      if (proposed === null) return message([1, value(null)])
      const size = proposed['size'] ?? 1
      if (prior === null) {
        return message([1, value({ ...proposed, id: unknown, size, stamp: unknown })])
      }
      const changed = Object.keys(proposed).filter((name) => !same(prior[name], proposed[name]))
      if (changed.length === 0) return message([1, value(proposed)])
      const path = message([1, message([1, 'name'])])
      const replaces: Field[] = changed.includes('name') ? [[2, path]] : []
      const id = replaces.length > 0 ? unknown : proposed['id']
      return message([1, value({ ...proposed, id, stamp: unknown })], ...replaces)
    },
    ApplyResourceChange(request) {
      const [prior, planned] = [state(request, 2), state(request, 3)]
      if (planned === null) {
        things.delete(prior!['id'] as string)
        return message([1, value(null)])
      }
      made++
      const id = prior === null ? `thing-${made}` : prior['id']
      const thing = { ...planned, id, stamp: `stamp-${made}` }
      things.set(id as string, thing)
      return message([1, value(thing)])
    },
  }

  server.on('stream', (stream: ServerHttp2Stream, headers) => {
    const name = headers[':path']?.split('/').at(-1) ?? ''
    if (world.hold && name === 'ReadResource') stream.on('error', () => undefined)
    else void answer(stream, calls[name])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const reattach = {
    Protocol: 'grpc',
    ProtocolVersion: 6,
    Pid: process.pid,
    Test: true,
    Addr: { Network: 'tcp', String: `127.0.0.1:${port}` },
  }
  return Object.assign(world, {
    things,
    env: { TF_REATTACH_PROVIDERS: JSON.stringify({ 'example.com/test/world': reattach }) },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
}

/** https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md */
async function answer(
  stream: ServerHttp2Stream,
  call: ((request: Map<number, Buffer>) => Buffer) | undefined,
): Promise<void> {
  const trailers = (status: number) =>
    stream.once('wantTrailers', () => stream.sendTrailers({ 'grpc-status': String(status) }))
  stream.on('error', () => undefined)
  const head = { ':status': 200, 'content-type': 'application/grpc' }
  if (call === undefined) {
    trailers(12)
    stream.respond(head, { waitForTrailers: true })
    stream.end()
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = call(fieldsOf(Buffer.concat(chunks).subarray(5)))
  const prefix = Buffer.alloc(5)
  prefix.writeUInt32BE(body.length, 1)
  trailers(0)
  stream.respond(head, { waitForTrailers: true })
  stream.end(Buffer.concat([prefix, body]))
}

function attribute([name, type, flags]: (typeof attributes)[number]): Field {
  const marks = flags.map((flag): Field => [flag, true])
  return [2, message([1, name], [2, JSON.stringify(type)], ...marks)]
}

function state(request: Map<number, Buffer>, field: number): Thing | null {
  return unpack(fieldsOf(request.get(field)!).get(1)!) as Thing | null
}

function value(thing: Thing | null): Buffer {
  return message([1, pack(thing)])
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
