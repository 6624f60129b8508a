import { describe, expect, test } from '@jest/globals'
import { bumpImage } from '#overlay/format'
import { bumped, newDigest, oldDigest } from './bumped.ts'

const app = (source: string) => `kind: Application\nspec:\n  source: ${source}\n`
const parameters = (...texts: string[]) => app(`{helm: {parameters: [${texts.join(', ')}]}}`)
const parameter = (name: string, value: string) => `{name: ${name}, value: ${value}}`
const overrides = (...texts: string[]) => app(`{kustomize: {images: [${texts.join(', ')}]}}`)

describe('parameters', () => {
  test.each([
    [
      'the tag',
      parameters(parameter('image.tag', 'v1')),
      { tag: '2.0' },
      parameters(parameter('image.tag', '"2.0"')),
    ],
    [
      'with the digest',
      parameters(parameter('image.tag', 'v1'), parameter('image.digest', '""')),
      { tag: 'v2', digest: newDigest },
      parameters(parameter('image.tag', 'v2'), parameter('image.digest', `"${newDigest}"`)),
    ],
    [
      'another name',
      parameters(parameter('web.imageTag', 'v1'), parameter('web.imageRepository', 'a')),
      { key: 'web.imageTag', newName: 'b' },
      parameters(parameter('web.imageTag', 'v1'), parameter('web.imageRepository', 'b')),
    ],
    [
      'a name with escaped dots',
      parameters(parameter(String.raw`a\.b.image.tag`, 'v1')),
      { key: '"a.b".image.tag', tag: 'v2' },
      parameters(parameter(String.raw`a\.b.image.tag`, 'v2')),
    ],
    [
      'beside values that are a template',
      app('{helm: {parameters: [{name: image.tag, value: v1}], values: "{{ if .x }}"}}'),
      { tag: 'v2' },
      app('{helm: {parameters: [{name: image.tag, value: v2}], values: "{{ if .x }}"}}'),
    ],
    [
      'a whole image',
      parameters(parameter('image', '"a:v1"')),
      { key: 'image', tag: 'v2' },
      parameters(parameter('image', '"a:v2"')),
    ],
  ])('%s', (_, before, edit, after) => {
    expect(bumped('application', before, edit)).toBe(after)
  })
})

describe('a digest that is set in another way than the tag', () => {
  const both = (tag: string, digest: string) =>
    `kind: Application\nspec:\n  source:\n    helm:\n      parameters: [{name: image.tag, value: ${tag}}]\n      values: |\n        image:\n          digest: "${digest}"\n`

  test('is seen', () => {
    expect(() => bumped('application', both('v1', oldDigest), { tag: 'v2' })).toThrow(
      `spec.source.helm.parameters[0].value: found the digest ${oldDigest} there`,
    )
  })

  test('is set there', () => {
    const edit = { tag: 'v2', digest: newDigest }
    expect(bumped('application', both('v1', oldDigest), edit)).toBe(both('v2', newDigest))
  })
})

test('tag, digest and repository in one text of one line', () => {
  const source = (text: string) => app(`{helm: {values: '${text}'}}`)
  const before = source('{"image": {"tag": "v1", "digest": "", "repository": "a"}}')
  const after = source(`{"image": {"tag": "v2", "digest": "${newDigest}", "repository": "b"}}`)
  const edit = { tag: 'v2', digest: newDigest, newName: 'b' }
  expect(bumped('application', before, edit)).toBe(after)
})

describe("overrides of Kustomize's images", () => {
  test.each([
    ['name:tag', 'app:v1', { tag: 'v2' }, 'app:v2'],
    ['a name alone', 'app', { tag: 'v2' }, 'app:v2'],
    ['name=name:tag', 'app=r:5000/app:v1', { tag: 'v2' }, 'app=r:5000/app:v2'],
    [
      'a template of the name stays',
      "'app={{ .r }}/app:v1'",
      { tag: 'v2' },
      "'app={{ .r }}/app:v2'",
    ],
    ['a digest more', 'app=r/app:v1', { digest: newDigest }, `app=r/app:v1@${newDigest}`],
    ['a digest less', `app@${oldDigest}`, { tag: 'v2', digest: 'none' as const }, 'app:v2'],
    ['a new name', 'app:v1', { newName: 'r/app' }, 'app=r/app:v1'],
  ])('%s', (_, before, edit, after) => {
    expect(bumped('application', overrides('web:v1', before), { image: 'app', ...edit })).toBe(
      overrides('web:v1', after),
    )
  })
})

