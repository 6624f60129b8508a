import ts from 'typescript'

const compilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  inlineSourceMap: true,
  inlineSources: true,
}

/** Types are checked by `npm run types`; here they are only erased. */
export default {
  process: (source, fileName) => ({
    code: ts.transpileModule(source, { compilerOptions, fileName }).outputText,
  }),
}
