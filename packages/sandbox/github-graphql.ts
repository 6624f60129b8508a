import { buildSchema, graphql, type GraphQLError } from 'graphql'
import { demand } from './github-access.ts'
import { CommitNode } from './github-commit.ts'
import { createCommitOnBranch, enableAutoMerge, updateRefs } from './github-mutation.ts'
import { issueOf } from './github-issues.ts'
import { GitHubRefusal, notFound } from './github-refusal.ts'
import { schemaText } from './github-schema.ts'
import { nodeId, type Caller } from './github-state.ts'

const schema = buildSchema(schemaText)

const root = {
  repository: ({ owner, name }: { owner: string; name: string }, caller: Caller) =>
    repository(`${owner}/${name}`, caller),
  createCommitOnBranch,
  updateRefs,
  enablePullRequestAutoMerge: enableAutoMerge,
}

/** Answers a query as GitHub does: with 200 whatever it finds, its errors beside the data. */
export async function answerQuery(body: unknown, caller: Caller): Promise<unknown> {
  const { query = '', variables } = body as { query?: string; variables?: Record<string, unknown> }
  const { data, errors } = await graphql({
    schema,
    source: query,
    rootValue: root,
    contextValue: caller,
    ...(variables && { variableValues: variables }),
  })
  return { data, ...(errors && { errors: errors.map(shown) }) }
}

/** Whether a query is a mutation, which counts against the limit of content. */
export function isMutation(body: unknown): boolean {
  return /^\s*mutation\b/.test((body as { query?: string }).query ?? '')
}

function shown({ message, path, locations, originalError }: GraphQLError) {
  const error = { path, locations, message }
  if (originalError instanceof GitHubRefusal) return { type: originalError.type, ...error }
  // A defect of the sandbox, or of the query, whose errors have no type.
  if (originalError !== undefined) throw originalError
  return error
}

function repository(name: string, caller: Caller) {
  const { token } = caller
  if (token.repositories[name] === undefined) {
    throw notFound(`Could not resolve to a Repository with the name '${name}'.`)
  }
  const state = caller.repositories.get(name)
  const { git } = state

  async function ref(branch: string) {
    demand(token, name, 'contents=read')
    const head = await git.head(branch)
    return head === undefined ? null : { name: branch, target: new CommitNode(git, head) }
  }
  async function tag(tagName: string) {
    demand(token, name, 'contents=read')
    const sha = await git.tag(tagName)
    return sha === undefined ? null : { id: sha, name: tagName }
  }
  return {
    id: nodeId(state),
    viewerDefaultMergeMethod: () => state.mergeMethod,
    defaultBranchRef: async () => ref(await git.defaultBranch()),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      qualifiedName.startsWith('refs/tags/')
        ? tag(qualifiedName.slice('refs/tags/'.length))
        : ref(qualifiedName.replace(/^refs\/heads\//, '')),
    release({ tagName }: { tagName: string }) {
      demand(token, name, 'contents=read')
      const found = state.releases.find((release) => release.tag === tagName)
      return found === undefined ? null : { databaseId: found.id, isDraft: found.draft }
    },
    async object({ oid }: { oid: string }) {
      demand(token, name, 'contents=read')
      const id = await git.commitId(oid)
      return id === undefined ? null : new CommitNode(git, id)
    },
    issue(wanted: { number: number }) {
      demand(token, name, 'issues=read')
      return { viewerDidAuthor: issueOf(state, wanted).author === token.login }
    },
  }
}
