import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actionNames, bundle } from '../scripts/bundle.ts'
import { root } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
afterAll(() => rmSync(folder, { recursive: true }))

function contents(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    names.map((name) => [name.slice(path.length + 1), readFileSync(name, 'latin1')]),
  )
}

test('dist holds the bundles of all actions, and nothing else', () => {
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(actionNames().sort())
})

describe.each(actionNames())('the bundle of %s', (name) => {
  test('is what its sources give, byte for byte', async () => {
    await bundle(name, join(folder, name))
    const built = contents(join(folder, name))
    const landed = contents(join(root, 'dist', name))
    expect(Object.keys(landed).sort()).toEqual(Object.keys(built).sort())
    // Not toEqual: a difference of two megabytes would take minutes to print.
    const stale = Object.keys(built).filter((file) => built[file] !== landed[file])
    expect(stale).toEqual([])
  })

  test('has no HTTP client of the toolkit, and no path of this machine', () => {
    const code = contents(join(root, 'dist', name))['index.js'] ?? ''
    expect(code).not.toBe('')
    expect(code).not.toContain('node_modules/undici')
    expect(code).not.toContain(root)
  })
})

describe.each(actionNames())('the AWS SDK in the bundle of %s', (name) => {
  const files = Object.entries(contents(join(root, 'dist', name)))
  const apart = files.filter(([file]) => file.includes('sdk'))

  test('is in files of its own', () => {
    const others = files.filter(([file]) => !file.includes('sdk'))
    const holders = others.filter(([, code]) => /@aws-sdk|@smithy/.test(code))
    expect(holders.map(([file]) => file)).toEqual([])
  })

  // An import of node:http gets all that it exports, and so loads a second HTTP client.
  test("gets Node's own modules without an import", () => {
    const importers = apart.filter(([, code]) => /\b(?:from|import) ?\(?["']node:/.test(code))
    expect(importers.map(([file]) => file)).toEqual([])
  })
})

test('of third-party code compute-tag has the commands of the toolkit alone', () => {
  const code = contents(join(root, 'dist/compute-tag'))['index.js'] ?? ''
  expect(code).toContain('actions/compute-tag')
  const modules = [...code.matchAll(/node_modules\/(@[\w.-]+\/)?[\w.-]+/g)].map(([path]) => path)
  expect([...new Set(modules)]).toEqual(['node_modules/@actions/core'])
})
