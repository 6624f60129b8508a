import { code, plain, table } from '#action/summary'
import type { Inputs } from './inputs.ts'
import type { Promoted } from './promote.ts'

/** What a person reads afterwards: what went where, what it took, and the way back. */
export function summarize(
  { dryRun }: Pick<Inputs, 'dryRun'>,
  promoted: readonly Promoted[],
): string {
  const rows = promoted.map((each) => [
    plain(each.service),
    code(each.source),
    code(each.target),
    code(each.digest),
    each.status,
    blobs(each),
    each.seconds.toFixed(1),
    size(each.bytes),
  ])
  const head = ['Service', 'From', 'To', 'Digest', '', 'Blobs', 'Seconds', 'Moved']
  const parts = [
    `### ${headline(promoted, dryRun)}\n`,
    table(head, rows),
    ...promoted.flatMap(spelledOtherwise),
    ...wayBack(promoted, dryRun),
    ...mountAdvice(promoted),
  ]
  return parts.join('\n')
}

function headline(promoted: readonly Promoted[], dryRun: boolean): string {
  const copied = promoted.filter(({ status }) => status === 'copied').length
  const images = `${copied} of ${promoted.length} ${promoted.length === 1 ? 'image' : 'images'}`
  if (dryRun) return `Would promote ${images}`
  return copied === 0 ? 'Nothing to promote: all is there' : `Promoted ${images}`
}

function blobs({ blobs, attached, status }: Promoted): string {
  if (status === 'unchanged' && attached === 0) return ''
  const { mounted, copied, present } = blobs
  const found = `${mounted} mounted, ${copied} copied, ${present} present`
  return attached === 0 ? found : `${found}; ${attached} attached`
}

function spelledOtherwise({ service, source, asked }: Promoted): readonly string[] {
  if (asked === undefined) return []
  return [`${plain(service)} has no ${code(asked)}; ${code(source)} was taken for it.\n`]
}

function wayBack(promoted: readonly Promoted[], dryRun: boolean): readonly string[] {
  if (dryRun || promoted.every(({ status }) => status === 'unchanged')) return []
  return [
    'To roll back, undo the commit that deployed these digests: ' +
      `${code('git revert COMMIT && git push')} in the manifest repository.\n`,
  ]
}

/** Only a registry that knows of mounts and does none here leaves blobs to tell of. */
function mountAdvice(promoted: readonly Promoted[]): readonly string[] {
  const refused = promoted.map(({ refusedMounts }) => refusedMounts)
  const count = refused.reduce((sum, { blobs }) => sum + blobs, 0)
  if (count === 0) return []
  const bytes = refused.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    `${count} ${count === 1 ? 'blob' : 'blobs'} that the registry has in another repository it would ` +
      `not mount, and ${size(bytes)} were moved for that. On ECR, ` +
      `${code('aws ecr put-account-setting --name BLOB_MOUNTING --value ENABLED')} switches it on ` +
      'for an account and region; both repositories need the same encryption.\n',
  ]
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`
}
