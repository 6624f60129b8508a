import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')

interface Metadata {
  readonly inputs?: Readonly<Record<string, Input>>
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>
}

interface Input {
  readonly description: string
  readonly default?: string
  readonly required?: boolean
}

/** The folders of all actions, the root's own first. */
export function actionFolders(): string[] {
  const rooms = readdirSync(join(root, 'actions')).map((name) => join(root, 'actions', name))
  return [root, ...rooms].filter((folder) => existsSync(join(folder, 'action.yml')))
}

/** The README of an action's folder as it should be: with the tables of its action.yml. */
export async function readmeOf(folder: string): Promise<string> {
  const path = join(folder, 'README.md')
  const { inputs = {}, outputs = {} } = parse(
    readFileSync(join(folder, 'action.yml'), 'utf8'),
  ) as Metadata
  const tables = { inputs: inputTable(inputs), outputs: outputTable(outputs) }
  let readme = readFileSync(path, 'utf8')
  for (const [name, table] of Object.entries(tables)) readme = filled(path, readme, name, table)
  return format(readme, { ...(await resolveConfig(path)), parser: 'markdown' })
}

function inputTable(inputs: Readonly<Record<string, Input>>): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.required === true ? 'required' : cell(input.default),
    text(input.description),
  ])
  return table(['input', 'default', 'meaning'], rows)
}

function outputTable(outputs: Readonly<Record<string, { readonly description: string }>>): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    text(description),
  ])
  return table(['output', 'meaning'], rows)
}

function cell(value: string | undefined): string {
  return value === undefined || value === '' ? '' : `\`${text(value)}\``
}

function text(markdown: string): string {
  return markdown.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.'
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function filled(path: string, readme: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)]
  if (from >= 0 && to > from) {
    return `${readme.slice(0, from + start.length)}\n\n${content}\n\n${readme.slice(to)}`
  }
  throw new Error(`Writing the ${name} of ${path}: it has no lines ${start} and ${end}; add them`)
}

if (import.meta.filename === process.argv[1]) {
  const isCheck = process.argv.includes('--check')
  for (const folder of actionFolders()) {
    const path = join(folder, 'README.md')
    const readme = await readmeOf(folder)
    if (readme === readFileSync(path, 'utf8')) continue
    const name = relative(root, path)
    if (isCheck) {
      console.error(`${name} does not match its action.yml: run npm run docs`)
      process.exitCode = 1
    } else {
      writeFileSync(path, readme)
      console.log(`wrote ${name}`)
    }
  }
}
