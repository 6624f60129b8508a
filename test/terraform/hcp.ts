import { readFileSync } from 'node:fs'
import https from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

const tls = join(import.meta.dirname, '../fixtures/tls')

/** A workspace of the organization `acme`, and how its runs end. */
export interface RemoteWorkspace {
  readonly execution?: 'remote' | 'local'
  /** Connected to a repository, whose commits alone it plans. */
  readonly vcs?: boolean
  /** The token may not read the JSON of its plans, as without admin rights. */
  readonly hidden?: boolean
  /** What the remote Terraform prints: lines of `plan -json`, or text. */
  readonly log?: string
  /** What the plan is, as JSON; without it the plan fails. */
  readonly plan?: string
  /** The run does not end. */
  readonly hold?: boolean
}

/** HCP Terraform, as much of it as `init`, `plan -out` and `show -json` ask for. */
export interface Hcp {
  /** `localhost:PORT`, for `hostname`. */
  readonly host: string
  /** For programs that plan there: the token, and who vouches for the server. */
  readonly env: Readonly<Record<string, string>>
  /** `METHOD path` of what was asked with the token. */
  readonly asked: string[]
  close(): Promise<void>
}

type Json = Readonly<Record<string, unknown>>
interface Request {
  readonly sent: string
  /** From where on a log is read. */
  readonly offset: number
}
interface Reply {
  readonly status?: number
  readonly body?: Json | string
}

const token = 'hcp-token-of-the-test'

/** Serves workspaces by name, over https. https://developer.hashicorp.com/terraform/cloud-docs/api-docs */
export async function startHcp(
  workspaces: Readonly<Record<string, RemoteWorkspace>>,
): Promise<Hcp> {
  const asked: string[] = []
  const [cert, key] = ['cert.pem', 'key.pem'].map((name) => readFileSync(join(tls, name)))
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const sent = (await buffer(request)).toString()
    const { method = '', url = '', headers } = request
    const path = url.replace(/\?.*$/, '')
    const isOpen = /^\/(\.well-known|blobs)\//.test(path)
    const allowed = isOpen || headers.authorization === `Bearer ${token}`
    if (!isOpen) asked.push(`${method} ${path}`)
    const { status = 200, body } = allowed
      ? answerTo(method, path, { sent, offset: offsetIn(url) })
      : { status: 401 }
    response.writeHead(status, {
      'content-type': path.startsWith('/api/') ? 'application/vnd.api+json' : 'application/json',
      'tfp-api-version': '2.6',
      'x-ratelimit-limit': '30',
    })
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? { errors: [] }))
  }
  const server = https.createServer({ cert: cert!, key: key! }, (request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const host = `localhost:${(server.address() as AddressInfo).port}`

  function answerTo(method: string, path: string, { sent, offset }: Request): Reply {
    const [, , , kind = '', id = '', part = '', name = ''] = path.split('/')
    const of = (prefix: string) => workspaces[id.replace(prefix, '')] ?? {}
    if (path === '/.well-known/terraform.json') {
      const api = '/api/v2/'
      return { body: { 'tfe.v2': api, 'tfe.v2.1': api, 'tfe.v2.2': api } }
    }
    if (path.startsWith('/blobs/upload/')) return {}
    if (path.startsWith('/blobs/log/')) {
      const { log = '' } = workspaces[path.slice('/blobs/log/'.length)] ?? {}
      // Read again and again, each time from behind what came, until the mark of its end.
      return { body: `\u0002${log}\u0003`.slice(offset) }
    }
    if (kind === 'ping') return { status: 204 }
    if (part === 'entitlement-set') {
      return { body: data('entitlement-sets', id, { operations: true, 'state-storage': true }) }
    }
    if (kind === 'organizations' && part === 'workspaces') {
      if (name === '') return { body: { data: Object.keys(workspaces).map((one) => shown(one)) } }
      return workspaces[name] === undefined ? { status: 404 } : { body: { data: shown(name) } }
    }
    if (part === 'configuration-versions' && method === 'POST') {
      return { status: 201, body: version(id.replace('ws-', ''), 'pending') }
    }
    if (kind === 'configuration-versions')
      return { body: version(id.replace('cv-', ''), 'uploaded') }
    if (kind === 'workspaces') return { status: 404 }
    if (kind === 'runs' && method === 'POST') return { status: 201, body: run(configured(sent)) }
    if (kind === 'runs' && part === 'run-events') return { body: { data: [] } }
    if (kind === 'runs') return { body: run(id.replace('run-', '')) }
    if (kind === 'plans' && part === '') return { body: plan(id.replace('plan-', '')) }
    if (kind === 'plans') {
      const { hidden = false, plan: json = '' } = of('plan-')
      return hidden ? { status: 404 } : { body: json }
    }
    return { status: 404 }
  }

  function shown(name: string) {
    const { execution = 'remote', vcs = false } = workspaces[name] ?? {}
    const attributes = {
      ...{ name, 'execution-mode': execution, operations: execution === 'remote' },
      ...{ 'terraform-version': 'latest', 'auto-apply': false, locked: false },
      permissions: { 'can-queue-run': true, 'can-update': true, 'can-read-settings': true },
      'vcs-repo': vcs ? { identifier: 'acme/infra' } : null,
      'structured-run-output-enabled': false,
    }
    return data('workspaces', `ws-${name}`, attributes).data
  }

  const version = (name: string, status: string) =>
    data('configuration-versions', `cv-${name}`, {
      status,
      'upload-url': `https://${host}/blobs/upload/${name}`,
    })

  function run(name: string) {
    const { plan: json, hold = false } = workspaces[name] ?? {}
    const status = hold ? 'planning' : json === undefined ? 'errored' : 'planned_and_saved'
    const attributes = {
      ...{ status, 'has-changes': true, 'save-plan': true },
      actions: { 'is-cancelable': hold, 'is-confirmable': false },
      permissions: {},
    }
    const related = {
      plan: { data: { type: 'plans', id: `plan-${name}` } },
      workspace: { data: { type: 'workspaces', id: `ws-${name}` } },
    }
    const included = [plan(name).data, shown(name)]
    return { ...data('runs', `run-${name}`, attributes, related), included }
  }

  function plan(name: string) {
    const { plan: json, hold = false } = workspaces[name] ?? {}
    return data('plans', `plan-${name}`, {
      status: hold ? 'running' : json === undefined ? 'errored' : 'finished',
      'has-changes': true,
      'log-read-url': `https://${host}/blobs/log/${name}`,
    })
  }

  return {
    host,
    env: { SSL_CERT_FILE: join(tls, 'cert.pem'), [`TF_TOKEN_${host}`]: token },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function offsetIn(url: string): number {
  return Number(new URL(url, 'https://localhost').searchParams.get('offset') ?? 0)
}

/** The workspace of the configuration that a new run is made for. */
function configured(sent: string): string {
  return /"cv-([^"]+)"/.exec(sent)?.[1] ?? ''
}

function data(type: string, id: string, attributes: Json, relationships: Json = {}) {
  return { data: { type, id, attributes, relationships } }
}
