import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'

export interface Large {
  readonly commits: number
  readonly branches: number
  /** A third of them annotated, and some of those tags of tags. */
  readonly tags: number
}

const usual: Large = { commits: 20_000, branches: 300, tags: 5_000 }

/** Makes a bare repository with a long history; the same one each time, in a few seconds. */
export function largeHistory(folder: string, { commits, branches, tags }: Large = usual): void {
  const env = { PATH: process.env['PATH'] }
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder], { env })
  const lines: string[] = []
  const data = (text: string) => lines.push(`data ${Buffer.byteLength(text)}`, text)
  for (let i = 1; i <= commits; i++) {
    lines.push(
      'commit refs/heads/main',
      `mark :${i}`,
      `committer a <a@b> ${1_600_000_000 + i} +0000`,
    )
    data(`change ${i}`)
    if (i > 1) lines.push(`from :${i - 1}`)
    const app = `apps/service-${i % 200}/overlays/${['dev', 'stg', 'prod'][i % 3]}`
    lines.push(`M 644 inline ${app}/kustomization.yaml`)
    const digest = createHash('sha256').update(String(i)).digest('hex')
    data(`images:\n  - name: app\n    newTag: v${i}\n    digest: sha256:${digest}\n`)
  }
  const at = (i: number, all: number) => 1 + Math.floor((i * (commits - 1)) / all)
  for (let i = 0; i < branches; i++) {
    lines.push(`reset refs/heads/feature/${i}`, `from :${at(i, branches)}`, '')
  }
  for (let i = 0; i < tags; i++) {
    const isAnnotated = i % 3 === 0
    if (!isAnnotated) lines.push(`reset refs/tags/v${i}`, `from :${at(i, tags)}`, '')
    else {
      const nested = i % 30 === 0 && i > 0
      lines.push(`tag v${i}`, `mark :${commits + i + 1}`)
      lines.push(
        `from :${nested ? commits + i - 29 : at(i, tags)}`,
        'tagger a <a@b> 1600000000 +0000',
      )
      data(`release ${i}`)
    }
  }
  lines.push('')
  execFileSync('git', ['--git-dir', folder, 'fast-import', '--quiet'], {
    env,
    input: lines.join('\n'),
  })
}
