import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'

const root = join(import.meta.dirname, '..')

/** The actions that have code of their own, by folder name. */
export function actionNames(): string[] {
  return readdirSync(join(root, 'actions')).filter((name) =>
    existsSync(join(root, 'actions', name, 'main.ts')),
  )
}

/** Bundles one action into `folder`; the same sources give the same bytes, in any place. */
export function bundle(name: string, folder: string): void {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const entry = join('actions', name, 'main.ts')
  execFileSync(process.execPath, [ncc, 'build', entry, '-o', folder, '--transpile-only', '-q'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const chunks = readdirSync(folder).filter((file) => file.endsWith('.index.js'))
  for (const file of chunks) shrinkEcrClient(join(folder, file))
}

/**
 * ECR's client of the AWS SDK is most of what a step parses before its first request, and half of
 * that without its comments and long names (bench/ecr-push-start.ts). Code of our own stays readable.
 */
function shrinkEcrClient(file: string): void {
  const code = readFileSync(file, 'utf8')
  if (!code.includes('AmazonEC2ContainerRegistry_V20150921')) return
  const options = { minify: true, format: 'esm', platform: 'node', target: 'node24' } as const
  writeFileSync(file, transformSync(code, { ...options, legalComments: 'inline' }).code)
}

if (import.meta.filename === process.argv[1]) {
  const chosen = process.argv.slice(2)
  for (const name of chosen.length > 0 ? chosen : actionNames()) {
    const staging = mkdtempSync(join(tmpdir(), 'bundle-'))
    bundle(name, join(staging, name))
    rmSync(join(root, 'dist', name), { recursive: true, force: true })
    cpSync(join(staging, name), join(root, 'dist', name), { recursive: true })
    rmSync(staging, { recursive: true })
    console.log(`bundled dist/${name}`)
  }
}
