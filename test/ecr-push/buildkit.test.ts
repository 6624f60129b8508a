import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startBuildkit, startDockerd, type Engine } from '../docker/engine.ts'
import { describeWithPeers, peerPath } from '../peers.ts'
import type { Step } from '../runner.ts'
import { startDistribution } from '../sandbox/distribution.ts'
import { useEcr } from './setting.ts'
import { dockerfile, workspaceWith } from './workspace.ts'

const setting = useEcr(startDistribution)
const sha = (digit: string) => ({ GITHUB_SHA: digit.repeat(40) })

describeWithPeers(
  'a build with all that BuildKit can do',
  ['docker', 'docker-buildx', 'docker-registry', 'buildkitd', 'dockerd', 'crane'],
  () => {
    let engine: Engine
    let workspace: string
    beforeAll(async () => {
      engine = await startBuildkit()
      workspace = workspaceWith({
        Dockerfile: dockerfile,
        'Dockerfile.copy':
          'FROM scratch\nARG TARGETARCH\nLABEL for=$TARGETARCH\nCOPY service.txt /\n',
      })
    })
    afterEach(() => {
      setting.ecr().traffic.fault = () => undefined
    })
    afterAll(async () => {
      await engine.close()
      rmSync(workspace, { recursive: true })
    })
    const run = (inputs: Readonly<Record<string, string>>, more: Partial<Step> = {}) =>
      setting.run(
        { network: 'none', ...inputs },
        { ...more, workspace, env: { ...engine.env, ...more.env } },
      )

    test('two platforms, pulled back by digest with the login that was kept', async () => {
      const repository = await setting.repository()
      const inputs = {
        ...{ repository, tags: '1.0.0', file: 'Dockerfile.copy' },
        ...{ platforms: 'linux/amd64,linux/arm64', 'keep-login': 'true' },
      }
      const outcome = await run(inputs)
      const { errors, outputs, summary } = outcome
      expect(errors).toEqual([])
      for (const platform of ['linux/amd64', 'linux/arm64']) {
        expect(summary).toMatch(new RegExp(`\\| \`${platform}\` \\| 1 \\| 0\\.0 MB \\|`))
      }
      const target = join(mkdtempSync(join(setting.folder, 'pulled-')), 'layout')
      const image = `${outputs['repository-uri']}@${outputs['digest']}`
      const env = { ...process.env, DOCKER_CONFIG: outputs['docker-config'] ?? '' }
      const crane = async (...args: readonly string[]) =>
        (await promisify(execFile)(peerPath('crane'), args, { env })).stdout
      await crane('pull', '--format=oci', image, target)
      const { manifests } = JSON.parse(readFileSync(join(target, 'index.json'), 'utf8')) as {
        manifests: readonly { digest: string }[]
      }
      expect(manifests.map(({ digest }) => digest)).toEqual([outputs['digest']])
      for (const architecture of ['amd64', 'arm64']) {
        const config = await crane('config', `--platform=linux/${architecture}`, image)
        expect(JSON.parse(config)).toMatchObject({
          architecture,
          config: { Labels: { for: architecture } },
        })
      }
      await outcome.post()
      await expect(crane('manifest', image)).rejects.toThrow('401 Unauthorized')
    })

    test('a cache in the registry: a new builder finds what another one left', async () => {
      const repository = setting.fresh()
      const inputs = { repository, cache: 'registry', 'create-repository': 'true' }
      const first = await run({ ...inputs, tags: '1' }, { env: sha('1') })
      expect([first.errors, first.warnings]).toEqual([[], []])
      expect(first.summary).toMatch(/\| Build \| [\d.]+ s: 3 steps, 0 of them from a cache \|/)
      expect(first.log).toMatch(/^==> 3 of 3 steps, 0 cached, after [\d.]+ s: \[3\/3\] RUN echo/m)
      expect(await setting.digest(repository, 'buildcache')).toMatch(/^sha256:/)

      const fresh = await startBuildkit()
      const second = await run({ ...inputs, tags: '2' }, { env: { ...fresh.env, ...sha('2') } })
      await fresh.close()
      expect([second.errors, second.warnings, second.outputs['pushed']]).toEqual([[], [], 'true'])
      // An image of another commit, of the very same layers.
      expect(second.summary).toMatch(/3 steps, 3 of them from a cache \|/)
      expect(second.outputs['digest']).not.toBe(first.outputs['digest'])
    })

    test('a cache that can not be written is a warning', async () => {
      const repository = await setting.repository(['buildcache*'])
      setting.ecr().traffic.fault = ({ method, url }) =>
        method === 'PUT' && url.includes('/manifests/buildcache-x')
          ? { kind: 'answer', status: 403, body: '{"errors":[{"code":"DENIED","message":"no"}]}' }
          : undefined
      const inputs = { repository, tags: '1', cache: 'registry', 'cache-scope': 'x' }
      const { errors, warnings, outputs } = await run(inputs, { env: sha('3') })
      expect([errors, outputs['pushed'], warnings.length]).toEqual([[], 'true', 1])
      // BuildKit 0.33 sends the image meanwhile, and rarely breaks that off too: then all is built anew.
      expect(warnings[0]).toMatch(
        /^the (cache failed, the build did not|build with a cache failed, and is tried without one): .*exporting cache to registry: /,
      )
    })

    test('an image that was built names the time that a second run saves', async () => {
      const repository = await setting.repository()
      await run({ repository, tags: '1' })
      const second = await run({ repository, tags: '1' })
      expect(second.log).toMatch(/has this image already: sha256:\w+; saved a build of at least/)
      expect(second.summary).toMatch(/\| Saved \| a build of at least [\d.]+ s, by the times/)
    })

    test('beside a builder that can not, another is created, and removed at the end', async () => {
      const daemon = await startDockerd()
      const record = join(workspace, 'record')
      writeFileSync(record, '')
      const bin = mkdtempSync(join(setting.folder, 'bin-'))
      // BuildKit's image can't be pulled here: in its container's place is the one that runs.
      const { DOCKER_CONFIG = '' } = engine.env
      mkdirSync(join(daemon.config, 'buildx'), { recursive: true })
      const socket = socketOf(DOCKER_CONFIG)
      const script = `#!/bin/sh
echo "$@" >> ${record}
PATH=\${PATH#*:}
[ "$2" = create ] && exec docker buildx create --name "$4" --driver remote ${socket}
exec docker "$@"
`
      writeFileSync(join(bin, 'docker'), script, { mode: 0o755 })
      const repository = await setting.repository()
      const PATH = `${bin}:${process.env['PATH']}`
      const inputs = { repository, tags: '1', file: 'Dockerfile.copy', provenance: 'true' }
      const env = { ...daemon.env, BUILDX_BUILDER: '', PATH }
      const outcome = await run(inputs, { env })
      expect([outcome.errors, outcome.outputs['pushed']]).toEqual([[], 'true'])
      const builders = () => readdirSync(join(daemon.config, 'buildx', 'instances'))
      const { builder = '' } = outcome.state
      expect(builders()).toEqual([builder])
      expect(readFileSync(record, 'utf8')).toContain(
        `buildx create --name ${builder} --driver docker-container --driver-opt network=host default`,
      )
      const post = await outcome.post({ PATH, ...daemon.env })
      expect([post.exitCode, builders()]).toEqual([0, []])
      await daemon.close()
    })
  },
)

/** Where the builder of a configuration runs. */
function socketOf(config: string): string {
  const { Nodes } = JSON.parse(
    readFileSync(join(config, 'buildx', 'instances', 'remote'), 'utf8'),
  ) as { Nodes: readonly { Endpoint: string }[] }
  return Nodes[0]?.Endpoint ?? ''
}
