/** A value that is fetched when first needed, and shared by all who need it until it is spoilt. */
export interface Shared<T> {
  get(): Promise<T>
  /** Says that `used` was refused; the next `get` fetches another, unless somebody did already. */
  spoil(used: T): Promise<void>
}

/** `fetch` is told whether its last value was refused. A fetch that fails is not kept. */
export function shared<T>(fetch: (again: boolean) => Promise<T>): Shared<T> {
  let kept: Promise<T> | undefined
  let again = false
  const get = () => {
    if (kept !== undefined) return kept
    const fetching = fetch(again)
    fetching.catch(() => kept === fetching && (kept = undefined))
    return (kept = fetching)
  }
  const spoil = async (used: T) => {
    const current = kept
    if (current === undefined || (await current) !== used || kept !== current) return
    kept = undefined
    again = true
  }
  return { get, spoil }
}
