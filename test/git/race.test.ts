import { expect, test } from '@jest/globals'
import { commitEdit } from '#git/commit'
import { realClock, withBranch, withOrigin } from './origin.ts'

const writers = 20
const file = 'apps/kustomization.yaml'

test(
  '20 writers at once on one file of one branch: all land, one commit each, nothing lost',
  () =>
    withOrigin({ [file]: 'images:\n', 'other.yaml': 'x\n' }, async (origin) => {
      const write = (name: string) =>
        withBranch(origin.url, (branch) =>
          commitEdit({
            branch,
            paths: [file],
            edit: ({ files }) => ({
              changes: new Map([
                [file, Buffer.from(`${files.get(file)!.bytes.toString()}- ${name}\n`)],
              ]),
              message: name,
            }),
            timeoutMs: 280_000,
            clock: realClock,
          }),
        )
      const names = Array.from({ length: writers }, (_, index) => `writer-${index}`)
      const results = await Promise.all(names.map(write))
      const history = origin.git('log', '--reverse', '--format=%H %s', 'main').split('\n').slice(1)
      const lines = origin.git('show', `main:${file}`).split('\n').slice(1)

      expect(history.map((line) => line.split(' ')[1]).toSorted()).toEqual(names.toSorted())
      expect(lines).toEqual(history.map((line) => `- ${line.split(' ')[1]}`))
      expect(results.map(({ commit }) => commit).toSorted()).toEqual(
        history.map((line) => line.split(' ')[0]).toSorted(),
      )
      expect(origin.git('rev-list', '--count', '--min-parents=2', 'main')).toBe('0')
      expect(origin.git('diff', '--name-only', 'main~20', 'main')).toBe(file)
    }),
  300_000,
)
