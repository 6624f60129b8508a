// Lines of a step's own output that are worth repeating beside its error.
const shownLines = 10

/** A build did not end well; the message says which step of the Dockerfile, and why. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure'
  /**
   * Whether it is the Dockerfile's or its context's own fault: an instruction that failed, or could
   * not be read. Else a cache may have caused it, which BuildKit reports under the step it was for.
   */
  readonly isOwn: boolean
  constructor(context: string, stderr: string) {
    const found = buildFailure(stderr)
    super(`build ${context}: ${found}`)
    this.isOwn = ownFaults.test(found)
  }
}

const ownFaults =
  /exit code: \d|parse error|failed to (?:read dockerfile|compute cache key|calculate checksum)|target stage|: not found$|authorization failed|403 Forbidden|401 Unauthorized/m

/** BuildKit shows the links that a registry sends it to, with what opens them to everybody. */
export function withoutSignatures(text: string): string {
  return text.replaceAll(/(https?:\/\/[^\s?"]+\?)[^\s":]+/g, '$1…')
}

/**
 * Why a build failed, from what `docker buildx build --progress=plain` wrote: the step of the
 * Dockerfile with its place and its last lines of output, where a step failed, else the last error.
 */
export function buildFailure(stderr: string): string {
  const lines = stderr.split(/\r?\n/)
  const last = lines.findLastIndex((line) => /^ERROR: /i.test(line))
  const error = last < 0 ? undefined : reason(lines.slice(last).join('\n'))
  const step = lines.findLastIndex((line, index) => isStep(line) && lines[index - 1] === '------')
  const place = lines.find((line, index) => isPlace(line) && /^-{20}$/.test(lines[index + 1] ?? ''))
  if (step < 0) return [place, error ?? lastWords(lines)].filter(Boolean).join(': ')
  const end = lines.indexOf('------', step)
  const where = place === undefined ? '' : ` (${place})`
  const hint = /exec format error/.test(stderr) ? foreign : ''
  const headline = `${lines[step]?.slice(3, -1)}${where}: ${error ?? 'it failed'}${hint}`
  return [headline, ...lines.slice(step + 1, end).slice(-shownLines)].join('\n')
}

const foreign =
  '; the platform is not that of the machine: run docker/setup-qemu-action in a step before this one'

const isStep = (line: string): boolean => /^ > .*:$/.test(line)
const isPlace = (line: string): boolean => /^\S.*:\d+$/.test(line)

/** Takes away the layers that the error came through on its way, which say nothing of it. */
function reason(text: string): string {
  const wrapping =
    /^(?:ERROR: |failed to build: |failed to solve: |rpc error: code = \w+ desc = |failed to solve with frontend \S+: |failed to create LLB definition: )+/i
  return text.replace(wrapping, '').trim()
}

function lastWords(lines: readonly string[]): string {
  return lines.findLast((line) => line.trim() !== '') ?? 'it said nothing'
}
