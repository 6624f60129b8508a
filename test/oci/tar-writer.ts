export interface TarEntry {
  readonly name: string
  readonly bytes?: Buffer | string
  readonly type?: string
  readonly link?: string
  /** What the header says instead of the real size. */
  readonly size?: number | string
  readonly prefix?: string
  readonly magic?: string
}

/** Writes a tar archive as told, right or wrong, with the two blocks of zeros at its end. */
export function tar(entries: readonly TarEntry[], trailer = 1024): Buffer {
  return Buffer.concat([...entries.map(entry), Buffer.alloc(trailer)])
}

/** The records of a pax header: `LENGTH KEY=VALUE\n`. */
export function pax(records: Readonly<Record<string, string>>): TarEntry {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`)
    let length = rest + 1
    while (String(length).length + rest !== length) length++
    return `${length} ${key}=${value}\n`
  })
  return { name: 'PaxHeader', type: 'x', bytes: lines.join('') }
}

function entry({ name, bytes = '', type = '0', link = '', size, prefix = '', magic }: TarEntry) {
  const content = Buffer.from(bytes)
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  const length = size ?? content.length
  header.write(
    typeof length === 'string' ? length : length.toString(8).padStart(11, '0'),
    124,
    'latin1',
  )
  header.write('        ', 148)
  header.write(type, 156)
  header.write(link, 157, 100)
  header.write(magic ?? 'ustar\u000000', 257, 'latin1')
  header.write(prefix, 345, 155)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}
