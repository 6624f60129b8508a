import { join } from 'node:path'
import { existsSync } from 'node:fs'
import type { Token } from './github-access.ts'
import type { EnvironmentState } from './github-environments.ts'
import type { IssueState } from './github-issues.ts'
import { notFound } from './github-refusal.ts'
import type { ReleaseState } from './github-releases.ts'
import { BareRepository } from './github-repository.ts'

export interface PullRequestState {
  readonly number: number
  title: string
  body: string
  readonly head: string
  readonly base: string
  state: 'open' | 'closed'
  /** The newest commit when it was closed, once it was shown so; the branch may be used again. */
  closedAt?: string
  merged: boolean
  autoMerge: boolean
  readonly author: string
  readonly labels: Set<string>
  readonly reviewers: Set<string>
  readonly teams: Set<string>
  readonly reviews: { readonly user: string; readonly state: string }[]
}

/** What GitHub knows of a repository beside its Git objects. */
export interface RepositoryState {
  readonly name: string
  readonly git: BareRepository
  readonly pulls: PullRequestState[]
  readonly issues: IssueState[]
  readonly releases: ReleaseState[]
  /** What `repository_dispatch` was sent. */
  readonly dispatches: { readonly event_type: string; readonly client_payload: unknown }[]
  /** Branches that take changes through a pull request alone, and that one waits for checks. */
  readonly protectedBranches: Set<string>
  /** By name. */
  readonly environments: Map<string, EnvironmentState>
  archived: boolean
  hasIssues: boolean
  allowAutoMerge: boolean
  mergeMethod: 'MERGE' | 'SQUASH'
}

/** One request's view: who asks, and of which repositories. */
export interface Caller {
  readonly token: Token
  readonly repositories: Repositories
}

/** The repositories of a folder, each at `<owner>/<name>.git`. */
export class Repositories {
  readonly #root: string
  readonly #known = new Map<string, RepositoryState>()

  constructor(root: string) {
    this.#root = root
  }

  /** Throws GitHub's 404 where there is none. */
  get(name: string): RepositoryState {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const folder = join(this.#root, `${name}.git`)
    if (!/^[\w-]+\/[\w.-]+$/.test(name) || !existsSync(folder)) throw notFound()
    const fresh: RepositoryState = {
      name,
      git: new BareRepository(folder),
      pulls: [],
      issues: [],
      releases: [],
      dispatches: [],
      protectedBranches: new Set(),
      environments: new Map(),
      archived: false,
      hasIssues: true,
      allowAutoMerge: false,
      mergeMethod: 'SQUASH',
    }
    this.#known.set(name, fresh)
    return fresh
  }

  /** The repository that a node id of ours stands for. */
  byNodeId(id: string): RepositoryState {
    return this.get(Buffer.from(id.replace(/^R_/, ''), 'base64url').toString())
  }

  pullByNodeId(id: string): {
    readonly repository: RepositoryState
    readonly pull: PullRequestState
  } {
    const [name = '', number] = Buffer.from(id.replace(/^PR_/, ''), 'base64url')
      .toString()
      .split('#')
    const repository = this.get(name)
    const pull = repository.pulls.find((one) => one.number === Number(number))
    if (pull === undefined)
      throw notFound(`Could not resolve to a node with the global id of '${id}'`)
    return { repository, pull }
  }
}

export function nodeId(repository: RepositoryState, pull?: PullRequestState): string {
  const text = pull === undefined ? repository.name : `${repository.name}#${pull.number}`
  return `${pull === undefined ? 'R' : 'PR'}_${Buffer.from(text).toString('base64url')}`
}
