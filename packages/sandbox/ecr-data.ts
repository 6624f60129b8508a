import type { IncomingMessage, ServerResponse } from 'node:http'
import { denial } from './ecr-access.ts'
import type { Cloud } from './ecr-cloud.ts'
import { putManifest } from './ecr-manifest.ts'
import {
  arnOf,
  createRepository,
  defaultSettings,
  missingRepository,
  type EcrRegistry,
  type EcrRepository,
} from './ecr-registry.ts'
import { answerUploadsAsEcr, inEcrsWords } from './ecr-words.ts'
import { routeOf, urlOf, type Route } from './registry-route.ts'
import { serveRoute } from './registry.ts'
import { Refusal, writeRefusal } from './refusal.ts'

/** ECR's data plane: the distribution API of one registry, under ECR's rules and in its words. */
export async function serveData(
  cloud: Cloud,
  registry: EcrRegistry,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const account = authenticate(cloud, registry, request, response)
  if (account === undefined) return
  try {
    const route = routeOf(request)
    if (route.kind === 'base') return await serveRoute(registry.backend, route, request, response)
    permit(cloud, registry, account, route, request)
    const repository = repositoryOf(cloud, registry, route, request)
    await serveIn(cloud, registry, repository, route, request, response)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    writeRefusal(response, inEcrsWords(error))
  }
}

/**
 * The caller's account, or undefined where the answer is given already. As seen from ECR:
 * https://github.com/NVIDIA/enroot/issues/59 (401), https://github.com/aws/aws-cli/issues/6580 (403).
 */
function authenticate(
  { tokens }: Cloud,
  { region, origin }: EcrRegistry,
  request: IncomingMessage,
  response: ServerResponse,
): string | undefined {
  const holder = tokens.holder(request, region)
  if (holder?.isExpired === true) {
    const message = 'Your authorization token has expired. Reauthenticate and try again.'
    writeRefusal(response, new Refusal(403, 'DENIED', message))
    return undefined
  }
  if (holder === undefined) {
    response.writeHead(401, {
      'Www-Authenticate': `Basic realm="${origin}/",service="ecr.amazonaws.com"`,
      'Content-Type': 'text/plain; charset=utf-8',
    })
    response.end('Not Authorized\n')
  }
  return holder?.account
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html */
function actionOf(route: Route, method: string | undefined): string {
  if (route.kind === 'manifest') return method === 'PUT' ? 'ecr:PutImage' : 'ecr:BatchGetImage'
  if (route.kind === 'referrers') return 'ecr:BatchGetImage'
  if (route.kind === 'tags') return 'ecr:ListImages'
  if (route.kind === 'uploads') return 'ecr:InitiateLayerUpload'
  if (route.kind === 'upload')
    return method === 'PATCH' ? 'ecr:UploadLayerPart' : 'ecr:CompleteLayerUpload'
  return method === 'HEAD' ? 'ecr:BatchCheckLayerAvailability' : 'ecr:GetDownloadUrlForLayer'
}

type InRepository = Exclude<Route, { kind: 'base' }>

function permit(
  cloud: Cloud,
  registry: EcrRegistry,
  account: string,
  route: InRepository,
  request: IncomingMessage,
): void {
  const action = actionOf(route, request.method)
  const access = { account, action, resource: arnOf(registry, route.repository) }
  if (!cloud.switches.permits(access)) throw new Refusal(403, 'DENIED', denial(access))
}

function repositoryOf(
  { switches, now }: Cloud,
  registry: EcrRegistry,
  { repository: name }: InRepository,
  request: IncomingMessage,
): EcrRepository {
  const found = registry.repositories.get(name)
  if (found !== undefined) return found
  const isPush = request.method === 'POST' || request.method === 'PUT'
  if (switches.createOnPush && isPush)
    return createRepository(registry, name, defaultSettings, now())
  throw new Refusal(404, 'NAME_UNKNOWN', missingRepository(registry, name))
}

async function serveIn(
  cloud: Cloud,
  registry: EcrRegistry,
  repository: EcrRepository,
  route: InRepository,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { backend, origin } = registry
  if (route.kind === 'manifest' && request.method === 'PUT')
    return putManifest(registry, repository, route.reference, request, response)
  if (route.kind === 'blob' && request.method === 'GET') {
    if ((await backend.blobSize(repository.name, route.digest)) === undefined)
      throw new Refusal(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
    // As seen from ECR: https://github.com/open-policy-agent/opa/issues/6580
    const location = cloud.sign(registry, repository.name, route.digest)
    response.writeHead(307, { Location: location, 'Content-Length': 0 }).end()
    return
  }
  if (route.kind === 'uploads' && !mayMount(cloud, registry, repository, request))
    request.url = urlOf(request).pathname
  answerUploadsAsEcr(origin, request, response)
  return serveRoute(backend, route, request, response)
}

/**
 * Every condition of https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html, and
 * that a manifest of the source names the blob: https://github.com/aws/containers-roadmap/issues/2860
 */
function mayMount(
  { switches }: Cloud,
  registry: EcrRegistry,
  target: EcrRepository,
  request: IncomingMessage,
): boolean {
  const query = urlOf(request).searchParams
  const source = registry.repositories.get(query.get('from') ?? '')
  const encryption = (repository: EcrRepository) =>
    JSON.stringify(repository.settings.encryptionConfiguration)
  return (
    switches.blobMounting &&
    source !== undefined &&
    source.referenced.has(query.get('mount') ?? '') &&
    encryption(source) === encryption(target)
  )
}
