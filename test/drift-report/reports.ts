import type { Finding } from '#terraform/classify'
import { statusOf, type Report, type WorkspaceReport } from '../../actions/drift-report/report.ts'

/** A finding of one attribute. */
export function finding(
  kind: Finding['kind'],
  address: string,
  more: Partial<Finding> = {},
): Finding {
  const attribute = {
    path: 'size',
    outside: kind !== 'pending',
    sensitive: false,
    unknown: false,
    replaces: false,
  }
  return {
    ...{ kind, address, gone: false, attributes: [attribute], because: [], relevant: false },
    ...(kind !== 'note' && { action: 'update' as const }),
    ...more,
  }
}

export function workspace(path: string, ...findings: readonly Finding[]): WorkspaceReport {
  const facts = { findings, outputs: [], checks: [] }
  return { path, status: statusOf(facts), ...facts, ignored: 0, remarks: [] }
}

export function report(...workspaces: readonly WorkspaceReport[]): Report {
  return { workspaces, unusedRules: [] }
}
