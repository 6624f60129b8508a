import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writer } from '../git/origin.ts'
import { largeHistory } from './large.ts'
import { counts, refsOf, startSetting } from './setting.ts'

test('20,000 commits, 300 branches, 5,000 tags and a blob of 100 MB reach CodeCommit', async () => {
  const base = mkdtempSync(join(tmpdir(), 'large-'))
  const setting = await startSetting({ checksNames: false })
  try {
    const folder = join(base, 'large.git')
    largeHistory(folder)
    const blob = Buffer.alloc(100 * 1024 * 1024, 'all of it the same, but for its length ')
    const header = `commit refs/heads/blob\ncommitter a <a@b> 1700000000 +0000\ndata 1\nx\nM 644 inline big\ndata ${blob.length}\n`
    const input = Buffer.concat([Buffer.from(header), blob, Buffer.from('\n')])
    execFileSync('git', ['--git-dir', folder, 'fast-import', '--quiet'], { input })
    const source = `file://${folder}`
    const first = await setting.run({ source, 'source-token': writer.password })
    expect(first.errors).toEqual([])
    expect(counts(first)).toBe('5302 0 0 0 0')
    expect(refsOf(setting.folder)).toEqual(refsOf(folder))
    const pushes = setting.cloud.traffic.seen.filter(({ url }) => url.endsWith('/git-receive-pack'))
    expect(pushes.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2)
    const second = await setting.run({ source })
    expect(counts(second)).toBe('0 0 0 5302 0')
  } finally {
    await setting.close()
    rmSync(base, { recursive: true, force: true })
  }
}, 600_000)
