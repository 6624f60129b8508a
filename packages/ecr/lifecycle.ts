import type { Ecr } from './client.ts'
import { call } from './failure.ts'
import { inRegistry } from './repository.ts'

/** Sets the rules by which images of a repository expire. Asks for ecr:PutLifecyclePolicy. */
export async function putLifecyclePolicy(
  ecr: Ecr,
  repository: string,
  policy: string,
  registryId?: string,
): Promise<void> {
  const subject = { operation: 'PutLifecyclePolicy', repository, registryId }
  await call(ecr, subject, () =>
    ecr.sdk.putLifecyclePolicy({
      repositoryName: repository,
      ...inRegistry(registryId),
      lifecyclePolicyText: policy,
    }),
  )
}

// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html
const [shortest, longest] = [100, 30_720]

/**
 * Checks as much of a policy as can be known before ECR is asked: that it is JSON with rules, and not
 * too long. Returns it, without blanks between its parts where it has more than ECR takes.
 */
export function checkLifecyclePolicy(text: string): string {
  const policy = parse(text)
  const rules = (policy as { rules?: unknown } | null)?.rules
  if (!Array.isArray(rules) || rules.length === 0) {
    throw new Error('it has no "rules"; give a lifecycle policy as ECR takes it, with one at least')
  }
  if (text.length >= shortest && text.length <= longest) return text
  const compact = JSON.stringify(policy)
  // A minimum of ECR's own, which blanks reach as well.
  if (compact.length <= longest) return compact.padEnd(shortest)
  throw new Error(`it has ${compact.length} characters, and ECR allows ${longest}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`it is no JSON: ${(cause as Error).message}; give JSON`, { cause })
  }
}
