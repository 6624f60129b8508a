import { mask } from './log.ts'

/** The environment of a step, as the runner gives it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Turns the text of an input into a value, or throws an error that says what is allowed. */
export type Parse<T> = (text: string) => T

/**
 * The inputs of a step. All text is trimmed. An empty input counts as not given, because that is
 * what a caller's unset `${{ inputs.x }}` becomes; the fallbacks here repeat the defaults of
 * action.yml, and a test holds the two together.
 */
export interface Inputs {
  text(name: string, fallback: string): string
  text<T>(name: string, fallback: string, parse: Parse<T>): T
  optional(name: string): string | undefined
  optional<T>(name: string, parse: Parse<T>): T | undefined
  /** Optional text in which indentation counts, as YAML: only blank lines around it go. */
  block(name: string): string | undefined
  required(name: string): string
  required<T>(name: string, parse: Parse<T>): T
  /** An optional secret; masked before it is returned. */
  secret(name: string): string | undefined
  /** A boolean of YAML 1.2's core schema. */
  flag(name: string, fallback: boolean): boolean
  choice<const T extends string>(name: string, allowed: readonly T[], fallback: NoInfer<T>): T
  integer(name: string, range: { min: number; max: number }, fallback: number): number
  /** One item a line; blank lines and lines that start with `#` are skipped. */
  lines(name: string): readonly string[]
  lines<T>(name: string, parse: Parse<T>): readonly T[]
  /** As `lines`, and commas separate too: for lists of plain names. */
  names(name: string): readonly string[]
  names<T>(name: string, parse: Parse<T>): readonly T[]
}

const booleans: Readonly<Record<string, boolean>> = {
  ...{ true: true, True: true, TRUE: true },
  ...{ false: false, False: false, FALSE: false },
}

/** Reads inputs from the `INPUT_*` variables; each reader throws an error that names the input. */
export function inputsOf(env: Environment): Inputs {
  const whole = (name: string) => env[variable(name)] ?? ''
  const raw = (name: string) => whole(name).trim()

  function optional<T>(name: string, parse: Parse<T>): T | undefined {
    return raw(name) === '' ? undefined : parsed(name, raw(name), parse)
  }

  return {
    optional: <T = string>(name: string, parse: Parse<T> = asText) => optional(name, parse),
    text: <T = string>(name: string, fallback: string, parse: Parse<T> = asText) =>
      parsed(name, raw(name) || fallback, parse),
    block: (name) =>
      whole(name)
        .replace(/^(?:[^\S\n]*\n)+/, '')
        .trimEnd() || undefined,
    required<T = string>(name: string, parse: Parse<T> = asText) {
      if (raw(name) === '')
        throw new Error(`Reading the input ${name}: it is required and empty; give it a value`)
      return parsed(name, raw(name), parse)
    },
    secret(name) {
      const secret = optional(name, String)
      if (secret !== undefined) mask(secret)
      return secret
    },
    flag: (name, fallback) => optional(name, parseFlag) ?? fallback,
    choice: (name, allowed, fallback) => optional(name, parseChoice(allowed)) ?? fallback,
    integer: (name, range, fallback) => optional(name, parseInteger(range)) ?? fallback,
    lines: <T = string>(name: string, parse: Parse<T> = asText) =>
      items(raw(name)).map((item) => parsed(name, item, parse)),
    names: <T = string>(name: string, parse: Parse<T> = asText) =>
      items(raw(name))
        .flatMap((line) => line.split(','))
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map((item) => parsed(name, item, parse)),
  }
}

// The runner upper-cases the name and replaces spaces; hyphens stay.
function variable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

function asText<T>(text: string): T {
  return text as T
}

function items(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function parsed<T>(name: string, text: string, parse: Parse<T>): T {
  try {
    return parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`Reading the input ${name}: ${message}`, { cause: error })
  }
}

function parseFlag(text: string): boolean {
  const value = Object.hasOwn(booleans, text) ? booleans[text] : undefined
  if (value === undefined) throw new Error(refusal(text, 'true or false'))
  return value
}

function parseChoice<T extends string>(allowed: readonly T[]): Parse<T> {
  return (text) => {
    const chosen = allowed.find((item) => item === text)
    if (chosen === undefined) throw new Error(refusal(text, `one of ${allowed.join(', ')}`))
    return chosen
  }
}

function parseInteger({ min, max }: { min: number; max: number }): Parse<number> {
  return (text) => {
    const value = /^[0-9]+$/.test(text) ? Number(text) : NaN
    if (value >= min && value <= max) return value
    throw new Error(refusal(text, `a whole number from ${min} to ${max}`))
  }
}

function refusal(text: string, allowed: string): string {
  return `${JSON.stringify(text)} is not allowed; give ${allowed}`
}
