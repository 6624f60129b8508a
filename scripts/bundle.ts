import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleSdk } from './bundle-sdk.ts'

const root = join(import.meta.dirname, '..')

/** The actions that have code of their own, by folder name. */
export function actionNames(): string[] {
  return readdirSync(join(root, 'actions')).filter((name) =>
    existsSync(join(root, 'actions', name, 'main.ts')),
  )
}

/** Bundles one action into `folder`; the same sources give the same bytes, in any place. */
export async function bundle(name: string, folder: string): Promise<void> {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const entry = join('actions', name, 'main.ts')
  execFileSync(process.execPath, [ncc, 'build', entry, '-o', folder, '--transpile-only', '-q'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await bundleSdk(folder)
}

if (import.meta.filename === process.argv[1]) {
  const chosen = process.argv.slice(2)
  for (const name of chosen.length > 0 ? chosen : actionNames()) {
    const staging = mkdtempSync(join(tmpdir(), 'bundle-'))
    await bundle(name, join(staging, name))
    rmSync(join(root, 'dist', name), { recursive: true, force: true })
    cpSync(join(staging, name), join(root, 'dist', name), { recursive: true })
    rmSync(staging, { recursive: true })
    console.log(`bundled dist/${name}`)
  }
}
