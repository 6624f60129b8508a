import { createHash } from 'node:crypto'
import { isTag } from '#oci/reference'
import { expand, holdsSha, type Piece, type Template, type Values } from './template.ts'

const longest = 128
const hashLength = 6

/**
 * Makes an image tag of a template and its values. What a tag cannot hold becomes `-`; a version
 * keeps its characters, a sha and numbers stay whole. A tag that is too long loses the end of its
 * name or version first, then those of the template's own text. Where no sha tells apart two that
 * became one, a name or version that changed gets `-` and the start of its SHA-256. Throws where no
 * valid tag comes out.
 */
export function composeTag(template: Template, values: Values): string {
  const pieces = expand(template, values)
  const settled = settle(pieces)
  const distinct = holdsSha(template) || keepsNames(pieces, settled)
  const tag = joined(settle(shorten(distinct ? settled : settle(pieces.flatMap(withHash)))))
  if (isTag(tag)) return tag
  throw new Error(
    `Expanding the template ${JSON.stringify(template.source)}: it comes to ` +
      `${JSON.stringify(tag)}; a tag is 1 to ${longest} letters, digits, "_", "." and "-", ` +
      'with no "." or "-" in front: change the template',
  )
}

// Only what is not fixed is changed: a version may hold `--` and must stay as it is.
function settle(pieces: readonly Piece[]): Piece[] {
  let before = ''
  return pieces.map((piece) => {
    if (piece.kind === 'fixed' || piece.kind === 'version') {
      before = piece.text === '' ? before : 'fixed'
      return piece
    }
    const allowed = piece.text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/-{2,}/g, '-')
    const surplus = before === '' ? /^[.-]+/ : before.endsWith('-') ? /^-/ : /^$/
    const text = allowed.replace(surplus, '')
    before = text === '' ? before : text
    return { ...piece, text }
  })
}

// A `-` at the end of a name has merged with one that follows.
function keepsNames(pieces: readonly Piece[], settled: readonly Piece[]): boolean {
  if (joined(settled).length > longest) return false
  return pieces.every(
    ({ kind, text }, index) =>
      kind !== 'name' ||
      (text === settled[index]?.text && (!text.endsWith('-') || index === pieces.length - 1)),
  )
}

function withHash(piece: Piece): Piece[] {
  if (!isCut(piece)) return [piece]
  const hash = createHash('sha256').update(piece.text).digest('hex').slice(0, hashLength)
  return [piece, { kind: 'text', text: '-' }, { kind: 'fixed', text: hash }]
}

function shorten(pieces: readonly Piece[]): readonly Piece[] {
  let kept = pieces
  for (const isNext of [isCut, ({ kind }: Piece) => kind === 'text']) {
    for (let most = longest; most >= 0 && joined(kept).length > longest; most--) {
      kept = kept.map((piece) =>
        isNext(piece) ? { ...piece, text: piece.text.slice(0, most) } : piece,
      )
    }
  }
  return kept
}

function isCut({ kind }: Piece): boolean {
  return kind === 'name' || kind === 'version'
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}
