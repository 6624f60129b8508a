import { propose as start, type Proposal, type ProposeOptions } from '#github/propose'
import { proposalBranch } from '#github/pull-request'
import { fakeClock, repo, type Hub } from './hub.ts'

export const path = 'apps/prod/values.yaml'
export const head = proposalBranch('prod', 'shop')

/** Sets the tag to v<version>, but never to an older one than is there. */
function bumpTo(version: number) {
  return ({ files }: { files: ReadonlyMap<string, { readonly bytes: Buffer }> }): Proposal => {
    const before = files.get(path)!.bytes.toString()
    const found = Number(/^tag: v(\d+)$/m.exec(before)?.[1])
    const after = found >= version ? before : before.replace(/^tag: .*$/m, `tag: v${version}`)
    return {
      changes: new Map([[path, Buffer.from(after)]]),
      message: `deploy(shop): v${version} to prod\n\nApp: shop\nSource-Run: ${version}\n`,
      body: `Brings v${version}.`,
    }
  }
}

export interface RunOptions extends Partial<ProposeOptions<Proposal>> {
  readonly token?: string
}

/** What one run for a version does. */
export async function propose(
  hub: Hub,
  version: number,
  { token, clock = fakeClock(), ...more }: RunOptions = {},
) {
  const github = await hub.open({ clock, ...(token !== undefined && { token }) })
  return start({
    github,
    repo,
    head,
    paths: [path],
    edit: bumpTo(version),
    isOurs: (message) => /^Source-Run: /m.test(message),
    labels: [],
    reviewers: [],
    autoMerge: false,
    timeoutMs: 300_000,
    clock,
    ...more,
  })
}

/** By REST. */
export const writes = (hub: Hub) =>
  hub.traffic.seen.filter(({ method, url }) => method !== 'GET' && !url.endsWith('/graphql'))
export const tag = (hub: Hub, branch = head) => hub.show(`${branch}:${path}`).toString()
export const ahead = (hub: Hub) => hub.git('rev-list', '--count', `main..${head}`)
export const titles = (hub: Hub) => hub.state.pulls.map(({ title, state }) => `${title} (${state})`)
