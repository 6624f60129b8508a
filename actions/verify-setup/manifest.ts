import { tryPush, type Writable } from '#git/writable'
import type { Repo } from '#github/repo'
import { branchRules, isProtected, readRepository } from '#github/repository'
import { checksOf, type Check } from './check.ts'
import type { Inputs, Manifest } from './inputs.ts'
import { github } from './github.ts'
import type { Step } from './step.ts'

const { ok, warning, failed, skipped, fault } = checksOf('manifest')

/** Looks at the manifest repository: can a commit be pushed there, and does its branch take one. */
export async function checkManifest({ manifest }: Inputs, step: Step): Promise<readonly Check[]> {
  if (manifest === undefined) return [skipped('repository', 'no manifest repository is given')]
  const [written, facts] = await Promise.all([
    checkPush(manifest, step),
    checkFacts(manifest, step),
  ])
  return [written, ...facts]
}

async function checkPush(manifest: Manifest, step: Step): Promise<Check> {
  const { remote, branch, token, sshKey, knownHosts: sshKnownHosts } = manifest
  const name = `push to ${remote.url}`
  try {
    const { branch: found, commit } = await tryPush({
      ...{ remote, env: step.env, temporary: step.folder, signal: step.signal },
      credentials: {
        ...(token !== undefined && { token }),
        ...(sshKey !== undefined && { sshKey }),
        ...(sshKnownHosts !== undefined && { sshKnownHosts }),
      },
      ...(branch !== undefined && { branch }),
    })
    return ok(name, told({ branch: found, commit }, sshKey !== undefined))
  } catch (error) {
    return fault(name, error)
  }
}

function told({ branch, commit }: Writable, byKey: boolean): string {
  const by = byKey ? 'the deploy key' : 'the token'
  return `${by} may push (dry run); ${branch} is at ${commit.slice(0, 10)}`
}

/** What GitHub's API says beside it. Where a deploy key opens it, the token need not see it. */
async function checkFacts(manifest: Manifest, step: Step): Promise<readonly Check[]> {
  const { repo, token, sshKey } = manifest
  if (repo === undefined || token === undefined) return []
  const name = 'repository'
  try {
    return await readFacts(repo, token, manifest, step)
  } catch (error) {
    const check = fault(name, error)
    return [sshKey === undefined ? check : skipped(name, `its rules are not known: ${check.found}`)]
  }
}

async function readFacts(
  repo: Repo,
  token: string,
  manifest: Manifest,
  step: Step,
): Promise<readonly Check[]> {
  const api = await github(token, step)
  const { archived, defaultBranch } = await readRepository(api, repo)
  if (archived) {
    return [failed('repository', 'it is archived, and takes no commits', 'unarchive it')]
  }
  const branch = manifest.branch ?? defaultBranch
  const [rules, protectedBy] = await Promise.all([
    branchRules(api, repo, branch),
    isProtected(api, repo, branch),
  ])
  return [tellRules(branch, rules, protectedBy)]
}

function tellRules(branch: string, rules: readonly string[], isProtectedBranch: boolean): Check {
  const name = `rules of ${branch}`
  const closing = rules.filter((rule) => /^(pull_request|required_|update|merge_queue)/.test(rule))
  if (closing.length > 0 || isProtectedBranch) {
    const found = closing.length > 0 ? closing.join(', ') : 'branch protection'
    const change =
      "let the App's or the token's owner bypass them for direct commits, or use mode: pull-request"
    return warning(name, `${branch} has rules that refuse a plain push: ${found}`, change)
  }
  return ok(name, `none that refuse a push`)
}
