import { describe, expect, test } from '@jest/globals'
import { bumpImage, currentImages, recogniseFormat } from '#overlay/format'
import { parseSource } from '#yaml-edit/document'
import { newDigest } from './bumped.ts'

describe('recogniseFormat', () => {
  test.each([
    ['kustomization.yaml', 'resources: []', 'kustomize'],
    ['a/kustomization.yml', '', 'kustomize'],
    ['a/b/Kustomization', 'kind: Kustomization', 'kustomize'],
    [
      'component.yaml',
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n',
      'kustomize',
    ],
    ['my-kustomization.yaml', 'image: {tag: v1}', 'helm'],
    ['values.yaml', 'image: {tag: v1}', 'helm'],
    ['values.yaml', 'kind: DaemonSet\nimage: {tag: v1}', 'helm'],
    ['patch.yaml', 'kind: DaemonSet\nspec: {template: {}}', 'manifest'],
    ['r.yaml', 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\n', 'helm'],
    ['values.yaml', 'kind: {a: b}\nimages: [{name: app}]', 'helm'],
    ['app.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\n', 'application'],
    [
      'app.yaml',
      'apiVersion: v1\nkind: Secret\n---\napiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\n',
      'application',
    ],
    [
      'app.yaml',
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: argoproj.io/v1alpha1, kind: Application}\n',
      'application',
    ],
    ['rollout.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\n', 'manifest'],
    ['flux.yaml', 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n', 'manifest'],
    ['pod.json', '{"apiVersion": "v1", "kind": "Pod"}', 'manifest'],
  ])('%s: %s', (path, text, expected) => {
    expect(recogniseFormat(path, parseSource(text))).toBe(expected)
  })

  test.each([['[1, 2]'], ['text'], ['']])('nothing to go by: %s', (text) => {
    expect(() => recogniseFormat('a.yaml', parseSource(text))).toThrow(
      'found no format to recognise; say which by format: kustomize, helm, manifest, application',
    )
  })
})

describe('currentImages', () => {
  test.each([
    [
      'an entry',
      'kustomization.yaml',
      'images:\n- {name: app, newName: r/app, newTag: v1}\n',
      { image: 'app' },
      [{ key: 'images[0]', name: 'r/app', tag: 'v1' }],
    ],
    [
      'values',
      'values.yaml',
      `image: {repository: a, registry: r.io, tag: 1.10, digest: "${newDigest}"}`,
      {},
      [{ key: 'image.tag', name: 'r.io/a', tag: '1.10', digest: newDigest }],
    ],
    [
      'containers, each its own',
      'pod.yaml',
      'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "a:v1"}, {image: a}]}\n',
      { image: 'a' },
      [
        { key: 'spec.containers[0].image', name: 'a', tag: 'v1' },
        { key: 'spec.containers[1].image', name: 'a' },
      ],
    ],
    [
      'an Application',
      'app.yaml',
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: {helm: {values: "image: {tag: v1}"}}}\n',
      {},
      [{ key: 'spec.source.helm.values.image.tag', tag: 'v1' }],
    ],
    ['nothing yet', 'values.yaml', 'image: {tag: ""}', {}, [{ key: 'image.tag' }]],
  ])('%s', (_, path, text, target, expected) => {
    expect(currentImages({ path, bytes: Buffer.from(text) }, 'auto', target)).toEqual(expected)
  })

  test('says which file it could not read', () => {
    const file = { path: 'prod/values.yaml', bytes: Buffer.from('a: 1') }
    expect(() => currentImages(file, 'auto', {})).toThrow(
      'Reading prod/values.yaml: found no image.tag; the nearest are a',
    )
  })
})

describe('bumpImage', () => {
  test('leaves the bytes it was given where nothing changes', () => {
    const file = { path: 'values.yaml', bytes: Buffer.from('\ufeffimage: {tag: v1}') }
    expect(bumpImage(file, 'auto', { tag: 'v1' })).toEqual({
      bytes: file.bytes,
      changes: [],
      warnings: [],
    })
  })

  test.each([
    [
      'not UTF-8',
      Buffer.from('image: {tag: \xff}', 'latin1'),
      'found bytes that are not UTF-8; save the file as UTF-8',
    ],
    ['no YAML', Buffer.from('image: {tag: v1'), 'found no valid YAML at line 1, column 16'],
  ])('names the file: %s', (_, bytes, message) => {
    expect(() => bumpImage({ path: 'dev/values.yaml', bytes }, 'helm', { tag: 'v2' })).toThrow(
      `Editing dev/values.yaml: ${message}`,
    )
  })
})
