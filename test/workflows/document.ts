import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../sources.ts'

export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

export interface Job {
  readonly name?: string
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly secrets?: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: { readonly name: string; readonly url?: string }
  readonly concurrency?: Concurrency
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
  readonly 'timeout-minutes'?: number | string
}

export interface Concurrency {
  readonly group: string
  readonly queue?: string
  readonly 'cancel-in-progress'?: boolean | string
}

interface Declared {
  readonly description: string
  readonly required?: boolean
  readonly value?: string
}

export interface Workflow {
  readonly file: string
  readonly text: string
  readonly on: Readonly<Record<string, unknown>> & {
    readonly workflow_call?: {
      readonly inputs?: Readonly<Record<string, Declared & { type: string; default?: unknown }>>
      readonly secrets?: Readonly<Record<string, Declared>>
      readonly outputs?: Readonly<Record<string, Declared>>
    }
  }
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: Concurrency
  readonly jobs: Readonly<Record<string, Job>>
}

/** The workflows of a folder of this repository. */
export function workflowsIn(folder: string): readonly Workflow[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8')
      return { ...(parse(text) as Omit<Workflow, 'file' | 'text'>), file: name, text }
    })
}

/** What an action of this repository declares. */
export function actionAt(path: string) {
  const text = readFileSync(join(root, path, 'action.yml'), 'utf8')
  return parse(text) as {
    readonly inputs?: Readonly<Record<string, { required?: boolean }>>
    readonly outputs?: Readonly<Record<string, unknown>>
  }
}

/** The names that expressions read from a context, as `inputs.NAME`. */
export function namesOf(context: string, text: string): readonly string[] {
  const found = text.matchAll(new RegExp(`(?<![\\w.-])${context}\\.([A-Za-z_][\\w-]*)`, 'g'))
  return [...new Set([...found].map(([, name = '']) => name))]
}
