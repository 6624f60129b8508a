import { describe, expect, test } from '@jest/globals'
import { inputsOf } from '#action/inputs'

const reader = (value: string | undefined) => inputsOf({ 'INPUT_SOME-INPUT': value })
const name = 'some-input'

describe('flag', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    [' true\n', true],
  ])('%j is %s', (text, expected) => {
    expect(reader(text).flag(name, !expected)).toBe(expected)
  })

  test.each(['yes', 'on', '1', 'tRue', 'null', 'toString'])('%j is refused', (text) => {
    expect(() => reader(text).flag(name, true)).toThrow(
      `Reading the input some-input: "${text}" is not allowed; give true or false`,
    )
  })

  test.each(['', '  \n', undefined])('%j is the fallback', (text) => {
    expect(reader(text).flag(name, true)).toBe(true)
    expect(reader(text).flag(name, false)).toBe(false)
  })
})

describe('lists', () => {
  const text = '# services\r\n  api , web\r\n\r\n   # old\r\nworker, #not a comment\n'

  test('lines keep commas', () => {
    expect(reader(text).lines(name)).toEqual(['api , web', 'worker, #not a comment'])
  })

  test('names are split at commas', () => {
    expect(reader(text).names(name)).toEqual(['api', 'web', 'worker', '#not a comment'])
  })

  test('empty items go', () => {
    expect(reader(',a,,b,').names(name)).toEqual(['a', 'b'])
    expect(reader(undefined).names(name)).toEqual([])
    expect(reader('\n').lines(name)).toEqual([])
  })

  test('each item is parsed, and an error names the input', () => {
    const upper = (item: string) => {
      if (item === 'bad') throw new Error('"bad" is bad; give good')
      return item.toUpperCase()
    }
    expect(reader('a,b').names(name, upper)).toEqual(['A', 'B'])
    expect(() => reader('a\nbad').lines(name, upper)).toThrow(
      'Reading the input some-input: "bad" is bad; give good',
    )
  })
})

describe('text', () => {
  test('is trimmed, and an empty one is not given', () => {
    expect(reader('  a b \n').optional(name)).toBe('a b')
    expect(reader(' ').optional(name)).toBeUndefined()
    expect(reader(' ').text(name, 'fallback')).toBe('fallback')
    expect(reader('a').text(name, 'fallback')).toBe('a')
  })

  test('a required one that is missing is refused', () => {
    expect(reader('a').required(name)).toBe('a')
    expect(() => reader(' ').required(name)).toThrow(
      'Reading the input some-input: it is required and empty; give it a value',
    )
  })

  test('a name with spaces is found as the runner writes it', () => {
    expect(inputsOf({ INPUT_A_B: 'x' }).required('a b')).toBe('x')
  })
})

describe('choice', () => {
  const choose = (text: string) => reader(text).choice(name, ['reuse', 'fail'], 'reuse')

  test('takes what is allowed, else tells it', () => {
    expect(choose('fail')).toBe('fail')
    expect(choose('')).toBe('reuse')
    expect(() => choose('Fail')).toThrow(
      'Reading the input some-input: "Fail" is not allowed; give one of reuse, fail',
    )
  })
})

describe('integer', () => {
  const read = (text: string) => reader(text).integer(name, { min: 4, max: 40 }, 7)

  test.each([
    ['4', 4],
    ['40', 40],
    ['007', 7],
    ['', 7],
  ])('%j is %d', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each(['3', '41', '7.5', '-7', '0x10', '1e1', 'seven', '٧'])('%j is refused', (text) => {
    expect(() => read(text)).toThrow(
      `Reading the input some-input: "${text}" is not allowed; give a whole number from 4 to 40`,
    )
  })
})
