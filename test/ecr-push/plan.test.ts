import { expect, test } from '@jest/globals'
import { digestOf, type Digest } from '#oci/digest'
import { plan, type Wanted } from '../../actions/ecr-push/plan.ts'

const one = digestOf(Buffer.from('one'))
const two = digestOf(Buffer.from('two'))
const revisions = new Map<Digest, string>([[one, 'commit-1']])
const thisCommit: Wanted = { kind: 'revision', revision: 'commit-1' }
const unlabelled = 'its image has no label org.opencontainers.image.revision'
const there = 'push to app: the tag a is there already'

type Case = {
  readonly name: string
  readonly ifExists?: 'reuse' | 'fail' | 'overwrite'
  readonly wanted?: Wanted
  readonly found: Record<string, Digest>
}

const decide = ({ ifExists = 'reuse', wanted = thisCommit, found }: Case) =>
  plan(
    { repository: 'app', tags: ['a', 'b', 'c'], ifExists },
    wanted,
    new Map(Object.entries(found).map(([tag, digest]) => [tag, { digest }])),
    ({ digest }) => Promise.resolve(revisions.get(digest)),
  )

test.each<Case & { readonly expected: unknown }>([
  { name: 'nothing there: make it', found: {}, expected: { kind: 'make' } },
  {
    name: 'all there: nothing to do',
    found: { a: one, b: one, c: one },
    expected: { kind: 'reuse', image: { digest: one }, missing: [] },
  },
  {
    name: 'the first there: the others are put on it',
    found: { a: one },
    expected: { kind: 'reuse', image: { digest: one }, missing: ['b', 'c'] },
  },
  {
    name: 'another there, of this commit: the first is put on it',
    found: { b: one },
    expected: { kind: 'reuse', image: { digest: one }, missing: ['a', 'c'] },
  },
  {
    name: 'no label: taken, with a warning',
    found: { a: two },
    expected: {
      kind: 'reuse',
      image: { digest: two },
      missing: ['b', 'c'],
      warning: `${there}, and ${unlabelled}: took it to be of this commit`,
    },
  },
  {
    name: 'the same source',
    wanted: { kind: 'digest', digest: two },
    found: { c: two },
    expected: { kind: 'reuse', image: { digest: two }, missing: ['a', 'b'] },
  },
  {
    name: 'overwrite: made anew, whatever is there',
    ifExists: 'overwrite',
    found: { a: one, b: two },
    expected: { kind: 'make' },
  },
  { name: 'fail, and nothing is there', ifExists: 'fail', found: {}, expected: { kind: 'make' } },
])('$name', async ({ expected, ...given }) => {
  expect(await decide(given)).toEqual(expected)
})

test.each<Case & { readonly message: string }>([
  {
    name: 'another commit',
    wanted: { kind: 'revision', revision: 'commit-2' },
    found: { a: one },
    message: `${there}, on ${one} of commit commit-1, and this is commit commit-2; give a new tag, put a tag that moves into moving-tags, or overwrite it with if-exists`,
  },
  {
    name: 'another source',
    wanted: { kind: 'digest', digest: one },
    found: { a: two },
    message: `${there}, on ${two}, and source is ${one}; give a new tag, or overwrite it with if-exists`,
  },
  {
    name: 'a further tag on another image',
    found: { a: one, c: two },
    message: `${there}, on ${one}, and c is on another image, ${two}; give tags that are new together, and those that move in moving-tags`,
  },
  {
    name: 'only a further tag, and no label',
    found: { b: two },
    message: `push to app: the tag b is there already, the first tag is not, and ${unlabelled}, so it can't be known whether it is of this commit; give a new tag, put a tag that moves into moving-tags, or overwrite it with if-exists`,
  },
  {
    name: 'fail',
    ifExists: 'fail',
    found: { a: one },
    message: `${there}, on ${one}, and if-exists is fail; give a new tag`,
  },
])('refused: $name', async ({ message, ...given }) => {
  await expect(decide(given)).rejects.toThrow(new Error(message))
})
