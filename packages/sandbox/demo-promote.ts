import { expect, say, showDiff, title } from './demo-screen.ts'
import type { Variables } from './runner.ts'

/** Runs an action's bundle as a step, and gives its outputs. */
export type Step = (name: string, inputs: Variables) => Promise<Variables>

export interface Promotion {
  readonly step: Step
  /** The image that dev runs. */
  readonly tag: string
  readonly digest: string
  /** Inputs that lead to the manifest repository. */
  readonly target: Variables
  readonly git: (...args: readonly string[]) => string
}

/** What was tested in dev goes to prod: the same bytes, then one commit. Twice. */
export async function demoPromote({ step, tag, digest, target, git }: Promotion): Promise<void> {
  const promote = () =>
    step('promote-image', {
      version: tag,
      services: 'shop-api',
      environment: 'prod',
      'source-repository': '{service}',
      'create-repository': 'true',
    })
  const bump = (updates: string) =>
    step('bump-manifest', {
      ...target,
      environment: 'prod',
      file: 'apps/{app}/overlays/{environment}/kustomization.yaml',
      updates,
    })

  title('The same image goes to prod')
  const first = await promote()
  const { changed } = await bump(first['updates'] ?? '')
  expect('the digest in prod is the one that ran in dev', first['digest'] === digest)
  expect('one commit changed prod', first['changed'] === 'true' && changed === 'true')
  const files = git('diff', '--name-only', 'main~1', 'main').split('\n')
  expect('and nothing but prod', files.length === 1 && /\/prod\//.test(files[0] ?? ''))
  showDiff(git('show', '--unified=0', '--format=', 'main'))

  title('The same promotion again')
  const head = git('rev-parse', 'main')
  const second = await promote()
  await bump(second['updates'] ?? '')
  expect('nothing was copied', second['changed'] === 'false')
  expect('main is where it was', git('rev-parse', 'main') === head)
  say('to roll back: git revert, and prod runs the image from before')
}
