import type { AttributeChange } from '#terraform/present'
import type { Finding } from '#terraform/classify'
import { fields, list, optionalText, own, ShapeError, text } from '#terraform/shape'
import { failed, statusOf, type Report, type WorkspaceReport } from './report.ts'

const schema = 'drift-report/1'

/** The report for other tools, and for the job that merges. */
export function formatReport({ workspaces, unusedRules }: Report): string {
  return `${JSON.stringify({ schema, workspaces, unusedRules }, undefined, 1)}\n`
}

/** Reads a report that another job wrote; `values` keeps old and new values that stand in it. */
export function parseReport(content: string, values: boolean): Report {
  const report = fields(parseJson(content), 'the report')
  if (own(report, 'schema') !== schema) throw new ShapeError(`it is no report of ${schema}`)
  return {
    workspaces: list(own(report, 'workspaces'), 'workspaces').map((item) =>
      parseWorkspace(fields(item, 'a workspace'), values),
    ),
    unusedRules: texts(own(report, 'unusedRules'), 'unusedRules'),
  }
}

type Fields = Readonly<Record<string, unknown>>

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    throw new ShapeError('it is no JSON', { cause })
  }
}

function parseWorkspace(from: Fields, values: boolean): WorkspaceReport {
  const path = text(from, 'path', 'a workspace')
  const seconds = own(from, 'seconds')
  const time = typeof seconds === 'number' ? seconds : undefined
  const error = optionalText(from, 'error')
  if (error !== undefined || own(from, 'status') === 'error') {
    return failed(path, error ?? 'the reason is not told', time)
  }
  const facts = {
    findings: list(own(from, 'findings'), `the findings of ${path}`).map((item) =>
      parseFinding(fields(item, `a finding of ${path}`), values),
    ),
    outputs: list(own(from, 'outputs'), `the outputs of ${path}`).map((item) => {
      const output = fields(item, `an output of ${path}`)
      return {
        name: text(output, 'name', 'an output'),
        action: text(output, 'action', 'an output'),
      }
    }),
    checks: list(own(from, 'checks'), `the checks of ${path}`).map((item) => {
      const check = fields(item, `a check of ${path}`)
      return {
        address: text(check, 'address', 'a check'),
        status: oneOf(['fail', 'error'], own(check, 'status'), 'the status of a check'),
        messages: texts(own(check, 'messages'), 'the messages of a check'),
      }
    }),
  }
  return {
    path,
    // Worked out anew: a report must not say one thing and show another.
    status: statusOf(facts),
    ...facts,
    ...(time !== undefined && { seconds: time }),
    ignored: Number(own(from, 'ignored')) || 0,
    remarks: texts(own(from, 'remarks'), `the remarks of ${path}`),
  }
}

const actions = ['create', 'update', 'replace', 'delete', 'forget', 'import', 'wait'] as const

function parseFinding(from: Fields, values: boolean): Finding {
  const address = text(from, 'address', 'a finding')
  const [deposed, reason] = [optionalText(from, 'deposed'), optionalText(from, 'reason')]
  const action = own(from, 'action')
  return {
    kind: oneOf(['drift', 'pending', 'note'], own(from, 'kind'), `the kind of ${address}`),
    address,
    ...(deposed !== undefined && { deposed }),
    ...(reason !== undefined && { reason }),
    ...(action !== undefined && { action: oneOf(actions, action, `the action of ${address}`) }),
    gone: own(from, 'gone') === true,
    relevant: own(from, 'relevant') === true,
    because: texts(own(from, 'because'), `the causes of ${address}`),
    attributes: list(own(from, 'attributes'), `the attributes of ${address}`).map((item) =>
      parseAttribute(fields(item, `an attribute of ${address}`), values),
    ),
  }
}

function parseAttribute(from: Fields, values: boolean): AttributeChange {
  const is = (name: string) => own(from, name) === true
  const [before, after] = [own(from, 'before'), own(from, 'after')]
  const path = own(from, 'path')
  if (typeof path !== 'string') throw new ShapeError('an attribute has no path')
  return {
    path,
    outside: is('outside'),
    sensitive: is('sensitive'),
    unknown: is('unknown'),
    replaces: is('replaces'),
    ...(values && typeof before === 'string' && { before }),
    ...(values && typeof after === 'string' && { after }),
  }
}

function texts(value: unknown, where: string): string[] {
  return list(value, where).map((item) => {
    if (typeof item === 'string') return item
    throw new ShapeError(`${where} are not all text`)
  })
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown, where: string): T {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  throw new ShapeError(`${where} is not one of ${allowed.join(', ')}`)
}
