import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Refusal } from './refusal.ts'

/**
 * ECR answers a PATCH with 201 (https://github.com/aws/containers-roadmap/issues/2831), gives no
 * Docker-Upload-UUID (https://github.com/distribution/distribution/pull/2927) and whole URLs.
 */
export function answerUploadsAsEcr(
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((status: number, given: OutgoingHttpHeaders = {}) => {
    const headers = Object.fromEntries(
      Object.entries(given).filter(([name]) => name.toLowerCase() !== 'docker-upload-uuid'),
    )
    for (const [name, value] of Object.entries(headers))
      if (name.toLowerCase() === 'location') headers[name] = origin + String(value)
    return writeHead(request.method === 'PATCH' && status === 202 ? 201 : status, headers)
  }) as typeof response.writeHead
}

/** What a registry refuses, said as ECR says it. */
export function inEcrsWords(refusal: Refusal): Refusal {
  if (refusal.code !== 'MANIFEST_UNKNOWN') return refusal
  return new Refusal(404, refusal.code, 'Requested image not found')
}
