import { RegistryError } from '#oci/failure'

/** Adds to a registry's refusal what is to be done about it; IAM is for `ecrHosts` to name. */
export async function explained<T>(
  ecrHosts: ReadonlySet<string>,
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await body()
  } catch (error) {
    if (!(error instanceof AggregateError)) throw explain(error, ecrHosts)
    const messages = error.errors.map((each) => (explain(each, ecrHosts) as Error).message)
    throw new Error([...new Set(messages)].join('; '), { cause: error })
  }
}

function explain(error: unknown, ecrHosts: ReadonlySet<string>): unknown {
  if (!(error instanceof RegistryError)) return error
  const advice = error.status === 403 ? allow(error, ecrHosts) : missing(error, ecrHosts)
  return advice === undefined ? error : new Error(`${error.message}: ${advice}`, { cause: error })
}

/** `GET host/v2/team/app/manifests/1.0`: what a registry's refusal begins with. */
const call = /^(GET|HEAD|POST|PUT) ([^/]+)\/v2\/(.+)\/(manifests|blobs|referrers)\//

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html */
function allow({ message }: RegistryError, ecrHosts: ReadonlySet<string>): string | undefined {
  const told = / perform: (\S+) on resource: (\S+)/.exec(message)
  if (told !== null) return `allow ${told[1]} on ${told[2]}`
  const [, method = '', host = '', repository, kind] = call.exec(message) ?? []
  if (!ecrHosts.has(host)) return undefined
  const reads = method === 'GET' || method === 'HEAD'
  const action =
    kind === 'blobs'
      ? reads
        ? 'ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability'
        : 'ecr:InitiateLayerUpload, ecr:UploadLayerPart and ecr:CompleteLayerUpload'
      : reads
        ? 'ecr:BatchGetImage'
        : 'ecr:PutImage'
  return `allow ${action} on the repository ${repository}`
}

function missing(error: RegistryError, ecrHosts: ReadonlySet<string>): string | undefined {
  const [, method, host = '', repository] = call.exec(error.message) ?? []
  // Where an upload begins nothing else can be missing.
  const isNameless = error.status === 404 && method === 'POST'
  if (!isNameless && !error.says('NAME_UNKNOWN')) return undefined
  if (method === 'GET' || method === 'HEAD') {
    return `check the name of the source's repository, ${repository}, its account and its region`
  }
  const create = `create the repository ${repository}`
  return ecrHosts.has(host) ? `${create}, or set create-repository: true` : create
}
