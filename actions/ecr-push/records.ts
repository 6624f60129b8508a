/**
 * The items of a list, one a line, as docker/build-push-action takes them: an item in double quotes
 * goes on over line ends until its closing quote, and `""` in it is one quote. Blank lines and lines
 * that start with `#` are skipped. Throws where the closing quote is missing; the message repeats
 * nothing, as the item may be a secret.
 */
export function records(text: string): readonly string[] {
  const found: string[] = []
  const lines = text.split(/\r?\n/)
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const item = line.trim()
    if (item === '' || item.startsWith('#')) continue
    found.push(item.startsWith('"') ? quoted(line, lines) : item)
  }
  return found
}

function quoted(first: string, rest: string[]): string {
  let text = first.trimStart()
  while (!/^"(?:[^"]|"")*"\s*$/.test(text)) {
    const line = rest.shift()
    if (line === undefined) {
      throw new Error('an item opens with a double quote, and its last line does not end with one')
    }
    text += `\n${line}`
  }
  return text.trimEnd().slice(1, -1).replaceAll('""', '"')
}
