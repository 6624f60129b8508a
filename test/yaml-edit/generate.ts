import fc from 'fast-check'

/** A scalar of a generated text: where it stands, and how it is written. */
export interface Leaf {
  readonly path: readonly (string | number)[]
  readonly document: number
  readonly style: Style
  /** Offsets of the source that an edit replaces; equal for an empty value. */
  readonly start: number
  readonly end: number
  readonly flow: boolean
}

export interface Generated {
  readonly text: string
  readonly leaves: readonly Leaf[]
  /** Mappings of which the last entry is a leaf, for insertions: their paths. */
  readonly mappings: readonly { readonly path: Leaf['path']; readonly document: number }[]
}

type Style = 'plain' | 'single' | 'double' | 'literal' | 'empty'
type Tree =
  | {
      readonly kind: 'leaf'
      readonly style: Style
      readonly word: string
      readonly anchor: boolean
    }
  | { readonly kind: 'alias' }
  | { readonly kind: 'map' | 'list'; readonly flow: boolean; readonly children: readonly Child[] }
interface Child {
  readonly key: string
  readonly comment: string
  readonly blank: boolean
  readonly tree: Tree
}
interface Layout {
  readonly indent: number
  readonly eol: string
  readonly bom: boolean
  readonly finalNewline: boolean
  readonly dashIndent: boolean
  readonly marker: boolean
  readonly gap: string
}

const words = [
  'v1',
  'v1.2.3',
  '1.10',
  '12e4567',
  '0123',
  'yes',
  'null',
  'web app',
  'a:b',
  'größe',
  'sha256:00ff',
  '2024-01-01',
  '~',
  'true',
  '1_000',
  'reg.io:5000/team/app:v1',
  "it's",
  'a,b',
  '-x',
  '<<',
  '😀',
]
const keys = [
  'image',
  'tag',
  'newTag',
  'name',
  'a.b/c',
  'x y',
  '1',
  'on',
  '__proto__',
  'digest',
  'ключ',
  'env',
  '-',
  'k8s',
]
const comments = ['', '', '', ' # pinned', '\t# {"$imagepolicy": "a:b"}', '  #\'"[{: -']

const leaf = fc.record({
  kind: fc.constant('leaf' as const),
  style: fc.constantFrom<Style>('plain', 'plain', 'plain', 'single', 'double', 'literal', 'empty'),
  word: fc.constantFrom(...words),
  anchor: fc.nat(9).map((n) => n === 0),
})
const { tree } = fc.letrec<{ tree: Tree; child: Child }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: leaf, weight: 4 },
    { arbitrary: fc.record({ kind: fc.constant('alias' as const) }), weight: 1 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('map' as const, 'map' as const, 'list' as const),
        flow: fc.nat(3).map((n) => n === 0),
        children: fc.uniqueArray(tie('child'), {
          minLength: 1,
          maxLength: 4,
          selector: ({ key }) => key,
        }),
      }),
      weight: 4,
    },
  ),
  child: fc.record({
    key: fc.constantFrom(...keys),
    comment: fc.constantFrom(...comments),
    blank: fc.nat(5).map((n) => n === 0),
    tree: tie('tree'),
  }),
}))
const root = fc.record({
  kind: fc.constant('map' as const),
  flow: fc.nat(7).map((n) => n === 0),
  children: fc.uniqueArray(
    fc.record({
      key: fc.constantFrom(...keys),
      comment: fc.constantFrom(...comments),
      blank: fc.boolean(),
      tree,
    }),
    { minLength: 1, maxLength: 4, selector: ({ key }) => key },
  ),
})
const layout = fc.record({
  indent: fc.constantFrom(2, 2, 2, 4, 3, 1),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
  bom: fc.nat(9).map((n) => n === 0),
  finalNewline: fc.nat(4).map((n) => n > 0),
  dashIndent: fc.boolean(),
  marker: fc.boolean(),
  gap: fc.constantFrom('', '', ' '),
})

/** YAML streams in random styles, with the place of every scalar. */
export const yamlTexts = fc
  .tuple(fc.array(root, { minLength: 1, maxLength: 3 }), layout)
  .map(([roots, style]) => write(roots, style))

