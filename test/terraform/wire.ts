// As much of protobuf and MessagePack as a Terraform provider speaks.

/** A field of a message by number: bytes or text, a number or flag, or a message's fields. */
export type Field = readonly [number, string | Buffer | number | boolean]

/** https://protobuf.dev/programming-guides/encoding/ */
export function message(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number' || typeof value === 'boolean') {
        return [varint(number << 3), varint(Number(value))]
      }
      const bytes = Buffer.from(value as string)
      return [varint((number << 3) | 2), varint(bytes.length), bytes]
    }),
  )
}

/** The fields of a message that hold bytes. */
export function fieldsOf(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>()
  let at = 0
  const next = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const tag = next()
    const length = next()
    if ((tag & 7) !== 2) continue
    fields.set(tag >> 3, bytes.subarray(at, at + length))
    at += length
  }
  return fields
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return Buffer.from([...bytes, left])
    bytes.push((left & 0x7f) | 0x80)
  }
}

/** A value that is known once applied. */
export const unknown = Symbol('unknown')

/** https://github.com/msgpack/msgpack/blob/master/spec.md, always in the 32-bit forms. */
export function pack(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.from([0xc0])
  if (value === unknown) return Buffer.from([0xd4, 0, 0])
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2])
  const sized = (type: number, size: number) => {
    const head = Buffer.alloc(5)
    head.writeUInt8(type)
    head.writeUInt32BE(size, 1)
    return head
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9)
    bytes.writeUInt8(0xcb)
    bytes.writeDoubleBE(value, 1)
    return bytes
  }
  if (typeof value === 'string') {
    return Buffer.concat([sized(0xdb, Buffer.byteLength(value)), Buffer.from(value)])
  }
  if (Array.isArray(value)) return Buffer.concat([sized(0xdd, value.length), ...value.map(pack)])
  const entries = Object.entries(value as Record<string, unknown>)
  const parts = entries.flatMap(([key, item]) => [pack(key), pack(item)])
  return Buffer.concat([sized(0xdf, entries.length), ...parts])
}

export function unpack(bytes: Buffer): unknown {
  let at = 0
  const text = (length: number) => bytes.toString('utf8', at, (at += length))
  const list = (length: number): unknown[] => Array.from({ length }, one)
  const map = (length: number) =>
    Object.fromEntries(Array.from({ length }, () => [one(), one()])) as Record<string, unknown>
  const sizes: Record<number, number> = { 0: 1, 1: 2, 2: 4 }
  const uint = (size: number) => {
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size)
    at += size
    return value
  }
  const int = (size: number) => {
    const value = size === 8 ? Number(bytes.readBigInt64BE(at)) : bytes.readIntBE(at, size)
    at += size
    return value
  }
  function one(): unknown {
    const type = bytes[at++]!
    if (type <= 0x7f) return type
    if (type >= 0xe0) return type - 0x100
    if (type <= 0x8f) return map(type & 0xf)
    if (type <= 0x9f) return list(type & 0xf)
    if (type <= 0xbf) return text(type & 0x1f)
    if (type === 0xc0) return null
    if (type === 0xc2 || type === 0xc3) return type === 0xc3
    if (type === 0xca) return bytes.readFloatBE((at += 4) - 4)
    if (type === 0xcb) return bytes.readDoubleBE((at += 8) - 8)
    if (type >= 0xcc && type <= 0xcf) return uint(2 ** (type - 0xcc))
    if (type >= 0xd0 && type <= 0xd3) return int(2 ** (type - 0xd0))
    if (type >= 0xd9 && type <= 0xdb) return text(uint(sizes[type - 0xd9]!))
    if (type === 0xdc || type === 0xdd) return list(uint(type === 0xdc ? 2 : 4))
    if (type === 0xde || type === 0xdf) return map(uint(type === 0xde ? 2 : 4))
    // Extensions stand for what is unknown; what refines it is of no interest.
    const length = type >= 0xd4 && type <= 0xd8 ? 2 ** (type - 0xd4) : uint(sizes[type - 0xc7]!)
    at += length + 1
    return unknown
  }
  return one()
}
