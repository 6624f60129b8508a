import { afterAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputVariables, runnerVariables } from '#sandbox/runner'
import { node24 } from '../node24.ts'
import { describeWithPeers } from '../peers.ts'
import { bundles } from '../runner.ts'
import { startDistribution } from '../sandbox/distribution.ts'
import { image, index, type Image } from '../sandbox/image.ts'
import { prodAccount, useEcr } from './setting.ts'

const prod = { version: '1.4.0', environment: 'prod' }
const root = index([image([400_000, 30]), image([500_000], 'arm64')])

// PROMOTE_KILLS and PROMOTE_SEED choose others. A run makes about 40 requests; each point is the
// one with whose arrival the process ends.
const points = fc.sample(fc.integer({ min: 1, max: 42 }), {
  numRuns: Number(process.env['PROMOTE_KILLS'] ?? 10),
  seed: Number(process.env['PROMOTE_SEED'] ?? 20260901),
})

describeWithPeers('a run that is killed, on two real registries', ['docker-registry'], () => {
  const setting = useEcr(async () => [await startDistribution(), await startDistribution()])
  const folder = mkdtempSync(join(tmpdir(), 'promote-killed-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([...new Set(points)])(
    'with request %i: no tag on half an image, and the next run completes it',
    async (after) => {
      const name = setting.service()
      await setting.repository(`dev-${name}`)
      await setting.repository(`prod-${name}`, prodAccount)
      await setting.push(`dev-${name}`, root, '1.4.0')
      setting.ecr().switches.permits = () => true
      const inputs = { ...prod, services: name, 'target-registry-id': prodAccount }
      await kill(inputs, after)
      const { backend } = await setting.ecr().registry(prodAccount)
      const found = await backend.manifest(`prod-${name}`, '1.4.0')
      if (found !== undefined) await assertWhole(`prod-${name}`, root)
      const outcome = await setting.run(inputs)
      expect(outcome.errors).toEqual([])
      await assertWhole(`prod-${name}`, root)
      expect((await backend.manifest(`prod-${name}`, '1.4.0'))?.digest).toBe(root.digest)
    },
  )

  /** Runs the bundle and kills it with SIGKILL when its `after`th request arrives. */
  async function kill(inputs: Readonly<Record<string, string>>, after: number): Promise<void> {
    const at = mkdtempSync(join(folder, 'killed-'))
    const { traffic } = setting.ecr()
    const defaults = { 'source-repository': 'dev-{service}', referrers: 'true' }
    const env = {
      ...runnerVariables(at, {}),
      ...setting.ecr().environment(),
      ...inputVariables({ ...defaults, ...inputs }),
    }
    const bundle = join(bundles, 'promote-image', 'index.js')
    const child = spawn(node24(), [bundle], { env, stdio: 'ignore' })
    const ended = once(child, 'exit')
    let arrived = 0
    traffic.fault = () => {
      if (++arrived === after) child.kill('SIGKILL')
      return undefined
    }
    await ended
    traffic.fault = () => undefined
  }

  async function assertWhole(name: string, root: Image): Promise<void> {
    const { backend } = await setting.ecr().registry(prodAccount)
    for (const child of [root, ...root.children]) {
      expect((await backend.manifest(name, child.digest))?.digest).toBe(child.digest)
      for (const { digest, size } of child.blobs)
        expect(await backend.blobSize(name, digest)).toBe(size)
    }
  }
})
