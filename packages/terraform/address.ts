const key = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`
const call = new RegExp(String.raw`^module\.([^.[]+)(?:${key})?\.`, 's')
const instance = new RegExp(`${key}$`, 's')

/** Where the configuration declares a resource. */
export interface Declaration {
  /** The names of the module calls on the way, from the root. */
  readonly modules: readonly string[]
  /** Within its module: `aws_s.b`. */
  readonly resource: string
}

/** The declaration of an instance: `module.a["x"].aws_s.b[0]` is `aws_s.b` in the module a. */
export function locate(address: string): Declaration {
  const modules: string[] = []
  let rest = address
  for (let match = call.exec(rest); match !== null; match = call.exec(rest)) {
    modules.push(match[1] ?? '')
    rest = rest.slice(match[0].length)
  }
  return { modules, resource: rest.replace(instance, '') }
}

/** The address of the declaration of an instance: `module.a.aws_s.b`. */
export function declarationOf(address: string): string {
  const { modules, resource } = locate(address)
  return modules.map((name) => `module.${name}.`).join('') + resource
}
