import { isIndex } from '#oci/manifest'
import type { ApiCall } from './ecr-api.ts'
import { existing } from './ecr-api-repositories.ts'
import type { ScanAnswer } from './ecr-cloud.ts'
import { ApiException } from './ecr-exception.ts'

interface Image {
  readonly digest: string
  readonly isIndex: boolean
  /** As ECR's exceptions name it. */
  readonly where: string
  readonly name: string
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImageScanFindings.html */
export async function describeImageScanFindings(call: ApiCall): Promise<unknown> {
  const { registry, input } = call
  const image = await imageOf(call)
  const page = /^page-(\d+)$/.exec(String(input['nextToken']))?.[1]
  const answer = page === undefined ? next(call, image) : current(call, image)
  if (answer === 'missing') {
    const message = `Image scan does not exist for the image with ${image.where}`
    throw new ApiException('ScanNotFoundException', message)
  }
  const { imageScanStatus, imageScanFindings, pages = [] } = answer
  const at = Number(page ?? 0)
  return {
    registryId: registry.account,
    repositoryName: image.name,
    imageId: { imageDigest: image.digest },
    imageScanStatus,
    imageScanFindings: at === 0 ? imageScanFindings : pages[at - 1],
    ...(at < pages.length && { nextToken: `page-${at + 1}` }),
  }
}

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_StartImageScan.html */
export async function startImageScan(call: ApiCall): Promise<unknown> {
  const { cloud, registry } = call
  const { digest, name } = await imageOf(call)
  // The quota: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html
  if (cloud.switches.scans.get(digest)?.some((answer) => answer !== 'missing')) {
    const message = 'The scan quota per image has been exceeded. Wait and try again.'
    throw new ApiException('LimitExceededException', message)
  }
  cloud.switches.scans.set(digest, [clean(call)])
  const imageScanStatus = { status: 'IN_PROGRESS' }
  const imageId = { imageDigest: digest }
  return { registryId: registry.account, repositoryName: name, imageId, imageScanStatus }
}

async function imageOf({ registry, input }: ApiCall): Promise<Image> {
  const { name } = existing(registry, input['repositoryName'])
  const { imageDigest, imageTag } = input['imageId'] as {
    readonly imageDigest?: string
    readonly imageTag?: string
  }
  const found = await registry.backend.manifest(name, imageDigest ?? imageTag ?? '')
  const quoted = (text: string | undefined) => `'${text ?? 'null'}'`
  const id = `{imageDigest:${quoted(imageDigest)}, imageTag:${quoted(imageTag)}}`
  const where = `the repository with name '${name}' in the registry with id '${registry.account}'`
  if (found === undefined) {
    const message = `The image with imageId ${id} does not exist within ${where}`
    throw new ApiException('ImageNotFoundException', message)
  }
  const { digest, mediaType } = found
  return { digest, isIndex: isIndex(mediaType), where: `'${id}' in ${where}`, name }
}

function current({ cloud }: ApiCall, { digest }: Image): ScanAnswer {
  return cloud.switches.scans.get(digest)?.[0] ?? 'missing'
}

/** Basic scanning knows no index: https://github.com/alexjurkiewicz/ecr-scan-image/issues/43 */
function next(call: ApiCall, image: Image): ScanAnswer {
  const { cloud, registry } = call
  const { scans } = cloud.switches
  const [answer, ...rest] = scans.get(image.digest) ?? []
  if (answer !== undefined) {
    if (rest.length > 0) scans.set(image.digest, rest)
    return answer
  }
  const settings = registry.repositories.get(image.name)?.settings
  const isScanned = settings?.imageScanningConfiguration.scanOnPush === true && !image.isIndex
  return isScanned ? clean(call) : 'missing'
}

function clean({ cloud }: ApiCall): ScanAnswer {
  const now = cloud.now() / 1000
  return {
    imageScanStatus: { status: 'COMPLETE', description: 'The scan was completed successfully.' },
    imageScanFindings: {
      imageScanCompletedAt: now,
      vulnerabilitySourceUpdatedAt: now,
      findings: [],
      findingSeverityCounts: {},
    },
  }
}
