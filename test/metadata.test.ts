import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { parse } from 'yaml'
import { actionFolders, readmeOf } from '../scripts/docs.ts'
import { nodesOf, root, sourceFiles } from './sources.ts'

interface Action {
  readonly description: string
  readonly inputs?: Readonly<Record<string, { description: string; default?: string }>>
  readonly outputs?: Readonly<Record<string, { description: string; value?: string }>>
  readonly runs: {
    readonly using: string
    readonly main?: string
    readonly post?: string
    readonly steps?: readonly Step[]
  }
}

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

const withFallback = ['text', 'flag', 'choice', 'integer']
const readers = [...withFallback, 'optional', 'required', 'secret', 'lines', 'names']

const folders = actionFolders().map((folder) => relative(root, folder))
const rooms = folders.filter((folder) => existsSync(join(root, folder, 'main.ts')))
const readAction = (folder: string) =>
  parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as Action

test('the actions are found', () => {
  expect(folders).toContain('')
  expect(rooms).toContain('actions/compute-tag')
})

describe.each(folders)('the face of %j', (folder) => {
  const { description, inputs = {}, outputs = {} } = readAction(folder)

  test('its descriptions are sentences', () => {
    const all = [{ description }, ...Object.values(inputs), ...Object.values(outputs)]
    const others = all.filter((item) => !/^[A-Z`(].*[.)]$/s.test(item.description.trim()))
    expect(others.map((item) => item.description)).toEqual([])
  })

  test('its README holds the same tables', async () => {
    const path = join(root, folder, 'README.md')
    expect(readFileSync(path, 'utf8')).toBe(await readmeOf(join(root, folder)))
  })

  test('its defaults are text, as the runner takes them', () => {
    const others = Object.entries(inputs).filter(
      ([, input]) => input.default !== undefined && typeof input.default !== 'string',
    )
    expect(others.map(([name]) => name)).toEqual([])
  })
})

describe.each(rooms)('the code of %s', (folder) => {
  const { inputs = {}, outputs = {}, runs } = readAction(folder)
  const nodes = sourceFiles(folder).flatMap(nodesOf)
  const literals = new Set(nodes.filter(ts.isStringLiteralLike).map(({ text }) => text))
  const keys = new Set(
    nodes
      .filter(ts.isPropertyAssignment)
      .map(({ name }) => (ts.isIdentifier(name) ? name.text : '')),
  )
  const shorthands = nodes.filter(ts.isShorthandPropertyAssignment).map(({ name }) => name.text)
  const reads = nodes.filter(ts.isCallExpression).flatMap((call) => {
    const [name, second] = call.arguments
    const reader = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : ''
    if (!readers.includes(reader) || name === undefined || !ts.isStringLiteral(name)) return []
    const fallback = valueOf(reader === 'text' ? second : call.arguments.at(-1))
    return [{ name: name.text, reader, fallback }]
  })

  test('it runs on Node 24 from its own bundle, which is there', () => {
    const bundle = `../../dist/${folder.split('/')[1]}/index.js`
    expect(runs).toMatchObject({ using: 'node24', main: bundle })
    expect(existsSync(join(root, folder, bundle))).toBe(true)
  })

  test('it has a post phase where action.yml says so, by the same bundle', () => {
    const main = sourceFiles(folder).filter(({ path }) => path.endsWith('/main.ts'))
    const phases = main.flatMap(nodesOf).filter(isPostPhase)
    expect(runs.post).toBe(phases.length > 0 ? runs.main : undefined)
  })

  test('it reads the inputs that action.yml declares, and no other', () => {
    const unread = Object.keys(inputs).filter((name) => !literals.has(name) && !keys.has(name))
    const unknown = reads.filter(({ name }) => !Object.hasOwn(inputs, name))
    expect({ unread, unknown }).toEqual({ unread: [], unknown: [] })
  })

  test('its fallbacks are the defaults of action.yml, which an empty input would lose', () => {
    const differing = reads.filter(({ name, reader, fallback }) => {
      const byRunner = inputs[name]?.default ?? ''
      if (withFallback.includes(reader)) return fallback !== undefined && fallback !== byRunner
      return byRunner !== '' && !byRunner.startsWith('${{')
    })
    expect(differing).toEqual([])
  })

  test('it sets the outputs that action.yml declares', () => {
    const set = new Set([...literals, ...keys, ...shorthands])
    expect(Object.keys(outputs).filter((name) => !set.has(name))).toEqual([])
  })
})

describe('composite actions and workflows', () => {
  const workflows = ['.github/workflows', 'workflows'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(folder, name)),
  )
  const documents = [...folders.map((folder) => join(folder, 'action.yml')), ...workflows]
  const values = documents.flatMap((path) =>
    pairsOf(parse(readFileSync(join(root, path), 'utf8'))).map((pair) => ({ path, ...pair })),
  )

  test('actions of others are pinned by a full commit id', () => {
    const uses = values.filter(({ key }) => key === 'uses')
    expect(uses.length).toBeGreaterThan(0)
    const loose = uses.filter(
      ({ value }) => !/^(\.\/|\$\/|gitops-actions\/)|@[0-9a-f]{40}$/.test(value),
    )
    expect(loose).toEqual([])
  })

  test('no expression stands inside a script, where its value would be code', () => {
    const scripts = values.filter(({ key }) => key === 'run' || key === 'script')
    expect(scripts.filter(({ value }) => value.includes('${{'))).toEqual([])
  })

  test('what they give to our actions, and take from them, exists', () => {
    const { runs, outputs = {} } = readAction('')
    const own = (runs.steps ?? []).filter(({ uses }) => uses?.startsWith('$/'))
    expect(own.length).toBeGreaterThan(0)
    for (const step of own) {
      const { inputs = {} } = readAction(step.uses?.slice(2) ?? '')
      const unknown = Object.keys(step.with ?? {}).filter((name) => !Object.hasOwn(inputs, name))
      expect({ step: step.id, unknown }).toEqual({ step: step.id, unknown: [] })
    }
    const text = JSON.stringify([runs, outputs])
    for (const [, id = '', output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const uses = own.find((step) => step.id === id)?.uses?.slice(2)
      expect({ id, uses: typeof uses }).toEqual({ id, uses: 'string' })
      expect(Object.keys(readAction(uses ?? '').outputs ?? {})).toContain(output)
    }
  })

  test('the inputs that the composite action uses are its own, and all are used', () => {
    const { inputs = {}, runs } = readAction('')
    const used = [...JSON.stringify(runs).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name)
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort())
  })
})

/** The text that a literal, or a constant of its file, has as an input's default. */
function valueOf(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'true'
  if (node.kind === ts.SyntaxKind.FalseKeyword) return 'false'
  return undefined
}

function isPostPhase(node: ts.Node): boolean {
  const isMember =
    ts.isMethodDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node)
  return isMember && node.name.getText() === 'post'
}

/** All keys with text as their value, at any depth. */
function pairsOf(value: unknown): { key: string; value: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [{ key, value: inner }] : pairsOf(inner),
  )
}
