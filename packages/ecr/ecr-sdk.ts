import {
  BatchCheckLayerAvailabilityCommand,
  BatchGetImageCommand,
  CompleteLayerUploadCommand,
  CreateRepositoryCommand,
  DescribeImageScanFindingsCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetAccountSettingCommand,
  GetAuthorizationTokenCommand,
  GetDownloadUrlForLayerCommand,
  InitiateLayerUploadCommand,
  PutImageCommand,
  PutLifecyclePolicyCommand,
  StartImageScanCommand,
  UploadLayerPartCommand,
  type ECR,
  type ECRClientConfig,
  type GetAuthorizationTokenRequest,
} from '@aws-sdk/client-ecr'

const commands = {
  batchCheckLayerAvailability: BatchCheckLayerAvailabilityCommand,
  batchGetImage: BatchGetImageCommand,
  completeLayerUpload: CompleteLayerUploadCommand,
  createRepository: CreateRepositoryCommand,
  describeImageScanFindings: DescribeImageScanFindingsCommand,
  describeRepositories: DescribeRepositoriesCommand,
  getAccountSetting: GetAccountSettingCommand,
  getAuthorizationToken: GetAuthorizationTokenCommand,
  getDownloadUrlForLayer: GetDownloadUrlForLayerCommand,
  initiateLayerUpload: InitiateLayerUploadCommand,
  putImage: PutImageCommand,
  putLifecyclePolicy: PutLifecyclePolicyCommand,
  startImageScan: StartImageScanCommand,
  uploadLayerPart: UploadLayerPartCommand,
}

/** The SDK's `ECR`, of the calls that this project makes. */
export type Sdk = Pick<ECR, 'config' | keyof typeof commands>

/**
 * The SDK's `ECR` has all of the service's calls, four times as many as are made here. What is not
 * named in this file is in no bundle: its code would have to be read at each start.
 */
export function openSdk(settings: ECRClientConfig): Sdk {
  const client = new ECRClient(settings)
  const calls = Object.entries(commands).map(([name, command]) => {
    const Command = command as typeof GetAuthorizationTokenCommand
    return [name, (input: GetAuthorizationTokenRequest) => client.send(new Command(input))] as const
  })
  return { config: client.config, ...Object.fromEntries(calls) } as unknown as Sdk
}
