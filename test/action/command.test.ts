import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import * as core from '@actions/core'
import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { EOL, tmpdir } from 'node:os'
import { join } from 'node:path'
import { appendValue, issueCommand } from '#action/command'
import { info, mask } from '#action/log'

const printed: string[] = []
const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
  printed.push(String(chunk))
  return true
})
beforeEach(() => void printed.splice(0))
afterAll(() => write.mockRestore())

// Strings where what must be escaped is frequent.
const text = fc.string({
  unit: fc.constantFrom('%', '\r', '\n', ':', ',', 'a', '=', 'é', ' ', '0'),
})

function printedBy(body: () => void): string {
  printed.splice(0)
  body()
  return printed.join('').replaceAll(EOL, '\n')
}

describe("commands are those of GitHub's toolkit", () => {
  test('messages and properties', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (message, file, line) => {
        const properties = { file, line: line === 0 ? undefined : line }
        expect(printedBy(() => issueCommand('warning', message, properties))).toBe(
          printedBy(() => core.warning(message, { file, ...(line > 0 && { startLine: line }) })),
        )
      }),
    )
  })

  test('masks and groups', () => {
    expect(printedBy(() => issueCommand('add-mask', 'a%b'))).toBe(
      printedBy(() => core.setSecret('a%b')),
    )
    expect(printedBy(() => issueCommand('group', 'a'))).toBe(printedBy(() => core.startGroup('a')))
    expect(printedBy(() => issueCommand('endgroup', ''))).toBe(printedBy(() => core.endGroup()))
  })

  test('values in files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'action-'))
    const path = join(folder, 'output')
    const before = process.env['GITHUB_OUTPUT']
    process.env['GITHUB_OUTPUT'] = path
    const written = (body: () => void) => {
      writeFileSync(path, '')
      body()
      return readFileSync(path, 'utf8').replaceAll(/ghadelimiter_[\w-]+/g, 'end')
    }
    fc.assert(
      fc.property(text, (value) => {
        const ours = written(() => appendValue('OUTPUT', 'name', value))
        expect(ours).toBe(written(() => core.setOutput('name', value)))
      }),
    )
    if (before === undefined) delete process.env['GITHUB_OUTPUT']
    else process.env['GITHUB_OUTPUT'] = before
    rmSync(folder, { recursive: true })
  })
})

test.each([
  ['a command', '::add-mask::a', ':\u200b:add-mask::a'],
  ['a command after white space', 'x\n \t::group::a', 'x\n \t:\u200b:group::a'],
  ['a command after a blank line', '\n\n::error::a', '\n\n:\u200b:error::a'],
  ['a command after a carriage return', 'x\r::error::a', 'x\r:\u200b:error::a'],
  ['the older syntax', 'x ##[error]a', 'x #\u200b#[error]a'],
  ['plain text', 'arn:aws:iam::1:role/a std::string', 'arn:aws:iam::1:role/a std::string'],
])('info defuses %s', (_, given, expected) => {
  expect(printedBy(() => info(given))).toBe(`${expected}\n`)
})

test.each([
  ['one line', 'secret', ['secret']],
  ['a short one', 'ab', ['ab']],
  ['several short ones', 'ab\ncd', ['ab', 'cd']],
  ['an empty one', '', []],
  ['white space', ' \n\t', []],
  ['a final newline', 'secret\n', ['secret']],
  ['each line of several', '{\r\n  "key": "value"\r\n}\n', ['"key": "value"']],
])('mask: %s', (_, secret, expected) => {
  expect(printedBy(() => mask(secret))).toBe(expected.map((s) => `::add-mask::${s}\n`).join(''))
})
