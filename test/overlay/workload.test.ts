import { describe, expect, test } from '@jest/globals'
import { bumpImage } from '#overlay/format'
import { bumped, newDigest, oldDigest } from './bumped.ts'

const pod = (...containers: string[]) =>
  `kind: Pod\nspec:\n  containers:\n${containers.map((one) => `  - ${one}\n`).join('')}`

describe('containers', () => {
  test.each([
    [
      'all of the image',
      pod('image: app:v1', '{image: "app:v0"}', 'image: app2:v1'),
      { tag: 'v2' },
      pod('image: app:v2', '{image: "app:v2"}', 'image: app2:v1'),
    ],
    [
      'a digest beside each its own tag',
      pod('image: app:v1', 'image: app'),
      { digest: newDigest },
      pod(`image: app:v1@${newDigest}`, `image: app@${newDigest}`),
    ],
    [
      'another name, where one has it already',
      pod('image: app:v1', 'image: r/app:v1'),
      { tag: 'v2', newName: 'r/app' },
      pod('image: r/app:v2', 'image: r/app:v2'),
    ],
    [
      'those that are no containers stay',
      'kind: X\nspec:\n  containers: {image: app:v1}\n  container: {image: app:v1}\n  initContainers: [{image: app:v1}, app:v1, {image: [app:v1]}, {name: x}]\n',
      { tag: 'v2' },
      'kind: X\nspec:\n  containers: {image: app:v1}\n  container: {image: app:v1}\n  initContainers: [{image: app:v2}, app:v1, {image: [app:v1]}, {name: x}]\n',
    ],
    [
      'an alias of one follows',
      pod('image: &i app:v1', 'image: *i'),
      { tag: 'v2' },
      pod('image: &i app:v2', 'image: *i'),
    ],
    [
      'an image that is merged in follows',
      pod('&a {name: a, image: app:v1}', '{<<: *a, name: b}'),
      { tag: 'v2' },
      pod('&a {name: a, image: app:v2}', '{<<: *a, name: b}'),
    ],
    [
      'an aliased list follows',
      'kind: X\na: {containers: &c [{image: app:v1}]}\nb: {containers: *c}\n',
      { tag: 'v2' },
      'kind: X\na: {containers: &c [{image: app:v2}]}\nb: {containers: *c}\n',
    ],
  ])('%s', (_, before, edit, after) => {
    expect(bumped('manifest', before, { image: 'app', ...edit })).toBe(after)
  })

  test('changes name the document, where there are several', () => {
    const bytes = Buffer.from(`${pod('image: app:v1')}---\n${pod('image: app:v1')}`)
    const { changes } = bumpImage({ path: 'a', bytes }, 'manifest', { image: 'app', tag: 'v2' })
    expect(changes).toEqual([
      { key: 'spec.containers[0].image (document 1)', from: 'app:v1', to: 'app:v2' },
      { key: 'spec.containers[0].image (document 2)', from: 'app:v1', to: 'app:v2' },
    ])
  })
})

describe('refuses', () => {
  test.each([
    [
      'an image that is not there',
      pod('image: r/ap:v1', 'image: web'),
      'found no container with the image app; the nearest are r/ap, web',
    ],
    [
      'no container at all',
      'kind: Service\n',
      'found no container with an image; check file and format',
    ],
    [
      'one of several that has a digest',
      pod('image: app:v1', `image: app@${oldDigest}`),
      `spec.containers[1].image: found the digest ${oldDigest} there`,
    ],
    [
      'an alias of what is elsewhere',
      `x: &i app:v1\n${pod('image: *i')}`,
      'found at spec.containers[0].image an alias of the anchor i (x)',
    ],
    [
      'an image that is merged in from elsewhere',
      `x: &c {image: app:v1}\n${pod('image: app:v1', '{<<: *c, name: b}')}`,
      'found spec.containers[1].image only by the merge key of spec.containers[1], an alias of the anchor c (x)',
    ],
    [
      'an aliased container',
      `x: &c {image: app:v1}\n${pod('*c')}`,
      'found at spec.containers[0] an alias of the anchor c (x)',
    ],
  ])('%s', (_, text, message) => {
    expect(() => bumped('manifest', text, { image: 'app', tag: 'v2' })).toThrow(
      `Editing a.yaml: ${message}`,
    )
  })

  test('aliases by the million, at once', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} {containers: [${`*a${i}, `.repeat(9)}]}\n`,
    )
    const text = `a0: &a0 {image: ap:v1}\n${laughs.join('')}`
    expect(() => bumped('manifest', text, { image: 'app', tag: 'v2' })).toThrow(
      'the nearest are ap',
    )
  })
})
