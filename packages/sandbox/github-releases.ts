import { invalid, notFound } from './github-refusal.ts'
import type { RestCall } from './github-rest.ts'

export interface ReleaseState {
  readonly id: number
  readonly tag: string
  readonly name: string
  readonly body: string
  draft: boolean
  readonly assets: Map<string, Buffer>
}

/** https://docs.github.com/rest/releases/releases#create-a-release, of a tag that is there */
export async function createRelease(call: RestCall) {
  const { repository, body } = call
  const asked = body as { tag_name: string; name?: string; body?: string; draft?: boolean }
  const { tag_name: tag, name = tag, body: notes = '', draft = false } = asked
  if ((await repository.git.tag(tag)) === undefined)
    throw invalid({ resource: 'Release', field: 'target_commitish', code: 'invalid' })
  // Drafts are not told apart by their tags.
  if (repository.releases.some((release) => release.tag === tag && !release.draft))
    throw invalid({ resource: 'Release', field: 'tag_name', code: 'already_exists' })
  const id = Math.max(0, ...repository.releases.map((release) => release.id)) + 1
  const release = { ...{ id, tag, name, body: notes, draft }, assets: new Map<string, Buffer>() }
  repository.releases.push(release)
  return shown(call, release)
}

export function getRelease(call: RestCall) {
  return shown(call, released(call))
}

/** https://docs.github.com/rest/releases/releases#get-a-release-by-tag-name, which shows no draft */
export function getReleaseByTag(call: RestCall) {
  const { tag } = call.parameters
  const found = call.repository.releases.find((one) => one.tag === tag && !one.draft)
  if (found === undefined) throw notFound()
  return shown(call, found)
}

/** https://docs.github.com/rest/releases/releases#update-a-release */
export function updateRelease(call: RestCall) {
  const release = released(call)
  const { draft = release.draft } = call.body as { draft?: boolean }
  release.draft = draft
  return shown(call, release)
}

export function deleteRelease(call: RestCall): undefined {
  const { releases } = call.repository
  releases.splice(releases.indexOf(released(call)), 1)
}

/** https://docs.github.com/rest/releases/assets#upload-a-release-asset, below `/api/uploads` */
export function uploadAsset(call: RestCall) {
  const { assets } = released(call)
  const name = call.url.searchParams.get('name') ?? ''
  if (assets.has(name))
    throw invalid({ resource: 'ReleaseAsset', field: 'name', code: 'already_exists' })
  assets.set(name, call.body as Buffer)
  return { id: assets.size, name, state: 'uploaded' }
}

function released({ repository, parameters }: RestCall): ReleaseState {
  const found = repository.releases.find(({ id }) => id === Number(parameters['id']))
  if (found === undefined) throw notFound()
  return found
}

function shown({ repository, url }: RestCall, { assets, ...release }: ReleaseState) {
  const { id, tag, name, body, draft } = release
  const path = `repos/${repository.name}/releases`
  return {
    ...{ id, tag_name: tag, name, body, draft, prerelease: false },
    html_url: `https://github.com/${repository.name}/releases/tag/${tag}`,
    url: `${url.origin}/api/v3/${path}/${id}`,
    upload_url: `${url.origin}/api/uploads/${path}/${id}/assets{?name,label}`,
    assets: [...assets.keys()].map((asset) => ({ name: asset, state: 'uploaded' })),
  }
}
