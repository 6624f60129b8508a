/** What is looked at, in the order in which it is told. */
export const areas = ['aws', 'ecr', 'manifest', 'environments'] as const
export type Area = (typeof areas)[number]

/** `skipped`: it could not be looked at, or need not be; `found` says why. */
export type Status = 'ok' | 'warning' | 'failed' | 'skipped'

/** One thing that was looked at. */
export interface Check {
  readonly area: Area
  readonly name: string
  readonly status: Status
  readonly found: string
  /** What to do about it; empty where nothing is to be done. */
  readonly change: string
  /** Text to copy, such as a policy: shown below the table. */
  readonly copy?: string
}

/** Makes the checks of one area, each a line. */
export function checksOf(area: Area) {
  const check =
    (status: Status) =>
    (name: string, found: string, change = '', copy?: string): Check => ({
      ...{ area, name, status, found, change },
      ...(copy !== undefined && { copy }),
    })
  return {
    ok: check('ok'),
    warning: check('warning'),
    failed: check('failed'),
    skipped: check('skipped'),
    /** Runs checks; an error becomes a check that failed, and the others go on. */
    attempt: async (
      name: string,
      body: () => Promise<readonly Check[]>,
    ): Promise<readonly Check[]> => {
      try {
        return await body()
      } catch (error) {
        return [fault(area, name, error)]
      }
    },
    fault: (name: string, error: unknown) => fault(area, name, error),
  }
}

/** Errors read "what was attempted: what was found; what to do". */
function fault(area: Area, name: string, error: unknown): Check {
  const message = messageOf(error)
  const at = message.indexOf('; ')
  const [found, change] = at < 0 ? [message, ''] : [message.slice(0, at), message.slice(at + 2)]
  return { area, name, status: 'failed', found, change }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '')
    return error.errors.map(messageOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
