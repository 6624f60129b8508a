/** A repository on GitHub, as its REST API names the two parts. */
export interface Repo {
  readonly owner: string
  readonly repo: string
}

/** Reads `owner/name`; throws where it is anything else. */
export function parseRepo(text: string): Repo {
  const [, owner, repo] = /^([\w-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? []
  if (owner !== undefined && repo !== undefined && !/^\.{1,2}$/.test(repo)) return { owner, repo }
  throw new Error(`repository ${JSON.stringify(text)}: it is not of the form owner/name`)
}

export function formatRepo({ owner, repo }: Repo): string {
  return `${owner}/${repo}`
}
