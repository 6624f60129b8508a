/** One header block. https://www.gnu.org/software/tar/manual/html_node/Standard.html */
export interface Header {
  readonly name: string
  readonly link: string
  readonly size: number
  /** The type flag: `0` a file, `1` a hard link, `2` a symbolic one, `5` a folder, `x` pax … */
  readonly type: string
}

/** What a pax or GNU header says of the entry that comes after it. */
export interface Told {
  readonly name?: string
  readonly link?: string
  readonly size?: number
}

/** Reads a block of 512 bytes; undefined for one of zeros, which ends the archive. */
export function readHeader(block: Buffer): Header | undefined {
  if (block.every((byte) => byte === 0)) return undefined
  if (readNumber(block.subarray(148, 156)) !== checksum(block)) {
    throw new Error('it is no tar header')
  }
  const isPosix = block.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = isPosix ? readText(block.subarray(345, 500)) : ''
  const name = readText(block.subarray(0, 100))
  const flag = String.fromCharCode(block[156] ?? 0)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    link: readText(block.subarray(157, 257)),
    size: readNumber(block.subarray(124, 136)),
    // 0 and 7 are how old and contiguous files are marked.
    type: flag === '\0' || flag === '7' ? '0' : flag,
  }
}

export function readText(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end)
}

/** Reads records of the form `LENGTH KEY=VALUE\n`, the length counting all of it. */
export function readPax(bytes: Buffer): Told {
  const found = new Map<string, string>()
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(' ', at)
    const length = Number(bytes.toString('latin1', at, space))
    const equals = bytes.indexOf('=', space)
    const end = at + length
    if (!(length > 0) || equals < 0 || equals >= end || bytes[end - 1] !== 0x0a) {
      throw new Error('its extended header is malformed')
    }
    found.set(
      bytes.toString('utf8', space + 1, equals),
      bytes.toString('utf8', equals + 1, end - 1),
    )
    at = end
  }
  if ([...found.keys()].some((key) => key.startsWith('GNU.sparse.'))) {
    throw new Error('it is a sparse file, which an image never holds')
  }
  const [name, link, size] = ['path', 'linkpath', 'size'].map((key) => found.get(key))
  if (size !== undefined && !/^\d{1,15}$/.test(size)) throw new Error('its size is no number')
  return {
    ...(name !== undefined && { name }),
    ...(link !== undefined && { link }),
    ...(size !== undefined && { size: Number(size) }),
  }
}

/** Octal text, or, with the first bit set, the number itself (GNU, for 8 GiB and more). */
function readNumber(bytes: Buffer): number {
  if ((bytes[0] ?? 0) & 0x80) {
    const value = bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, (bytes[0] ?? 0) & 0x3f)
    if (Number.isSafeInteger(value) && bytes[0] === 0x80) return value
    throw new Error('its size is absurd')
  }
  const text = readText(bytes).trim()
  if (!/^[0-7]*$/.test(text)) throw new Error('it is no tar header')
  return text === '' ? 0 : parseInt(text, 8)
}

function checksum(block: Buffer): number {
  // The field itself counts as spaces.
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)
}
