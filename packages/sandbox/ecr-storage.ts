import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Cloud } from './ecr-cloud.ts'
import type { EcrRegistry } from './ecr-registry.ts'
import { urlOf } from './registry-route.ts'

/** Links to blobs in the way of S3's presigned ones: good for who holds them, and for one blob. */
export function linker() {
  const secret = randomBytes(32)
  const signature = (path: string) => createHmac('sha256', secret).update(path).digest('hex')
  return {
    sign({ account, region }: EcrRegistry, repository: string, digest: string): string {
      const path = `/${account}/${region}/${repository}/${digest}`
      return `${path}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=${signature(path)}`
    },
    async serve(
      registry: Cloud['registry'],
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<void> {
      const { pathname, searchParams } = urlOf(request)
      const [, account = '', region = '', ...rest] = pathname.split('/')
      const digest = rest.pop() ?? ''
      // https://github.com/open-policy-agent/opa/pull/6728 quotes the answer to two credentials.
      if (request.headers.authorization !== undefined) {
        const problem =
          'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, ' +
          'Signature query string parameter or the Authorization header should be specified'
        return refuseLink(response, 400, 'InvalidArgument', problem)
      }
      // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
      if (searchParams.get('X-Amz-Signature') !== signature(pathname)) {
        const problem =
          'The request signature we calculated does not match the signature you provided.'
        return refuseLink(response, 403, 'SignatureDoesNotMatch', problem)
      }
      const { backend } = await registry(account, region)
      return backend.serveBlob(rest.join('/'), digest, request, response)
    },
  }
}

function refuseLink(response: ServerResponse, status: number, code: string, problem: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' })
  response.end(`<Error><Code>${code}</Code><Message>${problem}</Message></Error>`)
}
