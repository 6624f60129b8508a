import { describe, expect, test } from '@jest/globals'
import { mayBeStandIn, originUnder } from '#ecr/stand-in'

const own = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const dual = '123456789012.dkr-ecr.eu-west-1.on.aws'

describe('whether a host may be a stand-in for ECR', () => {
  test.each([
    ['127.0.0.1:5000', { AWS_ENDPOINT_URL_ECR: 'http://127.0.0.1:1' }, true],
    ['localhost:5000', { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, true],
    ['127.0.0.1:5000', {}, false],
    ['127.0.0.1:5000', { AWS_ENDPOINT_URL: '' }, false],
    ['registry.example', { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, false],
    [own, { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, false],
  ])('%s under %j: %j', (host, env, expected) => {
    expect(mayBeStandIn(host, env)).toBe(expected)
  })
})

describe('where a host answers under a login', () => {
  const aws = { registry: own, origin: `https://${own}` }
  const standIn = { registry: '127.0.0.1:5000', origin: 'http://127.0.0.1:5000' }
  test.each([
    ['the name that ECR tells', own, aws, aws.origin],
    ['another name of it', dual, aws, `https://${dual}`],
    ['the name of a stand-in', '127.0.0.1:5000', standIn, standIn.origin],
    ["ECR's own name, which leads to the stand-in", own, standIn, standIn.origin],
    ['a host of nobody that it knows', 'registry.example', aws, undefined],
    ['another port of this machine', '127.0.0.1:6000', standIn, undefined],
  ])('%s', (_, host, login, origin) => {
    expect(originUnder(host, login)).toBe(origin)
  })
})
