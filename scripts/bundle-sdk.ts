import { build as bundle, type BuildOptions, type Plugin } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'inline',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  logLevel: 'error',
  // Two of the files that are joined would give different things one name.
  logOverride: { 'ambiguous-reexport': 'error' },
} as const satisfies BuildOptions

/** How a package imports its client of the SDK; ncc leaves it as it stands. */
const clientImport = /import\(\/\* webpackIgnore: true \*\/ "\.\/((\w+)-sdk)\.js"\)/g

/**
 * Writes the clients of the AWS SDK that the bundle in `folder` imports. ncc would take the SDK's
 * CommonJS files, each as a whole, with all calls of a service; to read them took a step longer than
 * its requests (bench/ecr-push-start.ts). Here the SDK's ES modules are taken, by what is used of
 * them. What they import late, the rarer sources of credentials, is a file of its own, `sdk-late.js`,
 * with its own copy of what both use: a start reads one file for each service.
 */
export async function bundleSdk(folder: string): Promise<void> {
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  const imports = code.flatMap((text) => [...text.matchAll(clientImport)])
  const late = new Set<string>()
  for (const [, file = '', name = ''] of imports) {
    const entryPoints = [join(root, 'packages', name, `${file}.ts`)]
    await bundle({
      ...options,
      entryPoints,
      outdir: folder,
      plugins: [builtins, importsLate(late)],
    })
  }
  if (late.size === 0) return
  const contents = [...late].sort().map((path) => `export * from ${JSON.stringify(path)}`)
  await bundle({
    ...options,
    stdin: { contents: contents.join('\n'), resolveDir: root },
    outfile: join(folder, 'sdk-late.js'),
    plugins: [builtins],
  })
}

/** Makes one file of all that is imported late, and tells what that is. */
function importsLate(late: Set<string>): Plugin {
  return {
    name: 'imports-late',
    setup(build) {
      build.onResolve({ filter: /^@/ }, async ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined
        late.add((await build.resolve(path, { kind: 'import-statement', resolveDir })).path)
        return { path: './sdk-late.js', external: true }
      })
    },
  }
}

/**
 * Node's own modules. An import would get all that a module exports, and of node:http that is a second
 * HTTP client, which takes longer to load than all else (Node 24, 2026). What inherits from the module
 * has no names of its own to be copied either.
 */
const builtins: Plugin = {
  name: 'builtins',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'node' }))
    build.onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => ({
      contents: `module.exports = Object.create(process.getBuiltinModule(${JSON.stringify(path)}))`,
    }))
  },
}
