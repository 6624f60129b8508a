/** Text in a code span, for a table. */
export function cell(value: string | undefined): string {
  return value === undefined || value === '' ? '' : `\`${text(value)}\``
}

/** Markdown on one line, for a table. */
export function text(markdown: string): string {
  return markdown.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.'
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** A page in which `content` stands between the two marks of that name. */
export function filled(path: string, readme: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)]
  if (from >= 0 && to > from) {
    return `${readme.slice(0, from + start.length)}\n\n${content}\n\n${readme.slice(to)}`
  }
  throw new Error(`Writing the ${name} of ${path}: it has no lines ${start} and ${end}; add them`)
}
