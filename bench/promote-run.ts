import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Command } from './promote-tools.ts'

/** What one run of a tool took, from spawn to exit. */
export interface Run {
  readonly seconds: number
  /** The most memory that a process of it ever had. */
  readonly mebibytes: number
}

export async function measure({ program, args, env }: Command): Promise<Run> {
  const start = performance.now()
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
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
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${printed}`)
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
