import type { Digest } from '#oci/digest'

/** The image of a service: at least one of tag and digest is known. */
export interface ServiceImage {
  readonly app: string
  readonly tag?: string | undefined
  readonly digest?: Digest | undefined
}

/** What is worked with of the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  /** For this step alone; whoever made it removes it. */
  readonly folder: string
  readonly clock: {
    now(): number
    random(): number
    sleep(milliseconds: number): Promise<void>
  }
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal
}
