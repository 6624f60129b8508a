import { describe, expect, test } from '@jest/globals'
import { posix } from 'node:path'
import ts from 'typescript'
import { nodesOf, sourceFiles, type SourceFile } from './sources.ts'

const actions = sourceFiles('actions')
const packages = sourceFiles('packages')
const all = [...actions, ...packages, ...sourceFiles('scripts', 'bench', 'test')]

// Which packages a package may import; a file stands for itself alone.
const allowed: Readonly<Record<string, readonly string[]>> = {
  action: [],
  aws: [],
  codecommit: ['aws'],
  copy: ['oci'],
  docker: ['process', 'oci'],
  ecr: ['aws', 'oci'],
  git: ['process'],
  github: ['git/tree'],
  oci: [],
  oidc: [],
  overlay: ['yaml-edit', 'oci/reference'],
  process: [],
  proxy: [],
  sandbox: ['oci'],
  sts: ['aws'],
  terraform: ['action/glob', 'process'],
  'yaml-edit': [],
}

// Third-party packages that have one importer by design; every other has one too, whichever.
const owners: Readonly<Record<string, string>> = {
  '@actions/core': 'packages/action',
  '@actions/exec': 'packages/process',
  '@actions/github': 'packages/github',
  '@aws-sdk/client-codecommit': 'packages/codecommit',
  '@aws-sdk/client-ecr': 'packages/ecr',
  '@aws-sdk/client-sts': 'packages/sts',
  yaml: 'packages/yaml-edit',
}

const forbidden = /^(utils?|helpers?|common|types?|constants?|misc|lib|index)$/
const forbiddenEnding = /-(utils?|helpers?|managers?|providers?|services?)$/

const folderOf = ({ path }: SourceFile) => path.split('/').slice(0, 2).join('/')
// A file of a package that its `exports` hide is imported by its path.
const inPackage = '../../node_modules/'
const isThirdParty = (name: string) => name.startsWith(inPackage) || !/^(\.|#|node:)/.test(name)
const packageName = (name: string) => {
  const path = name.replace(inPackage, '')
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/')
}

/** The imports that `isWrong` finds, as `file imports name`. */
function wrongImports(
  files: readonly SourceFile[],
  isWrong: (name: string, file: SourceFile) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((name) => isWrong(name, file))
      .map((name) => `${file.path} imports ${name}`),
  )
}

describe('who may import whom', () => {
  test('there is something to hold', () => {
    expect(actions.length).toBeGreaterThan(5)
    expect(packages.flatMap(({ imports }) => imports).length).toBeGreaterThan(20)
  })

  test('every package has a rule', () => {
    const folders = new Set(packages.map((file) => file.path.split('/')[1] ?? ''))
    expect([...folders].filter((name) => !Object.hasOwn(allowed, name))).toEqual([])
  })

  test('packages import those that the rule names', () => {
    const isWrong = (name: string, file: SourceFile) => {
      const own = file.path.split('/')[1] ?? ''
      const target = name.slice(1)
      return (
        name.startsWith('#') &&
        ![own, ...(allowed[own] ?? [])].some(
          (rule) => target === rule || target.startsWith(`${rule}/`),
        )
      )
    }
    expect(wrongImports(packages, isWrong)).toEqual([])
  })

  test('actions import any package but the sandbox', () => {
    expect(wrongImports(actions, (name) => name.startsWith('#sandbox/'))).toEqual([])
  })

  test('relative imports stay in the folder; so packages never import actions, nor actions each other', () => {
    const isWrong = (name: string, file: SourceFile) =>
      name.startsWith('.') &&
      !isThirdParty(name) &&
      !posix.join(posix.dirname(file.path), name).startsWith(`${folderOf(file)}/`)
    expect(wrongImports([...actions, ...packages], isWrong)).toEqual([])
  })

  test("node's own modules are named so", () => {
    const isBuiltin = (name: string) =>
      isThirdParty(name) && process.getBuiltinModule(name) !== undefined
    expect(wrongImports(all, isBuiltin)).toEqual([])
  })

  test('each third-party package is imported by one folder', () => {
    const importers = new Map<string, Set<string>>()
    for (const file of [...actions, ...packages]) {
      for (const name of file.imports.filter(isThirdParty).map(packageName)) {
        importers.set(name, (importers.get(name) ?? new Set()).add(folderOf(file)))
      }
    }
    const shared = [...importers].filter(([name, folders]) => {
      const owner = owners[name]
      return folders.size > 1 || (owner !== undefined && !folders.has(owner))
    })
    expect(shared.map(([name, folders]) => `${name}: ${[...folders].join(', ')}`)).toEqual([])
  })
})

describe('where the world is read', () => {
  const clock = /^(Date\.now|performance\.now|Math\.random|process\.hrtime(\.bigint)?)$/

  /** Reads of the environment and of the clock, and ends of the process. */
  function readsOfTheWorld(file: SourceFile): string[] {
    return nodesOf(file).flatMap((node) => {
      const isEnv = ts.isPropertyAccessExpression(node) && node.getText() === 'process.env'
      const isCall = ts.isCallExpression(node) && clock.test(node.expression.getText())
      const isNow =
        ts.isNewExpression(node) &&
        node.expression.getText() === 'Date' &&
        (node.arguments ?? []).length === 0
      const isExit =
        ts.isPropertyAccessExpression(node) &&
        /^(process\.(exit|exitCode|stdout|stderr)|console\.\w+)$/.test(node.getText())
      return isEnv || isCall || isNow || isExit ? [`${file.path}: ${node.getText()}`] : []
    })
  }

  test('of an action, in main.ts alone', () => {
    const rest = actions.filter(({ path }) => !path.endsWith('/main.ts'))
    expect(rest.flatMap(readsOfTheWorld)).toEqual([])
    expect(actions.flatMap(readsOfTheWorld)).not.toEqual([])
  })

  test('of packages, in those that stand for the runner and the cloud alone', () => {
    const rest = packages.filter((file) => !/^packages\/(action|sandbox)$/.test(folderOf(file)))
    expect(rest.flatMap(readsOfTheWorld)).toEqual([])
  })
})

describe('size and names', () => {
  const lines = ({ text }: SourceFile) => text.split('\n').length - 1

  test('no file is above 300 lines', () => {
    const long = all.filter((file) => lines(file) > 300)
    expect(long.map((file) => `${file.path}: ${lines(file)}`)).toEqual([])
  })

  test('main.ts is the edge, 30 lines at most', () => {
    const edges = actions.filter(({ path }) => path.endsWith('/main.ts'))
    const long = edges.filter((file) => lines(file) > 30)
    expect(long.map((file) => `${file.path}: ${lines(file)}`)).toEqual([])
  })

  test('files and folders are named for what they are', () => {
    const vague = [...actions, ...packages].filter(({ path }) =>
      path
        .replace(/\.ts$/, '')
        .split('/')
        .slice(1)
        .some((name) => forbidden.test(name) || forbiddenEnding.test(name)),
    )
    expect(vague.map(({ path }) => path)).toEqual([])
  })
})
