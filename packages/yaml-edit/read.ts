import { parseDocument } from 'yaml'

/** A flat object of a list: each value a string, as every YAML version reads it. */
export type StringRecord = Readonly<Record<string, string>>

/**
 * Reads a YAML or JSON list of flat objects whose values are strings.
 *
 * @throws for any other shape; for a value that YAML 1.1 or 1.2 reads as something else than a
 * string (`1.10`, `553640e6`, `on`), as another reader of the same text would see another value.
 */
export function readRecords(text: string): StringRecord[] {
  const [list, older] = (['1.2', '1.1'] as const).map((version) => {
    const document = parseDocument(text, { version, prettyErrors: true })
    const [error] = document.errors
    if (error !== undefined) throw new Error(error.message.split('\n')[0]?.replace(/:$/, ''))
    return document.toJS({ maxAliasCount: 0 }) as unknown
  })
  if (!Array.isArray(list)) throw new Error('not a list; write one object for each edit')
  if (list.length === 0) throw new Error('an empty list; write one object for each edit')
  return list.map((item, index) => readRecord(item, (older as unknown[])[index], index + 1))
}

function readRecord(item: unknown, older: unknown, position: number): StringRecord {
  if (!isObject(item)) throw new Error(`item ${position} is not an object of keys and values`)
  const record = new Map<string, string>()
  for (const [key, value] of Object.entries(item)) {
    const other = isObject(older) ? older[key] : undefined
    if (typeof value !== 'string' || typeof other !== 'string') {
      const found = JSON.stringify(typeof value === 'string' ? other : value)
      throw new Error(
        `item ${position}: "${key}" is read as ${found}, not as text; quote its value`,
      )
    }
    record.set(key, value)
  }
  return Object.fromEntries(record)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
