import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { batchCheckLayerAvailability, batchGetImage } from './ecr-api-images.ts'
import * as layers from './ecr-api-layers.ts'
import {
  createRepositoryCall,
  describeRepositories,
  putLifecyclePolicy,
} from './ecr-api-repositories.ts'
import { describeImageScanFindings, startImageScan } from './ecr-api-scans.ts'
import { callerOf, denial, type Caller } from './ecr-access.ts'
import type { Cloud } from './ecr-cloud.ts'
import { ApiException, invalidParameter } from './ecr-exception.ts'
import { arnOf, type EcrRegistry } from './ecr-registry.ts'

export interface ApiCall {
  readonly cloud: Cloud
  readonly caller: Caller
  readonly registry: EcrRegistry
  readonly input: Readonly<Record<string, unknown>>
}

const operations: Readonly<Record<string, (call: ApiCall) => Promise<unknown>>> = {
  GetAuthorizationToken: getAuthorizationToken,
  DescribeRepositories: describeRepositories,
  CreateRepository: createRepositoryCall,
  PutLifecyclePolicy: putLifecyclePolicy,
  GetAccountSetting: getAccountSetting,
  BatchGetImage: batchGetImage,
  BatchCheckLayerAvailability: batchCheckLayerAvailability,
  DescribeImageScanFindings: describeImageScanFindings,
  StartImageScan: startImageScan,
  GetDownloadUrlForLayer: layers.getDownloadUrlForLayer,
  InitiateLayerUpload: layers.initiateLayerUpload,
  UploadLayerPart: layers.uploadLayerPart,
  CompleteLayerUpload: layers.completeLayerUpload,
  PutImage: layers.putImage,
}

/** ECR's control plane: AWS JSON 1.1, one POST an operation, named by X-Amz-Target. */
export async function serveApi(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const write = (status: number, value: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' })
    response.end(JSON.stringify(value))
  }
  const body = await buffer(request)
  try {
    write(200, await answer(cloud, request, JSON.parse(body.toString()) as ApiCall['input']))
  } catch (error) {
    if (!(error instanceof ApiException)) throw error
    write(400, { __type: error.type, message: error.message })
  }
}

async function answer(cloud: Cloud, request: IncomingMessage, input: ApiCall['input']) {
  const target = String(request.headers['x-amz-target'])
  const name = target.replace('AmazonEC2ContainerRegistry_V20150921.', '')
  const operation = operations[name]
  if (operation === undefined) throw new ApiException('UnknownOperationException', target)
  // Both texts: https://github.com/aws/aws-sdk-php/issues/1114 and CommonErrors (ExpiredToken).
  const caller = callerOf(request)
  if (caller === undefined) {
    const message = 'The security token included in the request is invalid.'
    throw new ApiException('UnrecognizedClientException', message)
  }
  if (cloud.switches.expired.has(caller.account)) {
    const message = 'The security token included in the request is expired'
    throw new ApiException('ExpiredTokenException', message)
  }
  const account = typeof input['registryId'] === 'string' ? input['registryId'] : caller.account
  const registry = await cloud.registry(account, caller.region)
  permit(cloud, caller, `ecr:${name}`, resourceOf(name, registry, input))
  return operation({ cloud, caller, registry, input })
}

function resourceOf(name: string, registry: EcrRegistry, input: ApiCall['input']): string {
  if (name === 'GetAuthorizationToken' || name === 'GetAccountSetting') return '*'
  const names = input['repositoryNames'] as readonly string[] | undefined
  const own = input['repositoryName'] as string | undefined
  return arnOf(registry, own ?? names?.[0] ?? '*')
}

function permit(cloud: Cloud, { account }: Caller, action: string, resource: string): void {
  const access = { account, action, resource }
  if (!cloud.switches.permits(access))
    throw new ApiException('AccessDeniedException', denial(access))
}

async function getAuthorizationToken({ cloud, caller, input }: ApiCall) {
  const accounts = (input['registryIds'] as readonly string[] | undefined) ?? [caller.account]
  const authorizationData = accounts.map(async (account) => {
    const { origin } = await cloud.registry(account, caller.region)
    const { password, expiresAt } = cloud.tokens.issue(caller)
    const authorizationToken = Buffer.from(`AWS:${password}`).toString('base64')
    return { authorizationToken, expiresAt: expiresAt / 1000, proxyEndpoint: origin }
  })
  return { authorizationData: await Promise.all(authorizationData) }
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAccountSetting.html */
async function getAccountSetting({ cloud, input }: ApiCall) {
  const name = input['name']
  if (name !== 'BLOB_MOUNTING') throw invalidParameter('name', 'must be BLOB_MOUNTING here')
  const value = cloud.switches.blobMounting ? 'ENABLED' : 'DISABLED'
  return Promise.resolve({ name, value })
}
