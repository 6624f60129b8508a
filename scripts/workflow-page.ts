import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { cell, filled, table, text } from './table.ts'

const root = join(import.meta.dirname, '..')
const workflows = join(root, '.github', 'workflows')

/** A reusable workflow, as far as its page tells of it. */
export interface Reusable {
  /** Of the file, without its ending. */
  readonly name: string
  readonly inputs: Readonly<Record<string, Item & { default?: string | number | boolean }>>
  readonly secrets: Readonly<Record<string, Item>>
  readonly outputs: Readonly<Record<string, Item>>
  readonly jobs: Readonly<Record<string, { permissions?: Readonly<Record<string, string>> }>>
}

interface Item {
  readonly description: string
  readonly required?: boolean
}

interface Document {
  readonly on: {
    readonly workflow_call?: Partial<Pick<Reusable, 'inputs' | 'secrets' | 'outputs'>>
  }
  readonly jobs: Reusable['jobs']
}

/** The reusable workflows, by name. */
export function reusableWorkflows(): readonly Reusable[] {
  return readdirSync(workflows)
    .sort()
    .flatMap((file) => {
      const { on, jobs } = parse(readFileSync(join(workflows, file), 'utf8')) as Document
      if (on.workflow_call === undefined) return []
      const { inputs = {}, secrets = {}, outputs = {} } = on.workflow_call
      return [{ name: file.replace(/\.yml$/, ''), inputs, secrets, outputs, jobs }]
    })
}

/** Where the page of a workflow stands. */
export function pagePath({ name }: Pick<Reusable, 'name'>): string {
  return join(root, 'docs', 'workflows', `${name}.md`)
}

/** A page as it should be: its own words, the caller to copy, and the tables of the workflow. */
export function filledPage(workflow: Reusable): string {
  const path = pagePath(workflow)
  const parts = {
    caller: callersOf(workflow),
    inputs: inputTable(workflow),
    secrets: itemTable('secret', workflow.secrets),
    outputs: itemTable('output', workflow.outputs),
  }
  return Object.entries(parts).reduce(
    (page, [name, content]) => filled(path, page, name, content),
    readFileSync(path, 'utf8'),
  )
}

// The files of workflows/ that call it, whole.
function callersOf({ name }: Reusable): string {
  const folder = join(root, 'workflows')
  const files = readdirSync(folder).filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes(`/.github/workflows/${name}.yml@`),
  )
  return files
    .map((file) => `\`\`\`yaml\n${readFileSync(join(folder, file), 'utf8').trimEnd()}\n\`\`\``)
    .join('\n\n')
}

function inputTable({ inputs }: Reusable): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.required === true ? 'required' : cell(String(input.default ?? '')),
    text(input.description),
  ])
  return table(['input', 'default', 'meaning'], rows)
}

function itemTable(head: string, items: Readonly<Record<string, Item>>): string {
  const rows = Object.entries(items).map(([name, item]) => [`\`${name}\``, text(item.description)])
  return table([head, 'meaning'], rows)
}
