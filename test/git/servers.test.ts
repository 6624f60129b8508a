import { describe, expect, test } from '@jest/globals'
import { createReadStream, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listen } from '#sandbox/listen'
import { withBranch, withOrigin, type Origin } from './origin.ts'

const dev = 'apps/shop/overlays/dev/kustomization.yaml'
const files = { [dev]: 'images:\n  - name: shop\n    newTag: v1\n' }

describe('servers', () => {
  const bump = (origin: Origin, url = origin.url) =>
    withBranch(url, async (branch) => {
      const snapshot = await branch.read([dev])
      expect(snapshot.files.get(dev)?.bytes.toString()).toBe(files[dev])
      const commit = await branch.commit(snapshot, new Map([[dev, Buffer.from('2')]]), 'x')
      expect(commit).toBe(origin.git('rev-parse', 'main'))
      origin.push({ other: 'x' })
      const again = await branch.read([dev])
      expect(again.files.get(dev)?.bytes.toString()).toBe('2')
      return commit
    })

  test.each([
    ['without partial clones', { 'uploadpack.allowFilter': 'false' }],
    [
      'that know no filter but blob:none',
      { 'uploadpackfilter.allow': 'false', 'uploadpackfilter.blob:none.allow': 'true' },
    ],
    ['that refuse the filter', { 'uploadpackfilter.allow': 'false' }],
  ])('%s', (_, config) => withOrigin(files, (other) => bump(other), { config }))

  test('by file, where git knows no filter', () =>
    withOrigin(files, (other) => bump(other, `file://${other.folder}`)))

  test('with SHA-256 ids', () =>
    withOrigin(files, async (other) => expect(await bump(other)).toMatch(/^[0-9a-f]{64}$/), {
      initArgs: ['--object-format=sha256'],
    }))

  test('that speak only the dumb protocol', () =>
    withOrigin(files, async (other) => {
      other.git('update-server-info')
      const plain = await listen((request, response) => {
        const path = join(dirname(other.folder), new URL(request.url ?? '', 'http://x').pathname)
        if (existsSync(path)) createReadStream(path).pipe(response)
        else response.writeHead(404).end()
      })
      const bumping = bump(other, `${plain.origin}/deploy.git`)
      await expect(bumping.finally(() => plain.close())).rejects.toThrow(
        /; the server must speak the smart http protocol$/,
      )
    }))
})
