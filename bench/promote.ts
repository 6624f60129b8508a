// Promotion: the bundle of promote-image beside crane, regctl, oras and skopeo, each from spawn to
// exit, in turns, on the sandbox's ECR with latency added to every request, and to every connection.
// Many services are one run of the action, and a loop of the shell for the others, which are given
// their password before: aws-actions/amazon-ecr-login, which gets it in a job, is timed apart.
//   git clone --depth 1 https://github.com/aws-actions/amazon-ecr-login
//   npx tsx bench/promote.ts amazon-ecr-login/dist/index.js [rounds] [names of scenarios…]
import { resolve } from 'node:path'
import { image, type Image } from '../test/sandbox/image.ts'
import { multiPlatform, services, startCloud, type Cloud, type Traced } from './promote-cloud.ts'
import { action, actionLoggedIn, login, peers, type Tool } from './promote-tools.ts'
import { median } from './run.ts'

interface Scenario {
  readonly title: string
  readonly images: () => readonly Image[]
  /** Where to: `dev` is the registry that the images are in. */
  readonly to: 'dev' | 'prod'
  readonly mounts: boolean
  /** The targets are there already. */
  readonly again?: boolean
  readonly storage?: 'docker-registry'
}

const single = () => [image(Array<number>(8).fill(300_000))]
const scenarios: Readonly<Record<string, Scenario>> = {
  mounted: { title: 'same registry, mounts', images: single, to: 'dev', mounts: true },
  refused: { title: 'same registry, no mounts', images: single, to: 'dev', mounts: false },
  moved: { title: 'another registry', images: single, to: 'prod', mounts: false },
  there: {
    ...{ title: 'promoted already', images: single, to: 'prod', mounts: false },
    again: true,
  },
  index: {
    ...{ title: '2 platforms, 2 attestations', to: 'prod', mounts: false },
    images: () => [multiPlatform()],
  },
  large: {
    ...{ title: '1 layer of 1 GiB', to: 'prod', mounts: false, storage: 'docker-registry' },
    images: () => [image([2 ** 30])],
  },
  services: {
    title: '20 services × 12 layers',
    images: () => services(20),
    to: 'prod',
    mounts: true,
  },
}
const [loginBundle, rounds = '3', ...chosen] = process.argv.slice(2)
if (loginBundle === undefined) throw new Error('give the path of amazon-ecr-login/dist/index.js')
const loginOfPeers = login(resolve(loginBundle))
const tools: Readonly<Record<string, Tool>> = {
  'promote-image': action,
  'logged in': actionLoggedIn,
  'amazon-ecr-login': loginOfPeers,
  ...peers,
}
const latencies = [0, 20, 80]
const names = Object.keys(tools)

const all: [Scenario, Results][] = []
for (const name of chosen.length > 0 ? chosen : Object.keys(scenarios)) {
  const scenario = scenarios[name]!
  const cloud = await startCloud(scenario.storage)
  try {
    all.push([scenario, await runAll(cloud, scenario)])
  } finally {
    await cloud.close()
  }
}
reportTimes(all)
report('requests: data plane + control plane', all, (runs) => {
  const [{ requests, control }] = runs as [Traced]
  return control === 0 ? String(requests) : `${requests} + ${control}`
})
report('MB on the wire', all, ([run]) => run!.megabytes.toFixed(1))
report('peak RSS, MiB', all, (runs) =>
  Math.max(...runs.map(({ mebibytes }) => mebibytes)).toFixed(0),
)

/** By latency and tool. */
type Results = ReadonlyMap<number, ReadonlyMap<string, readonly Traced[]>>

async function runAll(cloud: Cloud, scenario: Scenario): Promise<Results> {
  const { images, to, mounts, again = false } = scenario
  const sources = await cloud.sources(images())
  const there = cloud.routes(sources, to)
  if (again) await cloud.run(action, there, to, { latencyMs: 0, mounts })
  const results = new Map<number, Map<string, Traced[]>>()
  for (const latencyMs of latencies) {
    const runs = new Map(names.map((name) => [name, [] as Traced[]]))
    results.set(latencyMs, runs)
    for (let round = 0; round < Number(rounds); round++) {
      for (const [name, tool] of Object.entries(tools)) {
        const routes = tool === loginOfPeers ? [] : again ? there : cloud.routes(sources, to)
        runs.get(name)!.push(await cloud.run(tool, routes, to, { latencyMs, mounts }))
      }
    }
    console.error(`${scenario.title}, ${latencyMs} ms: ${JSON.stringify(times(runs))}`)
  }
  return results
}

function times(runs: ReadonlyMap<string, readonly Traced[]>): Readonly<Record<string, number>> {
  const seconds = (all: readonly Traced[]) => median(all.map(({ seconds }) => seconds))
  return Object.fromEntries([...runs].map(([name, all]) => [name, seconds(all)]))
}

function reportTimes(all: readonly (readonly [Scenario, Results])[]): void {
  row(
    'seconds',
    'latency',
    ...names,
    'the best peer’s time with its login, of ours',
    'both logged in',
  )
  row(...names.map(() => '---'), '---', '---', '---', '---')
  for (const [{ title }, results] of all) {
    for (const [latency, runs] of results) {
      const seconds = times(runs)
      const best = Math.min(...Object.keys(peers).map((name) => seconds[name]!))
      row(
        title,
        `${latency} ms`,
        ...names.map((name) => seconds[name]!.toFixed(2)),
        ((seconds['amazon-ecr-login']! + best) / seconds['promote-image']!).toFixed(2),
        (best / seconds['logged in']!).toFixed(2),
      )
    }
  }
}

function report(
  what: string,
  all: readonly (readonly [Scenario, Results])[],
  cell: (runs: readonly Traced[]) => string,
): void {
  console.log()
  row(what, ...names)
  row('---', ...names.map(() => '---'))
  for (const [{ title }, results] of all) {
    const runs = (name: string) => [...results.values()].flatMap((each) => each.get(name)!)
    row(title, ...names.map((name) => cell(runs(name))))
  }
}

function row(...cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
