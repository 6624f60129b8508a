import type { Check } from '#terraform/check'
import type { Finding } from '#terraform/classify'

/** From best to worst. */
export const statuses = ['clean', 'pending', 'drift', 'error'] as const
export type Status = (typeof statuses)[number]

/** What is known of one workspace, without anything that is secret. */
export interface WorkspaceReport {
  /** The folder or the file, as the inputs named it. */
  readonly path: string
  readonly status: Status
  readonly seconds?: number
  /** Why it could not be planned. */
  readonly error?: string
  readonly findings: readonly Finding[]
  readonly outputs: readonly { readonly name: string; readonly action: string }[]
  /** Checks that failed. */
  readonly checks: readonly Check[]
  /** How many resources, outputs and checks the rules silenced. */
  readonly ignored: number
  /** What makes this report less sure than it could be. */
  readonly remarks: readonly string[]
}

export interface Report {
  readonly workspaces: readonly WorkspaceReport[]
  /** Rules of `ignore` that silenced nothing; empty where a workspace was not planned. */
  readonly unusedRules: readonly string[]
}

export interface Counts {
  readonly drift: number
  readonly pending: number
  readonly notes: number
  readonly outputs: number
  readonly checks: number
  readonly ignored: number
}

type Facts = Pick<WorkspaceReport, 'findings' | 'outputs' | 'checks'>

export function statusOf({ findings, outputs, checks }: Facts): Status {
  if (checks.length > 0 || findings.some(({ kind }) => kind === 'drift')) return 'drift'
  const isPending = outputs.length > 0 || findings.some(({ kind }) => kind === 'pending')
  return isPending ? 'pending' : 'clean'
}

export function worstOf(workspaces: readonly WorkspaceReport[]): Status {
  const ranks = workspaces.map(({ status }) => statuses.indexOf(status))
  return statuses[Math.max(0, ...ranks)] ?? 'clean'
}

export function countsOf(workspace: WorkspaceReport): Counts {
  const { findings, outputs, checks, ignored } = workspace
  const of = (kind: Finding['kind']) => findings.filter((one) => one.kind === kind).length
  return {
    drift: of('drift'),
    pending: of('pending'),
    notes: of('note'),
    outputs: outputs.length,
    checks: checks.length,
    ignored,
  }
}

/** A workspace that could not be planned. */
export function failed(path: string, error: string, seconds?: number): WorkspaceReport {
  const nothing = { findings: [], outputs: [], checks: [], ignored: 0, remarks: [] }
  return { path, status: 'error', error, ...(seconds !== undefined && { seconds }), ...nothing }
}
