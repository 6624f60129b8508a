import type { SandboxEcr } from '#sandbox/ecr'
import type { Image } from './image.ts'

/** A password for a registry of the sandbox's ECR, got as a process of `account` gets it. */
export async function basic(
  ecr: SandboxEcr,
  account = '123456789012',
  region = 'eu-west-1',
): Promise<string> {
  const { AWS_ACCESS_KEY_ID: key = '' } = ecr.environment(account, region)
  const response = await fetch(ecr.endpoint, {
    method: 'POST',
    headers: {
      'X-Amz-Target': 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken',
      Authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260901/${region}/ecr/aws4_request`,
    },
    body: '{}',
  })
  const { authorizationData } = (await response.json()) as {
    authorizationData: readonly [{ authorizationToken: string }]
  }
  return `Basic ${authorizationData[0].authorizationToken}`
}

/** Pushes an image under tags, children first; without the project's own client. */
export async function push(
  origin: string,
  repository: string,
  image: Image,
  references: readonly string[],
  authorization = '',
): Promise<Response> {
  const headers = { Authorization: authorization }
  for (const child of image.children) {
    await push(origin, repository, child, [child.digest], authorization)
  }
  for (const { digest, bytes } of image.blobs) {
    const url = `${origin}/v2/${repository}/blobs/uploads/`
    const { headers: told } = await fetch(url, { method: 'POST', headers })
    const location = new URL(told.get('Location') ?? '', origin)
    location.searchParams.set('digest', digest)
    await fetch(location, { method: 'PUT', headers, body: new Uint8Array(bytes) })
  }
  const answers = []
  for (const reference of references) {
    const url = `${origin}/v2/${repository}/manifests/${reference}`
    const body = new Uint8Array(image.bytes)
    const typed = { ...headers, 'Content-Type': image.mediaType }
    answers.push(await fetch(url, { method: 'PUT', headers: typed, body }))
  }
  return answers.at(-1)!
}

export async function pushTo(
  ecr: SandboxEcr,
  repository: string,
  image: Image,
  references: readonly string[],
): Promise<Response> {
  const { origin } = await ecr.registry()
  const answer = await push(origin, repository, image, references, await basic(ecr))
  ecr.traffic.seen.length = 0
  return answer
}
