import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readReports } from '../../actions/drift-report/read.ts'
import { formatReport } from '../../actions/drift-report/report-json.ts'
import { stepOf } from '../../actions/drift-report/step.ts'
import { finding, report, workspace } from './reports.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'merge-'))
})
afterAll(() => rmSync(root, { recursive: true }))

/** Writes files, and merges those that the pattern names. */
async function merged(pattern: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const clock = { now: () => 0, random: () => 0 }
  const folders = { current: root, temporary: root }
  const step = stepOf({}, folders, clock, new AbortController().signal)
  const { workspaces } = await readReports([pattern], false, step)
  return workspaces.map(({ path, status }) => `${path}: ${status}`)
}

const net = formatReport(report(workspace('net', finding('drift', 'a.b')), workspace('app')))
const clean = formatReport(report(workspace('net')))

test('the same folder of several jobs is told apart by the folders of their artifacts', async () => {
  const files = { 'a/dev/report.json': net, 'a/prod/report.json': clean }
  expect(await merged('a/*.json', files)).toEqual([
    'net (dev): drift',
    'app: clean',
    'net (prod): clean',
  ])
})

test('where these are of one name too, by the whole path', async () => {
  const files = { 'b/dev.json': net, 'b/prod.json': clean, 'b/c/b/other.json': clean }
  expect(await merged('b/*.json', files)).toEqual([
    'net (b/c/b/other.json): clean',
    'net (b/dev.json): drift',
    'app: clean',
    'net (b/prod.json): clean',
  ])
})

test('what is no report, or one of another shape, is an error of its own', async () => {
  const files = {
    'd/a.json': clean,
    'd/b.json': '[]',
    'd/c.json': '{"schema":"drift-report/2","workspaces":[]}',
    'd/e.json': net.replace('"kind": "drift"', '"kind": "toString"'),
    'd/f.json': 'null',
    'd/g.json': '',
  }
  expect(await merged('d/*', files)).toEqual([
    'net: clean',
    'd/b.json: error',
    'd/c.json: error',
    'd/e.json: error',
    'd/f.json: error',
    'd/g.json: error',
  ])
})
