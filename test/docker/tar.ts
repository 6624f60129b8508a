export interface TarEntry {
  readonly name: string
  readonly bytes?: Buffer | string
  /** A link to this name instead of a file: `symbolic` unless said. */
  readonly link?: string
  readonly kind?: 'symbolic' | 'hard'
}

/** A tar archive (ustar) of some entries. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap(({ name, bytes = '', link, kind = 'symbolic' }) => {
    const content = Buffer.from(bytes)
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512)
    const type = link === undefined ? '0' : kind === 'hard' ? '1' : '2'
    return [header(name, content.length, type, link ?? ''), content, padding]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function header(name: string, size: number, type: string, link: string): Buffer {
  const block = Buffer.alloc(512)
  const octal = (value: number, at: number, length: number) =>
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at)
  block.write(name, 0, 100)
  octal(0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(0, 136, 12)
  block.write(type, 156)
  block.write(link, 157, 100)
  block.write('ustar\x0000', 257)
  block.write('        ', 148)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}
