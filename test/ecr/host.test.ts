import { expect, test } from '@jest/globals'
import { ecrHost } from '#ecr/host'

const registryId = '123456789012'

test.each([
  ['dkr.ecr.eu-west-1.amazonaws.com', 'eu-west-1'],
  ['dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['dkr.ecr.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
  ['dkr.ecr.us-iso-east-1.c2s.ic.gov', 'us-iso-east-1'],
  ['dkr-ecr.eu-west-1.on.aws', 'eu-west-1'],
  ['dkr-ecr-fips.us-east-1.on.aws', 'us-east-1'],
  ['dkr-ecr.cn-north-1.on.amazonwebservices.com.cn', 'cn-north-1'],
  ['DKR.ECR.EU-WEST-1.AMAZONAWS.COM', 'eu-west-1'],
])("%s is ECR's", (rest, region) => {
  expect(ecrHost(`${registryId}.${rest}`)).toEqual({ registryId, region })
})

test.each([
  'public.ecr.aws',
  '123456789012.dkr.ecr.eu-west-1.amazonaws.com.example.com',
  '123456789012.dkr.ecr.eu-west-1.example.com',
  '123456789012.dkr.ecr.eu-west-1.amazonawsXcom',
  '123456789012.dkr.ecr.a.b.amazonaws.com',
  'x123456789012.dkr.ecr.eu-west-1.amazonaws.com',
  '12345678901.dkr.ecr.eu-west-1.amazonaws.com',
  '123456789012.dkr.ecr.eu-west-1.amazonaws.com:8443',
])('%s is not', (host) => {
  expect(ecrHost(host)).toBeUndefined()
})
