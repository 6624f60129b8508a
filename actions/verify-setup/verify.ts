import { areas, checksOf, type Check } from './check.ts'
import { checkEnvironments } from './environments.ts'
import { checkIdentity, type Identified } from './identity.ts'
import type { Inputs } from './inputs.ts'
import { checkManifest } from './manifest.ts'
import { checkRegistry } from './registry.ts'
import type { Step } from './step.ts'
import { checkTrust } from './trust.ts'

/** Runs all checks, whatever becomes of each, and gives them in the order of their areas. */
export async function verify(inputs: Inputs, step: Step): Promise<readonly Check[]> {
  const all = await Promise.all([
    checkAws(inputs, step),
    checkManifest(inputs, step),
    checkEnvironments(inputs, step),
  ])
  step.signal.throwIfAborted()
  const checks = all.flat()
  return areas.flatMap((area) => checks.filter((check) => check.area === area))
}

/** A role that was asked for and refused leaves nobody to ask as: the earlier step's are another's. */
async function checkAws(inputs: Inputs, step: Step): Promise<readonly Check[]> {
  const { checks, credentials } = await checkTrust(inputs, step)
  const isRefused = inputs.role !== undefined && credentials === undefined
  const identified: Identified = isRefused
    ? { checks: [checksOf('aws').skipped('identity', 'the role was not assumed')] }
    : await checkIdentity(inputs, step, credentials)
  const { identity } = identified
  const registry = await checkRegistry(inputs, step, identity, credentials)
  return [...checks, ...identified.checks, ...registry]
}