function write(roots: readonly Tree[], layout: Layout): Generated {
  const leaves: Leaf[] = []
  const mappings: { path: Leaf['path']; document: number }[] = []
  let text = layout.bom ? '\ufeff' : ''
  let anchors: string[] = []
  let document = 0

  const scalar = (style: Style, word: string, flow: boolean, column: number) => {
    if (style === 'single') return `'${word.replaceAll("'", "''")}'`
    if (style === 'literal' && !flow) return `|-${layout.eol}${' '.repeat(column)}${word}`
    const plain = style !== 'double' && !/^[-~<']|: |,/.test(word)
    return plain ? word : JSON.stringify(word)
  }
  const value = (tree: Tree, path: Leaf['path'], flow: boolean, column: number): void => {
    if (tree.kind === 'alias') {
      const name = anchors.at(-1)
      text += name === undefined ? 'none' : `*${name} `
    } else if (tree.kind === 'leaf') {
      const style = tree.style === 'literal' && flow ? 'plain' : tree.style
      if (tree.anchor && style !== 'empty') {
        anchors.push(`a${anchors.length}`)
        text += `&${anchors.at(-1)} `
      }
      if (style === 'empty' && !flow) {
        leaves.push({ path, document, style, start: text.length, end: text.length, flow })
        return
      }
      const written = scalar(style, tree.word, flow, column)
      text += written
      const end = text.length
      const start = style === 'literal' ? end - tree.word.length : end - written.length
      leaves.push({ path, document, style, start, end, flow })
    } else if (flow || tree.flow) inFlow(tree, path)
    else inBlock(tree, path, column)
  }
  const keyText = (key: string) => (/^[-1]$|[ .]|^on$/.test(key) ? JSON.stringify(key) : key)
  const isLeaf = (child: Child | undefined) =>
    child?.tree.kind === 'leaf' && child.tree.style !== 'literal'
  const inFlow = (tree: Extract<Tree, { children: unknown }>, path: Leaf['path']) => {
    const map = tree.kind === 'map'
    if (map && isLeaf(tree.children.at(-1))) mappings.push({ path, document })
    text += (map ? '{' : '[') + layout.gap
    for (const [index, child] of tree.children.entries()) {
      if (index > 0) text += ', '
      if (map) text += `${keyText(child.key)}: `
      value(child.tree, [...path, map ? child.key : index], true, 0)
    }
    text += layout.gap + (map ? '}' : ']')
  }
  const inBlock = (
    tree: Extract<Tree, { children: unknown }>,
    path: Leaf['path'],
    column: number,
  ) => {
    const map = tree.kind === 'map'
    if (map && isLeaf(tree.children.at(-1))) mappings.push({ path, document })
    for (const [index, child] of tree.children.entries()) {
      const first = index === 0 && text.endsWith(' ')
      if (!first) {
        if (child.blank) text += layout.eol
        text += ' '.repeat(column)
      }
      text += map ? `${keyText(child.key)}:` : '-'
      entry(child, [...path, map ? child.key : index], column, map)
    }
  }
  const entry = ({ tree, comment }: Child, path: Leaf['path'], column: number, map: boolean) => {
    const nested = tree.kind === 'map' || tree.kind === 'list'
    if (!nested || tree.flow) {
      if (tree.kind !== 'leaf' || tree.style !== 'empty') text += ' '
      value(tree, path, false, column + layout.indent)
      const literal = tree.kind === 'leaf' && tree.style === 'literal'
      text += (literal ? '' : comment) + layout.eol
    } else if (!map) {
      text += ' '
      inBlock(tree, path, column + 2)
    } else {
      text += comment + layout.eol
      inBlock(
        tree,
        path,
        tree.kind === 'list' && !layout.dashIndent ? column : column + layout.indent,
      )
    }
  }
  for (const tree of roots) {
    anchors = []
    if (document > 0 || layout.marker) text += `---${layout.eol}`
    value(tree, [], false, 0)
    if (tree.kind === 'map' && tree.flow) text += layout.eol
    document += 1
  }
  if (!layout.finalNewline) text = text.replace(/\r?\n$/, '')
  return { text, leaves, mappings }
}
