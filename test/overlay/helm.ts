import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePath } from '#yaml-edit/path'
import { peerPath } from '../peers.ts'

const chart = 'apiVersion: v2\nname: chart\nversion: 1.0.0\n'

/** What Helm's `fromYaml`, which is go-yaml as kubectl has it, reads of some texts, in one run. */
export function readByHelm(texts: readonly (string | Buffer)[]): unknown[] {
  return withChart((folder) => {
    const lines = texts.map((text, index) => {
      writeFileSync(join(folder, `${index}.txt`), text)
      return `{{ .Files.Get "${index}.txt" | fromYaml | toJson }}`
    })
    writeFileSync(join(folder, 'templates/all.yaml'), `{"all": [\n${lines.join(',\n')}\n]}\n`)
    return (template(folder) as { readonly all: unknown[] }).all
  })
}

/** What a chart gets as its values of a values file. */
export function valuesByHelm(values: Buffer): unknown {
  return withChart((folder) => {
    writeFileSync(join(folder, 'templates/all.yaml'), '{{ .Values | toJson }}\n')
    writeFileSync(join(folder, 'given.yaml'), values)
    return template(folder, ['-f', join(folder, 'given.yaml')])
  })
}

/** Sets the value at a key, as a bump's changes name it. */
export function setValue(values: unknown, key: string, to: string): void {
  const path = parsePath(key)
  const parent = path
    .slice(0, -1)
    .reduce((at, part) => (at as Record<string, unknown>)[part], values)
  ;(parent as Record<string, unknown>)[path.at(-1) ?? ''] = to
}

function withChart<T>(body: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'helm-'))
  try {
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'Chart.yaml'), chart)
    return body(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function template(folder: string, args: readonly string[] = []): unknown {
  const all = ['template', 'x', folder, ...args]
  const output = execFileSync(peerPath('helm'), all, { stdio: 'pipe' }).toString()
  return JSON.parse(output.slice(output.indexOf('\n{')))
}
