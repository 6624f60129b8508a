import type { AttributePath } from './attribute.ts'
import { differences, maskedSecrets, type Difference, type Pair } from './difference.ts'
import { collectSecrets, isSecretName } from './secret.ts'
import { fields, list, own, ShapeError } from './shape.ts'

/** One value before and after. */
export interface Change {
  /** `no-op`, `create`, `read`, `update`, `delete`, `forget`, or two of them in their order. */
  readonly actions: readonly string[]
  readonly differences: readonly Difference[]
  /** What made an update a replacement. */
  readonly replacePaths: readonly AttributePath[]
  /** Whether it comes into the state from outside. */
  readonly importing: boolean
}

export interface ChangeOptions {
  readonly values: boolean
  /** Takes in what masks cover. */
  readonly secrets: Set<string>
  /** Of a value that stands alone. */
  readonly name?: string
}

/** Reads what plans call a change; `where` is for the error. */
export function parseChange(value: unknown, where: string, options: ChangeOptions): Change {
  const from = fields(value, `the change of ${where}`)
  const actions = list(own(from, 'actions'), `the actions of ${where}`)
  if (actions.length === 0 || !actions.every((action) => typeof action === 'string')) {
    throw new ShapeError(`the change of ${where} has no actions`)
  }
  const pair: Pair = {
    before: own(from, 'before'),
    after: own(from, 'after'),
    beforeSensitive: own(from, 'before_sensitive'),
    afterSensitive: own(from, 'after_sensitive'),
    afterUnknown: own(from, 'after_unknown'),
  }
  maskedSecrets(pair, options.secrets)
  if (options.name !== undefined && isSecretName(options.name)) {
    collectSecrets([pair.before, pair.after], options.secrets)
  }
  // What comes, goes or stays as a whole has no attributes to compare.
  const whole = /^(create|delete|forget|read|no-op)$/.test(actions.join())
  const found = whole ? [] : differences(pair)
  return {
    actions,
    differences: options.values ? found : found.map(withoutValues),
    replacePaths: list(own(from, 'replace_paths'), `the replace_paths of ${where}`).map((path) =>
      parsePath(path, where),
    ),
    importing: (own(from, 'importing') ?? null) !== null,
  }
}

function withoutValues({ path, scope, sensitive, unknown }: Difference): Difference {
  return { path, scope, sensitive, unknown, before: undefined, after: undefined }
}

function parsePath(value: unknown, where: string): AttributePath {
  return list(value, `a path of ${where}`).filter(
    (step): step is string | number => typeof step === 'string' || typeof step === 'number',
  )
}
