import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { collect } from '#oci/chunks'
import { ociManifest, parseManifest } from '#oci/manifest'
import { startBuildkit, startDockerd, startDockerd29, type Engine } from '../docker/engine.ts'
import { describeWithPeers } from '../peers.ts'
import type { Step } from '../runner.ts'
import { startDistribution } from '../sandbox/distribution.ts'
import { commit } from './image.ts'
import { useEcr } from './setting.ts'
import { dockerfile, workspaceWith } from './workspace.ts'

const peers = ['docker', 'docker-buildx', 'docker-registry']
const revision = 'org.opencontainers.image.revision'

interface Config {
  readonly config: { readonly Labels: Readonly<Record<string, string>> }
}

/** All that is said of an engine's user, whose settings no run may change. */
const settingsOf = ({ config }: Engine) => [
  readdirSync(config).filter((name) => name !== 'buildx'),
  readFileSync(join(config, 'config.json'), 'utf8'),
]

const engines = [
  {
    title: 'BuildKit behind a driver that pushes',
    program: 'buildkitd',
    start: startBuildkit,
    tellsDigest: true,
  },
  {
    title: 'Docker with a graph driver',
    program: 'dockerd',
    start: startDockerd,
    tellsDigest: false,
  },
  {
    title: "Docker with containerd's image store",
    program: 'dockerd-29',
    start: startDockerd29,
    tellsDigest: true,
  },
]

