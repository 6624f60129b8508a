import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/**
 * Long enough for git to remove its lock files, and for docker to stop a build; and shorter than the
 * five seconds after which a step that was cancelled ends, as nobody would be left to send the SIGKILL.
 */
const graceMs = 3_500

export interface Process {
  readonly pid: number
  readonly parent: number
  /** When it started, so that a process id given anew is not taken for the old one. */
  readonly birth: string
}

/**
 * Ends a process and all that descend from it: SIGTERM, then SIGKILL to those that are still there
 * after the grace. The tree is listed before the first signal, since the children of a process that
 * has ended can no longer be told; what they start meanwhile is found on the second look.
 */
export async function endTree(root: number, grace = graceMs): Promise<void> {
  let tree = descendants(await processes(), [root])
  for (const { pid } of tree) signal(pid, 'SIGTERM')
  let isOver = false
  const timer = setTimeout(() => (isOver = true), grace)
  // By the clock: on a busy machine the list alone takes as long as the pause.
  while (!isOver) {
    tree = alive(await processes(), tree)
    if (tree.length === 0) return clearTimeout(timer)
    await sleep(50)
  }
  const now = await processes()
  const left = alive(now, tree).map(({ pid }) => pid)
  for (const { pid } of descendants(now, left)) signal(pid, 'SIGKILL')
}

function descendants(all: readonly Process[], roots: readonly number[]): Process[] {
  const found = new Map(all.filter(({ pid }) => roots.includes(pid)).map((one) => [one.pid, one]))
  for (const pid of found.keys()) {
    for (const one of all) if (one.parent === pid) found.set(one.pid, one)
  }
  return [...found.values()]
}

function alive(all: readonly Process[], tree: readonly Process[]): Process[] {
  const births = new Map(all.map(({ pid, birth }) => [pid, birth]))
  return tree.filter(({ pid, birth }) => births.get(pid) === birth)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}

const processes = () => (existsSync('/proc/self/stat') ? processesByProc() : processesByPs())

/** Every running process; one that has ended and only waits for its parent to notice is left out. */
export async function processesByProc(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return (await Promise.all(pids.map(readProcess))).filter((one) => one !== undefined)
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name may hold blanks and `)`. */
async function readProcess(pid: string): Promise<Process | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const [state, parent, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  if (state === undefined || state === 'Z' || state === 'X') return undefined
  return { pid: Number(pid), parent: Number(parent), birth: rest[17] ?? '' }
}

/** The same where there is no /proc, as on macOS. */
export async function processesByPs(): Promise<Process[]> {
  const args = ['-A', '-o', 'pid=,ppid=,stat=,lstart=']
  const { stdout } = await promisify(execFile)('ps', args)
  return Array.from(stdout.matchAll(/^ *(\d+) +(\d+) +([^Z ]\S*) +(.+)$/gm), (match) => ({
    pid: Number(match[1]),
    parent: Number(match[2]),
    birth: match[4] ?? '',
  }))
}
