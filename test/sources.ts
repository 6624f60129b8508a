import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export const root = join(import.meta.dirname, '..')

/** One of this project's TypeScript files. */
export interface SourceFile {
  /** From the root, with slashes: `packages/oci/digest.ts`. */
  readonly path: string
  readonly text: string
  /** What it imports, types and dynamic imports among it. */
  readonly imports: readonly string[]
}

/** The TypeScript files of some folders of the root, whatever their depth. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && !path.startsWith('test/fixtures/'))
      .sort()
      .map(readSource),
  )
}

/** All nodes of a file. */
export function nodesOf({ path, text }: SourceFile): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true))
  return nodes
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
  return { path, text, imports }
}
