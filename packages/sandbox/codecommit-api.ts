import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { AccessRules } from './codecommit-access.ts'

export interface CodeCommitApi extends AccessRules {
  /** Holds the bare repositories, by their names. */
  readonly root: string
  /** IAM in one function, as `codecommit:GetRepository` on a repository. */
  permits: (action: string, repository: string) => boolean
}

type Input = Readonly<Record<string, string | undefined>>

class ApiError extends Error {
  readonly type: string
  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

const operations: Readonly<Record<string, (api: CodeCommitApi, input: Input) => unknown>> = {
  GetRepository: ({ root }, input) => ({ repositoryMetadata: metadata(root, found(root, input)) }),
  CreateRepository: ({ root }, input) => ({ repositoryMetadata: create(root, input) }),
  UpdateDefaultBranch: ({ root }, input) => updateDefaultBranch(root, input),
}

/** The API: AWS JSON 1.1, one POST an operation. Only the keys' name is checked, not the signature. */
export async function serveCodeCommitApi(
  api: CodeCommitApi,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const input = JSON.parse((await buffer(request)).toString()) as Input
  const write = (status: number, value: unknown) => {
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' })
    response.end(JSON.stringify(value))
  }
  try {
    write(200, answer(api, request, input) ?? {})
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    write(400, { __type: error.type, message: error.message })
  }
}

function answer(api: CodeCommitApi, { headers }: IncomingMessage, input: Input): unknown {
  const name = String(headers['x-amz-target']).replace('CodeCommit_20150413.', '')
  const operation = operations[name]
  if (operation === undefined) throw new ApiError('UnknownOperationException', name)
  const [, keyId] = /Credential=([^/]+)\//.exec(headers.authorization ?? '') ?? []
  const principal = api.principals.find(({ accessKeyId }) => accessKeyId === keyId)
  const token = headers['x-amz-security-token']
  if (principal === undefined || principal.sessionToken !== token) {
    const message = 'The security token included in the request is invalid.'
    throw new ApiError('UnrecognizedClientException', message)
  }
  const action = `codecommit:${name}`
  if (!api.permits(action, input['repositoryName'] ?? '')) {
    const resource = `arn:aws:codecommit:${api.region}:123456789012:${input['repositoryName']}`
    const message = `User: ${keyId} is not authorized to perform: ${action} on resource: ${resource}`
    throw new ApiError('AccessDeniedException', message)
  }
  return operation(api, input)
}

function found(root: string, { repositoryName = '' }: Input): string {
  if (existsSync(join(root, repositoryName, 'HEAD'))) return repositoryName
  throw new ApiError('RepositoryDoesNotExistException', `${repositoryName} does not exist`)
}

function metadata(root: string, name: string) {
  const branch = readFileSync(join(root, name, 'HEAD'), 'utf8')
    .trim()
    .replace('ref: refs/heads/', '')
  const file = join(root, name, 'description')
  return {
    repositoryName: name,
    repositoryDescription: existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    defaultBranch: hasBranch(root, name, branch) ? branch : undefined,
  }
}

/** https://docs.aws.amazon.com/codecommit/latest/APIReference/API_CreateRepository.html */
function create(root: string, { repositoryName = '', repositoryDescription }: Input) {
  if (!/^[\w.-]{1,100}$/.test(repositoryName) || repositoryName.endsWith('.git')) {
    throw new ApiError('InvalidRepositoryNameException', `${repositoryName} is not valid`)
  }
  if ([...(repositoryDescription ?? '')].length > 1000) {
    throw new ApiError('InvalidRepositoryDescriptionException', 'it is too long')
  }
  const folder = join(root, repositoryName)
  if (existsSync(folder)) {
    throw new ApiError('RepositoryNameExistsException', `${repositoryName} already exists`)
  }
  makeRepository(folder)
  if (repositoryDescription !== undefined) {
    writeFileSync(join(folder, 'description'), repositoryDescription)
  }
  return metadata(root, repositoryName)
}

/** Bare and empty. */
export function makeRepository(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const args = ['init', '--quiet', '--bare', '--template=', '--initial-branch=main', folder]
  execFileSync('git', args, { env: { PATH: process.env['PATH'] } })
}

function updateDefaultBranch(root: string, input: Input): void {
  const folder = join(root, found(root, input))
  const branch = input['defaultBranchName'] ?? ''
  if (!hasBranch(root, input['repositoryName'] ?? '', branch)) {
    throw new ApiError('BranchDoesNotExistException', `${branch} does not exist`)
  }
  writeFileSync(join(folder, 'HEAD'), `ref: refs/heads/${branch}\n`)
}

export function hasBranch(root: string, name: string, branch: string): boolean {
  const args = ['--git-dir', join(root, name), 'for-each-ref', `refs/heads/${branch}`]
  return execFileSync('git', args).toString().includes(`\trefs/heads/${branch}\n`)
}
