import { describe, expect, test } from '@jest/globals'
import { adviceFor } from '#terraform/advice'
import { diagnosticOf, diagnosticsIn, messageOf } from '#terraform/diagnostic'

// As Terraform 1.11.4 prints it into a pipe.
const printed = `
╷
│ Warning: Deprecated
│ 
│ Something is old.
╵
╷
│ Error: Unsupported argument
│ 
│   on main.tf line 3, in resource "terraform_data" "x":
│    3:   password = "hunter2"
│ 
│ An argument named "password" is not
│ expected here.
╵
╷
│ Error: No valid credential sources found
│ 
│   with provider["registry.terraform.io/hashicorp/aws"],
│   on main.tf line 1, in provider "aws":
│    1: provider "aws" {}
│ 
│ Please see https://example.com
╵
`

describe('what commands print for people', () => {
  const errors = diagnosticsIn(printed)

  test('its errors are found, without the lines of code that they quote', () => {
    expect(errors).toEqual([
      {
        summary: 'Unsupported argument',
        detail: 'An argument named "password" is not\nexpected here.',
        place: 'main.tf line 3, in resource "terraform_data" "x"',
      },
      {
        summary: 'No valid credential sources found',
        detail: 'Please see https://example.com',
        place: 'provider["registry.terraform.io/hashicorp/aws"]',
      },
    ])
    expect(JSON.stringify(errors)).not.toContain('hunter2')
  })

  test('their message is one line, and says what to do', () => {
    const message = messageOf(errors, printed)
    expect(message).toBe(
      'Unsupported argument: An argument named "password" is not expected here. (main.tf line 3, in resource "terraform_data" "x"); ' +
        'No valid credential sources found: Please see https://example.com (provider["registry.terraform.io/hashicorp/aws"])',
    )
    expect(adviceFor(message)).toMatch(/^give this job credentials/)
  })

  test('without an error, their last lines are the message', () => {
    expect(messageOf([], 'a\nb\n\n')).toBe('a b')
    expect(messageOf([], '')).toBe('it said nothing')
  })

  test('the same error in many places is told once, and a preamble is left out', () => {
    const one = { summary: 'bad', detail: 'x\ny', place: 'b' }
    const preamble = {
      summary: 'Terraform encountered problems during initialisation, including',
      detail: '',
      place: '',
    }
    expect(messageOf([preamble, one, { ...one, place: 'a' }, one], '')).toBe('bad: x y (a, b)')
    expect(messageOf([preamble], '')).toBe(preamble.summary)
  })

  test('of many errors, some are told', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({
      summary: `e${index}`,
      detail: '',
      place: '',
    }))
    expect(messageOf(many, '')).toBe('e0; e1; e2; e3; e4; and 2 more errors')
  })
})

test('the lines of plan -json tell errors, and only these', () => {
  const diagnostic = {
    severity: 'error',
    summary: 's',
    detail: 'd',
    range: { filename: 'f.tf', start: { line: 3 } },
  }
  expect(diagnosticOf({ diagnostic })).toEqual({ summary: 's', detail: 'd', place: 'f.tf:3' })
  expect(diagnosticOf({ diagnostic: { ...diagnostic, address: 'a.b' } })?.place).toBe('a.b')
  expect(diagnosticOf({ diagnostic: { ...diagnostic, severity: 'warning' } })).toBeUndefined()
  expect(diagnosticOf(undefined)).toBeUndefined()
})

// Words of terraform's own source: internal/backend/remote, internal/cloud, internal/command.
test.each([
  [
    'Saving a generated plan is currently not supported: The "remote" backend does not',
    /runs remotely/,
  ],
  [
    "couldn't read unredacted JSON plan data for cloud run run-1; make sure you've run `terraform login`",
    /admin rights/,
  ],
  ['Saved plans not allowed for workspaces with a VCS connection: A workspace', /execution mode/],
  ['Insufficient rights to generate a plan: The provided', /right to plan/],
  ['Required token could not be found: Run the following command', /TF_TOKEN_/],
  ['No value for required variable: The root module input variable "x" is not set', /TF_VAR_/],
  ['failed to refresh cached credentials, no EC2 IMDS role found', /credentials/],
])('%s has advice', (message, expected) => {
  expect(adviceFor(message)).toMatch(expected)
})

test('an error of the configuration has none', () => {
  expect(
    adviceFor('Unsupported argument: An argument named "x" is not expected here.'),
  ).toBeUndefined()
})