for (const { title, program, start, tellsDigest } of engines) {
  describeWithPeers(title, [...peers, program], () => {
    const setting = useEcr(startDistribution)
    let engine: Engine
    let workspace: string
    beforeAll(async () => {
      engine = await start()
      workspace = workspaceWith({
        Dockerfile: dockerfile,
        'Dockerfile.secret': `${dockerfile}RUN --mount=type=secret,id=npm read -r v < /run/secrets/npm; echo length \${#v}\n`,
        'Dockerfile.copy': 'FROM scratch\nCOPY service.txt /\n',
        'Dockerfile.broken': 'FROM scratch\nCOPY root /\nRUN echo the reason >&2; exit 7\n',
        'Dockerfile.endless': 'FROM scratch\nCOPY root /\nRUN echo going on; while :; do :; done\n',
      })
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

    /** Reads an image of one platform back: its config, and the names of the files in its layers. */
    const read = async (repository: string, reference: string) => {
      const registry = setting.upstream()
      const stored = await registry.getManifest(repository, reference)
      if (stored === undefined) throw new Error(`${repository}:${reference} is not there`)
      const manifest = parseManifest(stored.bytes, stored.mediaType)
      if (manifest.kind === 'index') throw new Error('an index')
      const bytes = await collect(registry.getBlob(repository, manifest.config))
      const config = JSON.parse(bytes.toString()) as Config
      const layers = manifest.layers.map((layer) => collect(registry.getBlob(repository, layer)))
      return {
        ...stored,
        config,
        layers: (await Promise.all(layers)).map((each) => gunzipSync(each)),
      }
    }

    test('an image is built once, with its commit as a label, and nothing is left behind', async () => {
      const repository = await setting.repository()
      const before = settingsOf(engine)
      const inputs = { repository, tags: '1.0.0,1.0', 'build-args': 'NOTE=a b, c' }
      const first = await run(inputs)
      expect([first.errors, first.warnings, first.outputs['pushed']]).toEqual([[], [], 'true'])
      const image = await read(repository, '1.0')
      expect(first.outputs['digest']).toBe(image.digest)
      expect(image.mediaType).toBe(ociManifest)
      expect(image.config.config.Labels).toEqual({
        note: 'a b, c',
        [revision]: commit,
        'org.opencontainers.image.source': 'https://github.com/octo-org/shop',
      })
      expect(image.layers.some((layer) => layer.includes('built.txt'))).toBe(true)
      expect([readdirSync(first.temp), settingsOf(engine)]).toEqual([[], before])

      const second = await run(inputs)
      expect(second.outputs).toEqual({ ...first.outputs, pushed: 'false' })
      expect(second.log).not.toContain('docker buildx build')
    })

    test('a step that fails is named, with its line and what it said', async () => {
      const repository = await setting.repository()
      const { exitCode, errors } = await run({ repository, tags: '1', file: 'Dockerfile.broken' })
      expect([exitCode, errors.length]).toEqual([1, 1])
      expect(errors[0]).toMatch(
        /^build \.: \[2\/2\] RUN echo the reason >&2; exit 7(?: \(Dockerfile\.broken:3\))?: .*exit code: 7\n.*the reason$/,
      )
      expect(await setting.digest(repository, '1')).toBeUndefined()
    })

    test('a secret reaches the build, and neither the image nor the log', async () => {
      const repository = await setting.repository()
      const secret = 'hunter2-hunter2'
      const inputs = { repository, tags: '1', file: 'Dockerfile.secret', secrets: `npm=${secret}` }
      const { errors, log, masks, temp } = await run(inputs)
      expect([errors, masks[0], readdirSync(temp)]).toEqual([[], secret, []])
      expect(log).toContain(`length ${secret.length}`)
      expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(secret)
      const { bytes, config, layers } = await read(repository, '1')
      for (const each of [bytes, Buffer.from(JSON.stringify(config)), ...layers]) {
        expect(each.includes(secret)).toBe(false)
      }
    })

    test('without push it is built only, without credentials', async () => {
      const env = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_REGION: '' }
      setting.requests()
      const { errors, outputs } = await run(
        { repository: 'app', tags: '1', push: 'false' },
        { env },
      )
      expect([errors, outputs['pushed'], setting.requests()]).toEqual([[], 'false', []])
      if (!tellsDigest) return expect(outputs['digest']).toBe('')
      const repository = await setting.repository()
      const pushed = await run({ repository, tags: '1' })
      expect(outputs['digest']).toBe(pushed.outputs['digest'])
    })

    test('two runs of one commit that build different images end with one', async () => {
      const repository = await setting.repository()
      const runs = ['one', 'two'].map((note) =>
        run({ repository, tags: '1.0.0,1.0', 'build-args': `NOTE=${note}` }),
      )
      const outcomes = await Promise.all(runs)
      expect(outcomes.map(({ errors }) => errors)).toEqual([[], []])
      const digests = outcomes.map(({ outputs }) => outputs['digest'])
      expect(new Set(digests)).toEqual(new Set([await setting.digest(repository, '1.0')]))
      expect(outcomes.filter(({ outputs }) => outputs['pushed'] === 'true').length).toBe(1)
    })

    test('a cancelled build ends at once, and leaves nothing', async () => {
      const repository = await setting.repository()
      const inputs = { repository, tags: '1', file: 'Dockerfile.endless' }
      const { exitCode, errors, temp } = await run(inputs, { cancelAfter: 'going on\n' })
      expect([exitCode, errors.length, readdirSync(temp)]).toEqual([1, 1, []])
      expect(errors[0]).toMatch(/the job was cancelled/)
      expect(await setting.digest(repository, '1')).toBeUndefined()
    })

    test('no secret is on a command line, and the login is in a file of this user alone', async () => {
      const repository = await setting.repository()
      const [record, processes] = ['calls', 'processes'].map((name) => join(workspace, name))
      const bin = join(workspace, 'bin')
      mkdirSync(bin, { recursive: true })
      const script = `#!/bin/sh
echo "$@" >> ${record}
echo "mode $(stat -c %a "$DOCKER_CONFIG/config.json" "$DOCKER_CONFIG")" >> ${record}
(while kill -0 $$; do cat /proc/[0-9]*/cmdline; sleep 0.1; done) >> ${processes} 2> /dev/null &
PATH=\${PATH#*:} exec docker "$@"
`
      writeFileSync(join(bin, 'docker'), script, { mode: 0o755 })
      const inputs = {
        repository,
        tags: '1',
        file: 'Dockerfile.secret',
        secrets: 'npm=hunter2-hunter2',
      }
      const PATH = `${bin}:${process.env['PATH']}`
      const { errors, masks, log, outputs, state, temp } = await run(inputs, { env: { PATH } })
      expect([errors, masks.length]).toEqual([[], 3])
      const calls = readFileSync(record ?? '', 'utf8')
      const running = readFileSync(processes ?? '', 'utf8')
      expect(running).toContain('--metadata-file')
      expect(calls).toContain('buildx build')
      expect(calls).toContain('mode 600\n700\n')
      const left = [temp, engine.config, workspace].flatMap((folder) =>
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')),
      )
      const shown = [
        calls,
        running,
        ...left,
        log.replaceAll(/^::add-mask::.*$/gm, ''),
        JSON.stringify([outputs, state]),
      ]
      for (const mask of masks) expect(shown.join('\n')).not.toContain(mask)
    })

    if (!tellsDigest) return

    test('two platforms are one index, of this commit', async () => {
      const repository = await setting.repository()
      const inputs = {
        repository,
        tags: '1',
        file: 'Dockerfile.copy',
        platforms: 'linux/amd64,linux/arm64',
      }
      const { errors, outputs } = await run(inputs)
      expect(errors).toEqual([])
      const stored = await setting.upstream().getManifest(repository, '1')
      const document = parseManifest(stored?.bytes ?? Buffer.alloc(0))
      expect(stored?.digest).toBe(outputs['digest'])
      expect(
        document.kind === 'index' && document.manifests.map(({ platform }) => platform),
      ).toEqual([
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm64' },
      ])
      expect((await run(inputs)).outputs).toEqual({ ...outputs, pushed: 'false' })
    })

    test('provenance is attached to the index where it is asked for', async () => {
      const repository = await setting.repository()
      const inputs = { repository, tags: '1', provenance: 'mode=max' }
      const { errors, outputs } = await run(inputs)
      expect(errors).toEqual([])
      const stored = await setting.upstream().getManifest(repository, '1')
      const document = parseManifest(stored?.bytes ?? Buffer.alloc(0))
      const platforms =
        document.kind === 'index' && document.manifests.map(({ platform }) => platform?.os)
      expect(platforms).toEqual(['linux', 'unknown'])
      expect((await run(inputs)).outputs).toEqual({ ...outputs, pushed: 'false' })
    })
  })
}
