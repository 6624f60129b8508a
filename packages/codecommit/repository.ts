import type { CodeCommit } from '@aws-sdk/client-codecommit'

/** CodeCommit's API did not do what was asked. The message says what, why, and what to do. */
export class CodeCommitFailure extends Error {
  override readonly name = 'CodeCommitFailure'
  /** CodeCommit's own name of it, as RepositoryDoesNotExistException. */
  readonly code: string
  constructor(code: string, message: string, cause: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** `present`: it was there already, or somebody else was faster; it is as they made it. */
export async function createRepository(
  client: CodeCommit,
  name: string,
  description: string | undefined,
): Promise<'created' | 'present'> {
  const text = description === undefined ? undefined : tidied(description)
  try {
    await call('CreateRepository', name, () =>
      client.createRepository({
        repositoryName: name,
        ...(text ? { repositoryDescription: text } : {}),
      }),
    )
    return 'created'
  } catch (error) {
    if (error instanceof CodeCommitFailure && error.code === 'RepositoryNameExistsException') {
      return 'present'
    }
    throw error
  }
}

/** The default branch's name; undefined where there is no branch yet. */
export async function defaultBranch(client: CodeCommit, name: string): Promise<string | undefined> {
  const { repositoryMetadata } = await call('GetRepository', name, () =>
    client.getRepository({ repositoryName: name }),
  )
  return repositoryMetadata?.defaultBranch || undefined
}

/** The branch must be there. */
export async function setDefaultBranch(
  client: CodeCommit,
  name: string,
  branch: string,
): Promise<void> {
  await call('UpdateDefaultBranch', name, () =>
    client.updateDefaultBranch({ repositoryName: name, defaultBranchName: branch }),
  )
}

/** At most 1,000 characters, and of those that make no text of one line, none. */
function tidied(description: string): string {
  const line = description.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()
  return [...line].slice(0, 1000).join('')
}

interface SdkError {
  readonly name: string
  readonly message: string
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}

async function call<T>(operation: string, name: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (cause) {
    const error = cause as SdkError
    const text = error.message.trim().replace(/\.$/, '') || error.code || 'no reason given'
    const found = error.name === 'Error' ? text : `${error.name}: ${text}`
    const message = `CodeCommit ${operation} of ${name}: ${found}; ${advice(operation, name, error)}`
    throw new CodeCommitFailure(error.name, message, cause)
  }
}

function advice(operation: string, name: string, error: SdkError): string {
  if (/^AccessDenied/.test(error.name)) {
    const action = / perform: (\S+)/.exec(error.message)?.[1] ?? `codecommit:${operation}`
    return `allow ${action} on the repository ${name}`
  }
  if (/CredentialsProvider|TokenProvider/.test(error.name)) {
    return 'give the job credentials in a step before this one (aws-actions/configure-aws-credentials)'
  }
  if (/^(ExpiredToken|RequestExpired)/.test(error.name)) {
    return 'the AWS credentials have run out: get new ones just before this step'
  }
  if (/UnrecognizedClient|InvalidClientTokenId|Signature/.test(error.name)) {
    return 'AWS does not know these credentials: check the keys, the session token and the partition'
  }
  if (error.name === 'RepositoryDoesNotExistException') {
    return 'create it first, or set create-repository: true'
  }
  const isUnreachable = error.name === 'TimeoutError' || /^E[A-Z_]+$/.test(error.code ?? '')
  if (isUnreachable) return 'check the region, the network, the proxy and the endpoint of the API'
  return (error.$metadata?.httpStatusCode ?? 0) >= 500
    ? 'run the step again later'
    : 'correct the request'
}
