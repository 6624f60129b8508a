/**
 * The part of GitHub's schema that the actions query, field for field as it is published.
 * https://docs.github.com/public/fpt/schema.docs.graphql
 */
export const schemaText = /* GraphQL */ `
  scalar Base64String
  scalar GitObjectID
  scalar GitRefname

  type Query {
    repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  }

  type Repository {
    defaultBranchRef: Ref
    id: ID!
    issue(number: Int!): Issue
    object(expression: String, oid: GitObjectID): GitObject
    ref(qualifiedName: String!): Ref
    release(tagName: String!): Release
    viewerDefaultMergeMethod: PullRequestMergeMethod!
  }

  type Issue {
    viewerDidAuthor: Boolean!
  }

  type Release {
    databaseId: Int
    isDraft: Boolean!
  }

  type Ref {
    id: ID!
    name: String!
    target: GitObject
  }

  interface GitObject {
    oid: GitObjectID!
  }

  type Commit implements GitObject {
    file(path: String!): TreeEntry
    history(after: String, first: Int, path: String): CommitHistoryConnection!
    message: String!
    oid: GitObjectID!
    parents(first: Int): CommitConnection!
  }

  type Blob implements GitObject {
    oid: GitObjectID!
    text: String
  }

  type Tree implements GitObject {
    oid: GitObjectID!
  }

  type TreeEntry {
    mode: Int!
    object: GitObject
    oid: GitObjectID!
  }

  type CommitConnection {
    nodes: [Commit]
  }

  type CommitHistoryConnection {
    nodes: [Commit]
    pageInfo: PageInfo!
  }

  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
  }

  enum PullRequestMergeMethod {
    MERGE
    REBASE
    SQUASH
  }

  type Mutation {
    createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
    enablePullRequestAutoMerge(
      input: EnablePullRequestAutoMergeInput!
    ): EnablePullRequestAutoMergePayload
    updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
  }

  input CreateCommitOnBranchInput {
    branch: CommittableBranch!
    expectedHeadOid: GitObjectID!
    fileChanges: FileChanges
    message: CommitMessage!
  }

  input CommittableBranch {
    branchName: String
    repositoryNameWithOwner: String
  }

  input FileChanges {
    additions: [FileAddition!] = []
  }

  input FileAddition {
    contents: Base64String!
    path: String!
  }

  input CommitMessage {
    body: String
    headline: String!
  }

  type CreateCommitOnBranchPayload {
    commit: Commit
  }

  input EnablePullRequestAutoMergeInput {
    mergeMethod: PullRequestMergeMethod = MERGE
    pullRequestId: ID!
  }

  type EnablePullRequestAutoMergePayload {
    clientMutationId: String
  }

  input UpdateRefsInput {
    refUpdates: [RefUpdate!]!
    repositoryId: ID!
  }

  input RefUpdate {
    afterOid: GitObjectID!
    beforeOid: GitObjectID
    force: Boolean = false
    name: GitRefname!
  }

  type UpdateRefsPayload {
    clientMutationId: String
  }
`
