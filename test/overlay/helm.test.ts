import { beforeAll, expect, test } from '@jest/globals'
import { bumpImage } from '#overlay/format'
import { parseSource } from '#yaml-edit/document'
import { describeWithPeers } from '../peers.ts'
import { fixtures } from './fixture.ts'
import type { Fixture } from './fixture.ts'
import { readByHelm, setValue, valuesByHelm } from './helm.ts'

// Helm reads the first document of a values file alone; the bump says so.
const unread = ['many-documents']
// Resources, not files of values: several documents.
const resources = ['flux-helm-release']
// Values that follow an anchor, as the bump's warning says.
const following: Readonly<Record<string, readonly string[]>> = {
  'anchors-and-merge': ['dev.image.tag', 'other.tag'],
  anchor: ['spec.containers[0].image'],
  'merge-key-of-a-container': ['spec.template.spec.containers[1].image'],
}

describeWithPeers('what Helm reads of values', ['helm'], () => {
  test.each(
    fixtures('helm')
      .filter(({ name }) => !resources.includes(name))
      .map((fixture) => [fixture.name, fixture] as const),
  )('%s: the new values as texts, and no other change', (name, fixture) => {
    const { file: path, before, after, edit } = fixture
    const { changes, warnings } = bumpImage({ path, bytes: before }, 'helm', edit)
    const expected = valuesByHelm(before)
    if (unread.includes(name)) {
      expect(warnings).toEqual(['web.image.tag is in document 2; Helm reads the first alone'])
    } else {
      for (const { key, to = '' } of changes) {
        for (const place of [key, ...(following[name] ?? [])]) setValue(expected, place, to)
      }
    }
    expect(valuesByHelm(after)).toEqual(expected)
  })
})

// Documents by their number, each as Helm reads it, with the texts of values in them read too.
function read(all: readonly Buffer[]): unknown[][] {
  const documents = all.map((bytes) => {
    const { text, documents } = parseSource(bytes.toString())
    return documents.map(({ start, end }) => text.slice(start, end))
  })
  const found = readByHelm(documents.flat())
  const texts = found.flatMap(valuesTexts)
  const inner = readByHelm(texts.map(({ text }) => text)) // as Argo CD's Helm gets them
  for (const [index, { helm }] of texts.entries()) {
    // What fromYaml gives for a text that is none.
    if (!('Error' in (inner[index] as object))) helm['values'] = inner[index]
  }
  return documents.map(({ length }) => found.splice(0, length))
}

interface ValuesText {
  readonly helm: Record<string, unknown>
  readonly text: string
}

function valuesTexts(value: unknown): ValuesText[] {
  if (typeof value !== 'object' || value === null) return []
  const helm = value as Record<string, unknown>
  const own = typeof helm['values'] === 'string' ? [{ helm, text: helm['values'] }] : []
  return [...own, ...Object.values(helm).flatMap(valuesTexts)]
}

describeWithPeers('what go-yaml reads of resources', ['helm'], () => {
  const all: Fixture[] = [
    ...fixtures('manifest'),
    ...fixtures('application'),
    ...fixtures('helm').filter(({ name }) => resources.includes(name)),
  ]
  let was: unknown[][] = []
  let is: unknown[][] = []
  beforeAll(() => {
    was = read(all.map(({ before }) => before))
    is = read(all.map(({ after }) => after))
  })

  test.each(all.map((fixture, index) => [fixture.format, fixture.name, index] as const))(
    '%s %s: the new images as texts, and no other change',
    (_, name, index) => {
      const { file: path, before, edit, given } = all[index] as Fixture
      const { changes } = bumpImage({ path, bytes: before }, given ?? 'auto', edit)
      const expected = was[index] as unknown[]
      expect(is[index]).not.toEqual(expected)
      for (const { key, to = '' } of changes) {
        const [, place = '', document = '1'] = /^(.*?)(?: \(document (\d+)\))?$/.exec(key) ?? []
        for (const one of [place, ...(following[name] ?? [])]) {
          setValue(expected[Number(document) - 1], one, to)
        }
      }
      expect(is[index]).toEqual(expected)
    },
  )
})
