import { locate } from './address.ts'

/** An attribute of a resource, as an expression of the configuration refers to it. */
export interface Reference {
  /** Without the keys of instances: `module.a.aws_s.b`. */
  readonly resource: string
  /** The top-level attribute; '' for the resource as a whole. */
  readonly attribute: string
}

/** What the configuration says, as far as plans tell it: local values are not among it. */
export interface Configuration {
  /** Whether a resource's block sets a top-level attribute; undefined where the block is not known. */
  readonly sets: (address: string, attribute: string) => boolean | undefined
  /** What an attribute of a resource is made from, through variables and outputs of modules. */
  readonly referencesOf: (address: string, attribute: string) => readonly Reference[]
}

type Fields = Readonly<Record<string, unknown>>

interface Module {
  readonly calls: Fields
  readonly outputs: Fields
  /** The expressions of each resource's block, by address. */
  readonly blocks: ReadonlyMap<string, Fields>
}

/** Opens a plan's configuration; it is parsed when first asked. What it lacks is just not known. */
export function readConfiguration(parse: () => unknown): Configuration {
  const modules = new Map<string, Module>()
  const moduleAt = (path: readonly string[]): Module => {
    const key = path.join('.')
    const known = modules.get(key)
    if (known !== undefined) return known
    const last = path.at(-1)
    const raw =
      last === undefined
        ? inner(record(parse()), 'root_module')
        : inner(inner(moduleAt(path.slice(0, -1)).calls, last), 'module')
    const module = readModule(raw)
    modules.set(key, module)
    return module
  }
  const blockOf = (address: string) => {
    const { modules: path, resource } = locate(address)
    return { path, block: moduleAt(path).blocks.get(resource) }
  }
  return {
    sets(address, attribute) {
      const { block } = blockOf(address)
      return block && Object.hasOwn(block, attribute)
    },
    referencesOf(address, attribute) {
      const { path, block = {} } = blockOf(address)
      return trace(moduleAt, path, namesIn(own(block, attribute)), new Set())
    },
  }
}

function readModule(raw: Fields): Module {
  const resources = array(own(raw, 'resources')).map(record)
  return {
    calls: inner(raw, 'module_calls'),
    outputs: inner(raw, 'outputs'),
    blocks: new Map(
      resources.map((block) => [String(own(block, 'address')), inner(block, 'expressions')]),
    ),
  }
}

/** Follows names to the resources behind them; in a circle or at a name that is not known it ends. */
function trace(
  moduleAt: (path: readonly string[]) => Module,
  path: readonly string[],
  names: readonly string[],
  seen: Set<string>,
): Reference[] {
  return names.flatMap((name) => {
    const key = `${path.join('.')} ${name}`
    if (seen.has(key)) return []
    seen.add(key)
    const [kind, first = '', second = ''] = name.replace(/\[[^\]]*\]/g, '').split('.')
    const last = path.at(-1)
    if (kind === 'var' && last !== undefined) {
      const caller = path.slice(0, -1)
      const given = own(inner(inner(moduleAt(caller).calls, last), 'expressions'), first)
      return trace(moduleAt, caller, namesIn(given), seen)
    }
    if (kind === 'module') {
      const called = [...path, first]
      const expression = own(inner(moduleAt(called).outputs, second), 'expression')
      return trace(moduleAt, called, namesIn(expression), seen)
    }
    const resource = kind === 'data' ? `data.${first}.${second}` : `${kind}.${first}`
    if (!moduleAt(path).blocks.has(resource)) return []
    const prefix = path.map((call) => `module.${call}.`).join('')
    return [{ resource: prefix + resource, attribute: kind === 'data' ? '' : second }]
  })
}

/**
 * The references of an expression, or of all within a block. Terraform lists `a.b.c` and also the
 * `a.b` that it goes through; only the longest tells which attribute is meant.
 */
function namesIn(expression: unknown): readonly string[] {
  if (Array.isArray(expression)) return expression.flatMap(namesIn)
  const from = record(expression)
  if (Object.hasOwn(from, 'constant_value')) return []
  const names = array(own(from, 'references')).filter((name) => typeof name === 'string')
  const longest = names.filter(
    (name) => !names.some((other) => other.startsWith(`${name}.`) || other.startsWith(`${name}[`)),
  )
  const nested = Object.entries(from).filter(([name]) => name !== 'references')
  return [...longest, ...nested.flatMap(([, item]) => namesIn(item))]
}

function inner(from: Fields, name: string): Fields {
  return record(own(from, name))
}

function own(from: Fields, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined
}

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {}
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}
