import { describe, expect, test } from '@jest/globals'
import { recordDocker } from './recorder.ts'
import { useEcr } from './setting.ts'

// What is not run here: GitHub's cache service, and BuildKit in a container. The arguments are held.
const { run, repository, folder } = useEcr()

const github = {
  ACTIONS_RUNTIME_TOKEN: 'runtime-token',
  ACTIONS_RESULTS_URL: 'https://results.example/',
}
const build = { repository: 'team/app', tags: '1', push: 'false' }
const valueOf = (args: readonly string[] | undefined, name: string) =>
  args?.[args.indexOf(name) + 1] ?? ''

describe("GitHub's cache", () => {
  test('is named by scope, with the token in the environment alone', async () => {
    const docker = recordDocker(folder)
    const env = { ...github, PATH: docker.path }
    const { errors, log, outputs } = await run({ ...build, cache: 'gha' }, { env })
    expect([errors, outputs['digest']]).toEqual([[], docker.digest])
    const built = docker.calls().find(([name]) => name === 'build')
    expect(valueOf(built, '--cache-from')).toBe('type=gha,scope=team/app')
    expect(valueOf(built, '--cache-to')).toBe('type=gha,scope=team/app,mode=max,ignore-error=true')
    expect(docker.tokens()).toContain('runtime-token')
    expect(docker.calls().flat().join(' ')).not.toContain('runtime-token')
    expect(log).toContain('::add-mask::runtime-token')
  })

  test('may have another scope', async () => {
    const docker = recordDocker(folder)
    const env = { ...github, PATH: docker.path }
    await run({ ...build, cache: 'gha', 'cache-scope': 'shop/api' }, { env })
    const built = docker.calls().find(([name]) => name === 'build')
    expect(valueOf(built, '--cache-from')).toBe('type=gha,scope=shop/api')
  })

  test('that the runner does not offer is a warning', async () => {
    const docker = recordDocker(folder)
    const { errors, warnings } = await run(
      { ...build, cache: 'gha' },
      { env: { PATH: docker.path } },
    )
    expect([errors, warnings]).toEqual([
      [],
      ['cache: gha: this runner offers no cache service; built without a cache'],
    ])
    expect(docker.calls().flat()).not.toContain('--cache-from')
  })

  test('that fails the build has it built without', async () => {
    const docker = recordDocker(folder, { cacheFails: true })
    const env = { ...github, PATH: docker.path }
    const { errors, warnings, outputs } = await run({ ...build, cache: 'gha' }, { env })
    expect([errors, outputs['digest']]).toEqual([[], docker.digest])
    expect(warnings).toEqual([
      'the build with a cache failed, and is tried without one: build .: error writing layer blob: 503',
    ])
  })
})

test('a cache in the registry is not used without the credentials of a push', async () => {
  const docker = recordDocker(folder)
  const inputs = { ...build, cache: 'registry' }
  const { errors, warnings, log } = await run(inputs, { env: { PATH: docker.path } })
  expect([errors, warnings]).toEqual([[], []])
  expect(log).toContain('cache: registry: it takes the credentials of a push')
})

test('a repository that holds on to the tag of the cache is a warning, before the build', async () => {
  const docker = recordDocker(folder)
  const name = await repository(['latest'])
  const inputs = { ...build, repository: name, push: 'true', cache: 'registry' }
  const { warnings } = await run(inputs, { env: { PATH: docker.path } })
  expect(warnings).toEqual([
    `cache: registry: the tags of ${name} are immutable, buildcache too; built without a cache; ` +
      'exclude buildcache* from immutability with a filter',
  ])
  expect(docker.calls().flat()).not.toContain('--cache-from')
})

describe('a builder', () => {
  test.each<[string, Record<string, string>, string]>([
    ['several platforms', { platforms: 'linux/amd64,linux/arm64' }, 'several platforms'],
    ['provenance', { provenance: 'true' }, 'provenance'],
    ['an SBOM', { sbom: 'true' }, 'an SBOM'],
    ['annotations', { annotations: 'a=b' }, 'annotations'],
    ['a cache', { cache: 'gha' }, 'a cache'],
  ])('is created for what the present one can not do: %s', async (_, inputs, why) => {
    const docker = recordDocker(folder)
    const env = { ...github, PATH: docker.path }
    const outcome = await run({ ...build, ...inputs }, { env })
    expect([outcome.errors, outcome.outputs['digest']]).toEqual([[], docker.digest])
    const { builder = '' } = outcome.state
    expect(docker.calls().find(([name]) => name === 'create')).toEqual([
      ...['create', '--name', builder, '--driver', 'docker-container', 'default'],
    ])
    const built = docker.calls().find(([name]) => name === 'build')
    expect(valueOf(built, '--builder')).toBe(builder)
    expect(outcome.log).toContain(`the builder default can't do ${why}: created ${builder}`)

    expect((await outcome.post({ PATH: docker.path })).exitCode).toBe(0)
    expect(docker.calls().at(-1)).toEqual(['rm', '--force', builder])
  })

  test('is on the network of a registry that is on loopback', async () => {
    const docker = recordDocker(folder)
    const inputs = { repository: await repository(), tags: '1', provenance: 'true' }
    await run(inputs, { env: { PATH: docker.path } })
    const created = docker.calls().find(([name]) => name === 'create')
    expect(created).toContain('network=host')
  })

  test('is not created where the present one will do', async () => {
    const docker = recordDocker(folder)
    const { state, outputs } = await run(build, { env: { PATH: docker.path } })
    expect([state['builder'], outputs['digest']]).toEqual([undefined, ''])
    expect(docker.calls().map(([name]) => name)).toEqual(['inspect', 'build'])
  })
})
