import type { ServerResponse } from 'node:http'

/** A request that a registry refuses, with an error code of the distribution specification. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly detail: unknown
  constructor(status: number, code: string, message: string, detail?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.detail = detail
  }
}

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes */
export function writeRefusal(response: ServerResponse, refusal: Refusal): void {
  const { code, message, detail } = refusal
  const error = detail === undefined ? { code, message } : { code, message, detail }
  writeJson(response, refusal.status, { errors: [error] })
}

export function writeJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  type = 'application/json; charset=utf-8',
): void {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': body.length,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
