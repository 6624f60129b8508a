import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { branchFault } from '#codecommit/branch-name'
import { regionOf } from '#aws/configuration'
import { codeCommitClient, credentialSource, type Client } from '#codecommit/client'
import { endpointOf, pathOf, regionOfHost } from '#codecommit/endpoint'
import { createRepository, defaultBranch, setDefaultBranch } from '#codecommit/repository'
import { signGit } from '#codecommit/sign'
import { TransientError } from '#git/commit'
import { nothing, type Listing } from '#git/listing'
import type { Limits } from '#git/push-all'
import { parseRemote } from '#git/remote'
import { agents } from '#proxy/agent'
import { describeSource } from './description.ts'
import type { CodeCommitPlace, Source } from './inputs.ts'
import { isFor, serveLogins, type LoginRequest } from './login.ts'
import { openSide, type Machine } from './side.ts'
import type { Target } from './target.ts'

/**
 * https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html: fewer than 4,000 refs a push. Pushes of
 * more than 2 GB fail or are to be split, by its troubleshooting pages; half of that leaves room for
 * what can't be told before.
 */
const defaults: Limits = { refs: 3_900, bytes: 1024 ** 3 }
const blobLimit = 2 * 1024 ** 3

/** CodeCommit refuses an old login by 403, after which git asks for no other. */
const oldPasswordMs = 5 * 60_000

export async function openCodeCommit(
  place: CodeCommitPlace,
  source: Source,
  dryRun: boolean,
  machine: Machine,
): Promise<Target> {
  const { repository } = place
  const { env, clock, mask, say } = machine
  let sdk: Promise<Client> | undefined
  const given = place.region ?? regionOfHost(place.host ?? '') ?? env['AWS_REGION'] ?? ''
  const client = (): Promise<Client> =>
    (sdk ??= agents(env).then((through) =>
      codeCommitClient({ ...(given && { region: given }), agents: through }),
    ))
  const region = given || (await regionOf('CodeCommit', await client()))
  const endpoint = endpointOf(region, place.host)
  const host = endpoint.host.replace(/:\d+$/, '')
  const path = pathOf(repository)
  const remote = parseRemote(`${endpoint.protocol}://${endpoint.host}${path}`)
  const credentials = credentialSource(env, client, () => clock.now())
  // From when on a 403 may be about the age of the last login, and not about rights.
  let staleAt = Infinity

  async function login(request: LoginRequest) {
    if (!isFor(remote, path, request)) return undefined
    const keys = await credentials()
    const now = clock.now()
    staleAt = Math.min(now + oldPasswordMs, keys.expiration?.getTime() ?? Infinity)
    const { username, password, expiresAt } = signGit({ host, path, region }, keys, new Date(now))
    for (const secret of [keys.secretAccessKey, keys.sessionToken, password]) mask(secret ?? '')
    const expiry = String(Math.floor(expiresAt.getTime() / 1000))
    return { username, password, password_expiry_utc: expiry }
  }

  // Without credentials there is nothing to wait for, and here it is said why.
  await credentials()
  const [socket, removeSocket] = await socketIn(machine.folder)
  const server = await serveLogins(socket, login)
  const helper = {
    command: '!"$GITOPS_NODE" "$GITOPS_PROGRAM" credential',
    env: { GITOPS_NODE: machine.node, GITOPS_PROGRAM: machine.program, GITOPS_LOGIN: socket },
  }
  const side = await openSide('target', remote, { helper }, machine)
  const explain = (text: string) =>
    text
      .replace(
        /; (these credentials may not do this|the server wants a valid token);[^;]*$/,
        `; ${access(repository, text)}`,
      )
      .replace(
        /; no such repository, [^;]*$/,
        `; there is no ${repository} in ${region}: create it, or set create-repository: true`,
      )
  const list = () =>
    side.list().catch((error: Error) => {
      if (error instanceof TransientError) throw error
      throw new Error(explain(error.message), { cause: error })
    })
  const full = (name: string | undefined) => (name === undefined ? undefined : `refs/heads/${name}`)

  const target: Target = {
    ...side,
    list,
    name: `CodeCommit ${repository} (${region})`,
    limits: defaults,
    blobLimit,
    fault: (ref) => {
      const reason = ref.startsWith('refs/heads/') ? branchFault(ref.slice(11)) : undefined
      return reason && `CodeCommit takes no branch of this name: ${reason}`
    },
    passes: (error) =>
      /returned error: 403/.test((error as Error).message) && clock.now() > staleAt,
    explain,
    askDefault: async () => {
      try {
        return full(await defaultBranch(await client(), repository))
      } catch (error) {
        say(`${(error as Error).message}; CodeCommit itself keeps its default branch`)
        return undefined
      }
    },
    setDefault: async (ref) => setDefaultBranch(await client(), repository, ref.slice(11)),
    close: async () => {
      await side.close()
      await new Promise((resolve) => server.close(resolve))
      await removeSocket()
    },
  }
  if (!place.isToBeCreated) return target
  return {
    ...target,
    create: async (failure): Promise<Listing> => {
      if (!isMissing(failure)) throw failure
      if (dryRun) return nothing
      const text = await describeSource(source, machine)
      const done = await createRepository(await client(), repository, text)
      say(`${target.name}: ${done === 'created' ? 'created' : 'somebody else has just created it'}`)
      return list()
    },
  }
}

/** A socket's path may be 103 bytes; a runner's folder for temporary files may be deep. */
async function socketIn(folder: string): Promise<[path: string, remove: () => Promise<void>]> {
  const path = join(folder, 's')
  if (Buffer.byteLength(path) <= 103) return [path, () => Promise.resolve()]
  const own = await mkdtemp(join(tmpdir(), 'mirror-'))
  return [join(own, 's'), () => rm(own, { recursive: true, force: true })]
}

/** The listing came first: where only a push is refused, it is not for lack of GitPull. */
function access(repository: string, text: string): string {
  const actions = text.startsWith('pushing')
    ? 'codecommit:GitPush'
    : 'codecommit:GitPull and codecommit:GitPush'
  return (
    `allow ${actions} on ${repository}, and check that region, endpoint and the machine's clock are ` +
    'right and that the AWS credentials have not run out'
  )
}

/** A role that may see one repository only gets 403 for what is not there. */
function isMissing(failure: unknown): boolean {
  return /returned error: 40[34]|not found/.test(failure instanceof Error ? failure.message : '')
}
