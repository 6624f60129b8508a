import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Variables } from '#sandbox/runner'

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Variables
}

/** What one run of a command took, from spawn to exit. */
export interface Run {
  readonly seconds: number
  /** The most memory that it or a child of it ever had. */
  readonly mebibytes: number
}

let prefix: readonly string[] = []

/**
 * From now on commands have one half of the processors, and this process, with the servers that it
 * starts, the other. A client and its registry are two machines: on the same processors a client that
 * works less is also answered sooner.
 */
export function apart(): void {
  const count = availableParallelism()
  if (count < 2) throw new Error('a client and a server apart need two processors')
  const half = count >> 1
  execFileSync('taskset', ['-apc', `${half}-${count - 1}`, String(process.pid)])
  prefix = ['taskset', '-c', `0-${half - 1}`]
}

/** Throws where the command ends with another exit code than `expected`. */
export async function measure({ program, args, env }: Command, expected = 0): Promise<Run> {
  const start = performance.now()
  const [first = program, ...words] = [...prefix, program, ...args]
  const child = spawn(first, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  let peak = 0
  const watch = setInterval(() => {
    for (const pid of [child.pid!, ...childrenOf(child.pid!)])
      peak = Math.max(peak, highWater(pid) ?? 0)
  }, 15)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearInterval(watch)
  if (code !== expected)
    throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${printed}`)
  return { seconds: (performance.now() - start) / 1000, mebibytes: peak }
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1]!
}

/** In MiB, as Linux tells it while the process lives. */
function highWater(pid: number): number | undefined {
  const found = /^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]
  return found === undefined ? undefined : Number(found) / 1024
}

function childrenOf(pid: number): readonly number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
