/** How far a build is: instructions of the Dockerfile, as far as BuildKit has named them. */
export interface Progress {
  readonly steps: number
  readonly done: number
  /** Of those done. */
  readonly cached: number
}

/** What is known of a build by what it printed. */
export interface Trace extends Progress {
  /** What went wrong with a cache, which fails no build; one that is not there yet is no fault. */
  readonly cacheFaults: readonly string[]
}

interface Vertex {
  readonly title: string
  state: 'running' | 'done' | 'cached'
}

/**
 * Follows a build by the lines of `--progress=plain`: `#7 [build 2/5] RUN make` names a vertex,
 * `#7 CACHED`, `#7 DONE 1.2s` and `#7 ERROR: …` end it.
 *
 * @param onStep told after each instruction that is done, with its title
 */
export function traceBuild(onStep: (title: string, progress: Progress) => void = () => undefined) {
  const vertices = new Map<string, Vertex>()
  const cacheFaults: string[] = []

  const progress = (): Progress => {
    const steps = [...vertices.values()].filter(({ title }) => stepOf(title) !== undefined)
    const cached = steps.filter(({ state }) => state === 'cached').length
    const done = steps.filter(({ state }) => state !== 'running').length
    return { steps: Math.max(countSteps(steps), steps.length), done, cached }
  }

  function end(vertex: Vertex, state: Vertex['state']): void {
    if (vertex.state !== 'running') return
    vertex.state = state
    if (stepOf(vertex.title) !== undefined) onStep(vertex.title, progress())
  }

  return {
    line(text: string): void {
      const [, id = '', said = ''] = /^#(\d+) (.*)$/.exec(text) ?? []
      const vertex = vertices.get(id)
      if (vertex === undefined) {
        if (id !== '') vertices.set(id, { title: said, state: 'running' })
      } else if (said === 'CACHED') {
        end(vertex, 'cached')
      } else if (/^DONE \d/.test(said)) {
        end(vertex, 'done')
      } else if (said.startsWith('ERROR: ') && isCache(vertex.title)) {
        const fault = said.slice('ERROR: '.length)
        const isAbsent = vertex.title.startsWith('importing') && /not found/.test(fault)
        if (!isAbsent) cacheFaults.push(`${vertex.title}: ${fault}`)
      }
    },
    trace: (): Trace => ({ ...progress(), cacheFaults }),
  }
}

const isCache = (title: string): boolean =>
  /^(importing|exporting) cache|^exporting to GitHub/i.test(title)

/** `[linux/arm64 build 2/5] RUN make`: its series of instructions, and how many they are. */
function stepOf(title: string): { readonly series: string; readonly count: number } | undefined {
  const [, series, , count] = /^\[((?:[^\]]+ )?)(\d+)\/(\d+)\] /.exec(title) ?? []
  return series === undefined ? undefined : { series, count: Number(count) }
}

/** A series says how many it has before all of them have started. */
function countSteps(steps: readonly Vertex[]): number {
  const counts = new Map<string, number>()
  for (const { title } of steps) {
    const { series = '', count = 0 } = stepOf(title) ?? {}
    counts.set(series, count)
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
