/** What Terraform said is wrong, in its own words. */
export interface Diagnostic {
  readonly summary: string
  readonly detail: string
  /** The resource, or the file and line, that it is about. */
  readonly place: string
}

/** An error among the lines that `plan -json` prints; undefined for all other lines. */
export function diagnosticOf(event: unknown): Diagnostic | undefined {
  const diagnostic = field(event, 'diagnostic')
  if (field(diagnostic, 'severity') !== 'error') return undefined
  const file = textAt(field(diagnostic, 'range'), 'filename')
  const line = field(field(field(diagnostic, 'range'), 'start'), 'line')
  return {
    summary: textAt(diagnostic, 'summary'),
    detail: textAt(diagnostic, 'detail'),
    place: textAt(diagnostic, 'address') || (file && `${file}:${String(line)}`),
  }
}

/**
 * The errors in what a command printed for people. The lines of the configuration that it quotes are
 * left out, as they may hold a secret.
 */
export function diagnosticsIn(output: string): Diagnostic[] {
  const lines = output.split(/\r?\n/).map((line) => line.replace(/^[│╷╵] ?/, ''))
  const starts = lines.flatMap((line, index) => (/^Error: /.test(line) ? [index] : []))
  return starts.map((start, index) => {
    const block = lines.slice(start + 1, starts[index + 1])
    const warning = block.findIndex((line) => /^Warning: /.test(line))
    const own = warning < 0 ? block : block.slice(0, warning)
    const place = own.map((line) => /^ {2}(?:on|with) (.+?)[,:]?$/.exec(line)?.[1])
    const detail = own.filter((line) => !/^ {2,}(on|with|\d+:|├|│|\s)/.test(line))
    return {
      summary: lines[start]?.slice('Error: '.length) ?? '',
      detail: detail.join('\n').trim(),
      place: place.find((text) => text !== undefined) ?? '',
    }
  })
}

/** One message from all errors; of texts without any, their last lines. */
export function messageOf(errors: readonly Diagnostic[], output: string): string {
  const own = errors.filter(({ summary }) => !preamble.test(summary))
  // A provider that can't be reached says so for every resource.
  const places = new Map<string, Set<string>>()
  for (const { summary, detail, place } of own.length > 0 ? own : errors) {
    const text = [summary, detail.replace(/\s+/g, ' ')].filter(Boolean).join(': ')
    places.set(text, new Set([...(places.get(text) ?? []), ...(place === '' ? [] : [place])]))
  }
  const messages = Array.from(places, ([text, at]) => shortened(text) + whereabouts([...at]))
  const more = messages.length - most
  const shown = messages.slice(0, most).join('; ')
  if (errors.length > 0) return more > 0 ? `${shown}; and ${more} more errors` : shown
  return shortened(output.trim().split(/\r?\n/).slice(-5).join(' ').trim()) || 'it said nothing'
}

/** Says of the others that they are there (Terraform 1.11). */
const preamble = /encountered problems during initiali[sz]ation/

const most = 5

function whereabouts(places: readonly string[]): string {
  if (places.length === 0) return ''
  const more = places.length - most
  const shown = places.toSorted().slice(0, most).join(', ')
  return ` (${shown}${more > 0 ? ` and ${more} more` : ''})`
}

function shortened(text: string): string {
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, unknown>)[name]
}

function textAt(value: unknown, name: string): string {
  const text = field(value, name)
  return typeof text === 'string' ? text : ''
}
