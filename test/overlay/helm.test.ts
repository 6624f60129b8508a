import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bumpImage } from '#overlay/format'
import { parsePath } from '#yaml-edit/path'
import { describeWithPeers, peerPath } from '../peers.ts'
import { fixtures } from './fixture.ts'

// Helm reads the first document of a values file alone; the bump says so.
const unread = ['many-documents']
// Values that follow an anchor, as the bump's warning says.
const following: Readonly<Record<string, readonly string[]>> = {
  'anchors-and-merge': ['dev.image.tag', 'other.tag'],
}

describeWithPeers('what Helm reads', ['helm'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'helm-'))
  beforeAll(() => {
    mkdirSync(join(folder, 'chart/templates'), { recursive: true })
    writeFileSync(join(folder, 'chart/Chart.yaml'), 'apiVersion: v2\nname: chart\nversion: 1.0.0\n')
    writeFileSync(join(folder, 'chart/templates/values.yaml'), '{{ .Values | toJson }}\n')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  function read(values: Buffer): unknown {
    writeFileSync(join(folder, 'values.yaml'), values)
    const args = ['template', 'x', join(folder, 'chart'), '-f', join(folder, 'values.yaml')]
    const output = execFileSync(peerPath('helm'), args, { stdio: 'pipe' }).toString()
    return JSON.parse(output.slice(output.indexOf('{')))
  }

  test.each(fixtures('helm').map((fixture) => [fixture.name, fixture] as const))(
    '%s: the new values as texts, and no other change',
    (name, { file: path, before, after, edit }) => {
      const { changes, warnings } = bumpImage({ path, bytes: before }, 'helm', edit)
      const expected = read(before)
      if (unread.includes(name)) {
        expect(warnings).toEqual(['web.image.tag is in document 2; Helm reads the first alone'])
      } else {
        for (const { key, to = '' } of changes) {
          for (const place of [key, ...(following[name] ?? [])]) set(expected, place, to)
        }
      }
      expect(read(after)).toEqual(expected)
    },
  )
})

function set(values: unknown, key: string, to: string): void {
  const path = parsePath(key)
  const last = path.at(-1) ?? ''
  const parent = path
    .slice(0, -1)
    .reduce((at, part) => (at as Record<string, unknown>)[part], values)
  ;(parent as Record<string, unknown>)[last] = to
}
