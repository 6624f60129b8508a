import { notFound } from './github-refusal.ts'
import type { BareRepository, TreeItem } from './github-repository.ts'

/** GitHub ends a blob's text after 512 KB. */
const longestText = 512_000

/** A commit as GraphQL shows it. */
export class CommitNode {
  readonly __typename = 'Commit'
  readonly oid: string
  readonly #git: BareRepository
  #entries: Promise<readonly TreeItem[]> | undefined

  constructor(git: BareRepository, id: string) {
    this.#git = git
    this.oid = id
  }

  async message(): Promise<string> {
    return (await this.#git.commit(this.oid)).message
  }

  async parents({ first }: { first: number }) {
    const { parents } = await this.#git.commit(this.oid)
    return { nodes: parents.slice(0, first).map((id) => new CommitNode(this.#git, id)) }
  }

  /** The cursor is the place in the list, as on GitHub: `<head> <place>`. */
  async history({ after, first, path }: { after?: string; first: number; path?: string }) {
    if (first > 100) {
      const found = `Requesting ${first} records on the \`history\` connection`
      throw notFound(`${found} exceeds the \`first\` limit of 100 records.`)
    }
    const ids = await this.#git.log([this.oid], path ?? undefined)
    const start = Number(after?.split(' ')[1] ?? -1) + 1
    const end = start + first
    return {
      nodes: ids.slice(start, end).map((id) => new CommitNode(this.#git, id)),
      pageInfo: { hasNextPage: ids.length > end, endCursor: `${this.oid} ${end - 1}` },
    }
  }

  async file({ path }: { path: string }) {
    const entries = await (this.#entries ??= this.#git.entries(this.oid))
    const found = entries.find((entry) => entry.path === path)
    if (found === undefined) return null
    const mode = Number.parseInt(found.mode, 8)
    return { mode, oid: found.id, object: () => this.#object(found.type, found.id) }
  }

  /** A submodule's commit is in another repository. */
  async #object(type: string, oid: string) {
    if (type === 'commit') return null
    if (type === 'tree') return { __typename: 'Tree', oid }
    const bytes = (await this.#git.blob(oid))!
    return { __typename: 'Blob', oid, text: textOf(bytes) }
  }
}

/** Null for binary content; no BOM; what is no UTF-8 becomes U+FFFD. */
function textOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, 8000).includes(0)) return null
  return new TextDecoder().decode(bytes.subarray(0, longestText))
}
