/** Where an image comes from; what is unknown is left out of the trailers. */
export interface Source {
  readonly repository?: string | undefined
  readonly sha?: string | undefined
  readonly run?: string | undefined
}

/** What the trailers say of one edit. */
export interface Edited {
  readonly app?: string | undefined
  readonly environment?: string | undefined
  /** `name:tag@digest` */
  readonly image?: string | undefined
}

/** What the trailers of a commit say. */
export interface Trailers {
  readonly edits: readonly Edited[]
  readonly source: Source
  /** The commit that a rollback undoes, and the run that did it. */
  readonly rollback?: { readonly of: string; readonly run?: string | undefined }
}

const ofEdit = { App: 'app', Environment: 'environment', Image: 'image' } as const
const ranks = Object.keys(ofEdit)

/** The lines for a message's end. Those of one edit stand together, App, Environment, Image. */
export function formatTrailers({ edits, source, rollback }: Trailers): string {
  const lines = edits.flatMap(({ app, environment, image }) => [
    ['App', app],
    ['Environment', environment],
    ['Image', image],
  ])
  lines.push(
    ['Source-Repository', source.repository],
    ['Source-Commit', source.sha],
    ['Source-Run', source.run],
    ['Rollback-Of', rollback?.of],
    ['Rollback-Run', rollback?.run],
  )
  return lines
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

/** Reads them back from a message, whatever else stands in it. */
export function parseTrailers(message: string): Trailers {
  const edits: Record<string, string>[] = []
  const rest = new Map<string, string>()
  let last = ranks.length
  for (const line of message.split('\n').slice(1)) {
    const [, key = '', value = ''] = /^([A-Z][A-Za-z-]*): (\S.*)$/.exec(line.trimEnd()) ?? []
    const rank = ranks.indexOf(key)
    if (rank < 0) {
      if (key !== '') rest.set(key, value)
      continue
    }
    // An edit's own stand in this order, so one that comes too early begins the next edit.
    if (rank <= last) edits.push({})
    last = rank
    edits.at(-1)![ofEdit[key as keyof typeof ofEdit]] = value
  }
  const of = rest.get('Rollback-Of')
  return {
    edits,
    source: {
      repository: rest.get('Source-Repository'),
      sha: rest.get('Source-Commit'),
      run: rest.get('Source-Run'),
    },
    ...(of !== undefined && { rollback: { of, run: rest.get('Rollback-Run') } }),
  }
}