test('changes inside the values name the whole way', () => {
  const bytes = Buffer.from(
    'kind: Application\nspec:\n  source:\n    helm:\n      values: |\n        image: {tag: v1}\n',
  )
  const { changes } = bumpImage({ path: 'a', bytes }, 'application', { tag: 'v2' })
  expect(changes).toEqual([{ key: 'spec.source.helm.values.image.tag', from: 'v1', to: 'v2' }])
})

describe('refuses', () => {
  const values = (text: string) => app(`{helm: {values: ${JSON.stringify(text)}}}`)
  test.each([
    [
      'a parameter that is not there',
      parameters(parameter('image.tagg', 'v1')),
      {},
      'found no key image.tag in a source of an Application; the nearest are image.tagg',
    ],
    [
      'a value that is not there',
      values('image: {tga: v1}'),
      {},
      'found no key image.tag in a source of an Application; the nearest are image.tga',
    ],
    [
      'a key of the object that is not there',
      app('{helm: {valuesObject: {image: {name: x}}}}'),
      {},
      'found no key image.tag in a source of an Application; the nearest are image.name',
    ],
    [
      'an image that is not there',
      overrides('ap:v1'),
      { image: 'app' },
      'found no key image.tag (Helm) or image app (Kustomize) in a source of an Application; the nearest are ap',
    ],
    [
      'an Application that sets none',
      app('{path: x}'),
      {},
      'found no key image.tag in a source of an Application; no source sets any',
    ],
    [
      'a parameter that stands twice',
      parameters(parameter('image.tag', 'v1'), parameter('image.tag', 'v1')),
      {},
      'found the key image.tag in more than one place: spec.source.helm.parameters[0].value and spec.source.helm.parameters[1].value; keep one',
    ],
    [
      'a parameter that is a value too',
      app('{helm: {parameters: [{name: image.tag, value: v1}], valuesObject: {image: {tag: v1}}}}'),
      {},
      'found the key image.tag in more than one place: spec.source.helm.parameters[0].value and spec.source.helm.valuesObject.image.tag; keep one',
    ],
    [
      'a parameter in two sources',
      'kind: Application\nspec:\n  sources:\n  - helm: {parameters: [{name: image.tag, value: v1}]}\n  - helm: {parameters: [{name: image.tag, value: v1}]}\n',
      {},
      'found the key image.tag in more than one place',
    ],
    [
      'a tag beside a digest',
      parameters(parameter('image.tag', 'v1'), parameter('image.digest', oldDigest)),
      {},
      `spec.source.helm.parameters[0].value: found the digest ${oldDigest} there`,
    ],
    [
      'a digest in the values',
      values(`image: {tag: v1, digest: ${oldDigest}}`),
      {},
      `spec.source.helm.values.image.tag: found the digest ${oldDigest} there`,
    ],
    [
      'values that are no YAML',
      values('a: [{{ range }}'),
      {},
      'reading spec.source.helm.values: found no valid YAML at line 1',
    ],
    [
      'a template that may hold a digest',
      app(
        '{helm: {parameters: [{name: image.tag, value: v1}], values: "{{ if .x }}\\ndigest: x"}}',
      ),
      {},
      'reading spec.source.helm.values: found no valid YAML at line 2',
    ],
    [
      'a value that a generator fills',
      parameters(parameter('image.tag', "'{{ .tag }}'")),
      {},
      'spec.source.helm.parameters[0].value: found the template {{ .tag }} at spec.source.helm.parameters[0].value; edit what fills it',
    ],
    [
      'an override that a generator fills',
      overrides("'app=r/{{ .x }}/app:{{ .tag }}'"),
      { image: 'app' },
      'spec.source.kustomize.images[0]: found the template {{ .tag }}',
    ],
    [
      'an alias in the values',
      values('t: &t v1\nimage: {tag: *t}'),
      {},
      'found at image.tag an alias of the anchor t (t)',
    ],
  ])('%s', (_, text, target, message) => {
    expect(() => bumped('application', text, { ...target, tag: 'v2' })).toThrow(
      `Editing a.yaml: ${message}`,
    )
  })
})
