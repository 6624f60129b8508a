import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'
import { cell, filled, table, text } from './table.ts'
import { filledPage, pagePath, reusableWorkflows, type Reusable } from './workflow-page.ts'

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

/** A page of Markdown, and what it is to say. */
interface Page {
  readonly path: string
  readonly wanted: () => Promise<string>
}

function pages(): readonly Page[] {
  const readmes = actionFolders().map((folder) => ({
    path: join(folder, 'README.md'),
    wanted: () => readmeOf(folder),
  }))
  const workflows = reusableWorkflows().map((workflow) => ({
    path: pagePath(workflow),
    wanted: () => pageOf(workflow),
  }))
  return [...readmes, ...workflows]
}

/** The page of a reusable workflow as it should be, in the formatter's style. */
export async function pageOf(workflow: Reusable): Promise<string> {
  const path = pagePath(workflow)
  return format(filledPage(workflow), { ...(await resolveConfig(path)), parser: 'markdown' })
}

if (import.meta.filename === process.argv[1]) {
  const isCheck = process.argv.includes('--check')
  for (const { path, wanted } of pages()) {
    const page = await wanted()
    if (page === readFileSync(path, 'utf8')) continue
    const name = relative(root, path)
    if (isCheck) {
      console.error(`${name} does not match what it documents: run npm run docs`)
      process.exitCode = 1
    } else {
      writeFileSync(path, page)
      console.log(`wrote ${name}`)
    }
  }
}
