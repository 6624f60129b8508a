import { expect, test } from '@jest/globals'
import { buildArguments, type Build, type Output } from '#docker/build'

const nothing: Build = {
  context: '.',
  platforms: [],
  buildArgs: [],
  secrets: [],
  ssh: [],
  labels: new Map(),
  annotations: [],
  addHosts: [],
}
const frame = ['buildx', 'build', '--progress=plain', '--metadata-file', '/m']

test('a build with nothing asked for turns attestations off and takes the context', () => {
  expect(buildArguments(nothing, { to: 'nowhere' }, '/m')).toEqual([
    ...frame,
    ...['--provenance=false', '--output', 'type=cacheonly', '--', '.'],
  ])
})

test('everything asked for is there, each item an argument of its own', () => {
  const build: Build = {
    context: 'https://git.example/app.git#main',
    file: 'deploy/Dockerfile',
    target: 'release',
    platforms: ['linux/amd64', 'linux/arm64'],
    buildArgs: ['A=1,2', 'FROM_ENVIRONMENT'],
    secrets: [
      { id: 'npm', file: '/tmp/s/0' },
      { id: 'odd', file: '/tmp/a,"b"' },
    ],
    ssh: ['default', 'deploy=/run/agent'],
    labels: new Map([['org.opencontainers.image.title', 'x=y, z']]),
    annotations: ['index:a=b'],
    network: 'host',
    addHosts: ['db:10.0.0.1'],
    provenance: 'mode=max',
    sbom: 'true',
  }
  expect(buildArguments(build, { to: 'digest' }, '/m')).toEqual([
    ...frame,
    ...['--file', 'deploy/Dockerfile', '--target', 'release'],
    ...['--platform', 'linux/amd64,linux/arm64'],
    ...['--build-arg', 'A=1,2', '--build-arg', 'FROM_ENVIRONMENT'],
    ...['--secret', 'id=npm,src=/tmp/s/0', '--secret', 'id=odd,"src=/tmp/a,""b"""'],
    ...['--ssh', 'default', '--ssh', 'deploy=/run/agent'],
    ...['--label', 'org.opencontainers.image.title=x=y, z', '--annotation', 'index:a=b'],
    ...['--network', 'host', '--add-host', 'db:10.0.0.1'],
    ...['--provenance=mode=max', '--sbom=true'],
    ...['--output', 'type=image,push=false,store=false,oci-mediatypes=true', '--'],
    'https://git.example/app.git#main',
  ])
})

test('a context that looks like an option stays a context', () => {
  const args = buildArguments({ ...nothing, context: '--push' }, { to: 'nowhere' }, '/m')
  expect(args.slice(-2)).toEqual(['--', '--push'])
})

test.each<[string, Output, string]>([
  [
    'a registry, by digest alone',
    { to: 'registry', name: 'r.example/team/app', insecure: false },
    'type=image,name=r.example/team/app,push=true,push-by-digest=true,name-canonical=true,store=false,oci-mediatypes=true',
  ],
  [
    'a registry on loopback, over http',
    { to: 'registry', name: '127.0.0.1:5000/app', insecure: true },
    'type=image,name=127.0.0.1:5000/app,push=true,push-by-digest=true,name-canonical=true,store=false,oci-mediatypes=true,registry.insecure=true',
  ],
  ['a layout', { to: 'layout', file: '/tmp/a,b' }, 'type=oci,"dest=/tmp/a,b"'],
  ['the daemon', { to: 'daemon' }, 'type=docker'],
])('output to %s', (_, output, exporter) => {
  const args = buildArguments(nothing, output, '/m')
  expect(args[args.indexOf('--output') + 1]).toBe(exporter)
})
