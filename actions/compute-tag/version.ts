/** A version as SemVer 2.0.0 has it. */
export interface Version {
  /** All of it, with a `v` in front where it is kept. */
  readonly text: string
  readonly major: string
  readonly minor: string
  readonly patch: string
  readonly isPrerelease: boolean
}

export interface VersionTags {
  /** False keeps the `v` of a Git tag. */
  readonly stripV: boolean
  /** A monorepo's prefix, without the separator. */
  readonly prefix: string | undefined
}

// https://semver.org/spec/v2.0.0.html
const number = '(0|[1-9][0-9]*)'
const identifier = '(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
const semver = new RegExp(
  `^${number}\\.${number}\\.${number}(-${identifier}(?:\\.${identifier})*)?` +
    '(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$',
)

/** Reads the prefix of a monorepo's tags. Throws where it ends as a separator would. */
export function parseTagPrefix(text: string): string {
  if (!/[/@-]$/.test(text)) return text
  throw new Error(
    `${JSON.stringify(text)} ends with a separator; give the name in front of it, ` +
      `as "backend" for backend/v1.2.3`,
  )
}

/** Reads the version out of a Git tag. Throws where the tag is no version, or another service's. */
export function parseVersionTag(tag: string, { stripV, prefix }: VersionTags): Version {
  const rest = prefix === undefined ? tag : withoutPrefix(tag, prefix)
  const bare = rest?.replace(/^v/, '')
  const [, major, minor, patch, prerelease] = semver.exec(bare ?? '') ?? []
  if (rest === undefined || bare === undefined || !major || !minor || !patch) {
    throw new Error(`Reading the version of the Git tag ${JSON.stringify(tag)}: ${refusal(prefix)}`)
  }
  return { text: stripV ? bare : rest, major, minor, patch, isPrerelease: prerelease !== undefined }
}

function withoutPrefix(tag: string, prefix: string): string | undefined {
  if (!tag.startsWith(prefix)) return undefined
  return /^(?:[/-](?=v)|@)(.*)$/s.exec(tag.slice(prefix.length))?.[1]
}

function refusal(prefix: string | undefined): string {
  if (prefix === undefined) {
    return (
      'it is not a version of SemVer 2.0.0; push a tag such as v1.2.3, ' +
      'or set tag-prefix to what stands in front of the version'
    )
  }
  const shapes = ['/v1.2.3', '-v1.2.3', '@1.2.3', '@v1.2.3'].map((shape) => prefix + shape)
  return `with tag-prefix a version of SemVer 2.0.0 is ${shapes.join(', ')}; push one of these`
}
