import { describe, expect, test } from '@jest/globals'
import { isSecretName, isSecretText, scrubber, secretsOf } from '#terraform/secret'

describe('names that secrets go by', () => {
  test.each([
    'password',
    'db_password',
    'masterUserPassword',
    'API_KEY',
    'client-secret',
    'auth_token',
    'secretString',
    'private_key_pem',
    'connection_string',
    'user_data',
    'user_data_base64',
    'admin_pwd',
    'tls.pem',
    'kubeconfig_raw',
    'webhook_url',
    'storageAccountKey',
    'pin',
  ])('%s is one', (name) => {
    expect(isSecretName(name)).toBe(true)
  })
  test.each([
    'name',
    'key_name',
    'kms_key_id',
    'tags',
    'passive',
    'author',
    'spin',
    'size',
    'compass',
    'pinned',
  ])('%s is none', (name) => {
    expect(isSecretName(name)).toBe(false)
  })
})

test.each([
  ['a key', '-----BEGIN RSA PRIVATE KEY-----\nx', true],
  ['an AWS key id', `x AKIA${'A'.repeat(16)} y`, true],
  ['a GitHub token', `ghp_${'a'.repeat(36)}`, true],
  ['a URL with a password', 'postgres://app:hunter2@db/x', true],
  ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.sig', true],
  ['a URL', 'https://example.com:8080/a@b', false],
  ['a certificate', '-----BEGIN CERTIFICATE-----', false],
])('%s looks like a secret: %s', (_, text, expected) => {
  expect(isSecretText(text)).toBe(expected)
})

test('the scrubber takes the longest first, and lines of a text one by one', () => {
  const scrub = scrubber(['abcd', 'abcdef', 'one line\nother line', 'x'])
  expect(scrub('abcdef abcd x; at other line')).toBe('(sensitive) (sensitive) x; at (sensitive)')
})

test('a secret is found as JSON, Base64 and URLs spell it', () => {
  const scrub = scrubber(['hu"sh & more', '\ud800-alone'])
  expect(scrub('{"a":"hu\\"sh & more"}')).toBe('{"a":"(sensitive)"}')
  const script = Buffer.from('export X=hu"sh & more; run').toString('base64')
  expect(scrub(`x ${script} y`)).toBe('x (sensitive) y')
  expect(scrub(`x ${Buffer.from('nothing in it').toString('base64')} y`)).not.toContain(
    '(sensitive)',
  )
  expect(scrub('?q=hu%22sh%20%26%20more&r=1')).toBe('?q=(sensitive)&r=1')
})

test('secrets that overlap leave nothing of each other', () => {
  const scrub = scrubber(['abcdef', 'defghi', 'hijk'])
  expect(scrub('xabcdefghijkx abcde defghi')).toBe('x(sensitive)x abcde (sensitive)')
  expect(scrub('abcdefabcdef')).toBe('(sensitive)(sensitive)')
})

test('secrets of an environment and of arguments go by their names', () => {
  const env = {
    TF_VAR_db_password: 'hush-1',
    TF_TOKEN_app_terraform_io: 'hush-2',
    AWS_REGION: 'eu-west-1',
    AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/token',
    USE_TOKEN: 'true',
    EMPTY_TOKEN: '',
  }
  const args = [
    '-var=api_key=hush-3',
    '-var=size=300000',
    '-backend-config=password=hush-4',
    '-lock=false',
  ]
  expect(secretsOf(env, args)).toEqual(['hush-1', 'hush-2', 'hush-3', 'hush-4'])
})
