import type { Check } from './check.ts'
import type { Inputs } from './inputs.ts'

/** The outputs by their names. */
export function outputsOf(checks: readonly Check[]): Readonly<Record<string, string>> {
  const listed = checks.map(({ area, name, status, found, change }) => ({
    ...{ area, name, status, found, change },
  }))
  return {
    ok: String(checks.every(({ status }) => status !== 'failed')),
    checks: JSON.stringify(listed),
  }
}

/** Throws, naming all of them, where checks did not pass that had to. */
export function assertPassed({ failOn }: Pick<Inputs, 'failOn'>, checks: readonly Check[]): void {
  const amiss = checks.filter(
    ({ status }) =>
      (status === 'failed' && failOn !== 'never') || (status === 'warning' && failOn === 'warning'),
  )
  if (amiss.length === 0) return
  const told = amiss.map(({ area, name, found }) => `${area}, ${name}: ${found}`)
  throw new Error(
    `Verifying the setup: ${amiss.length} of ${checks.length} checks did not pass: ` +
      `${told.join(' | ')}; the summary of this step says what to change`,
  )
}
