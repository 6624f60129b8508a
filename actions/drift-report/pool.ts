/**
 * Does `work` for every item, with as many at once as there are slots; a slot serves one item at a
 * time. Rejects with the first error, once all that had begun has ended.
 */
export async function pool<Item, Slot>(
  items: readonly Item[],
  slots: readonly Slot[],
  work: (item: Item, slot: Slot) => Promise<void>,
): Promise<void> {
  const waiting = items.values()
  const outcomes = await Promise.allSettled(
    slots.map(async (slot) => {
      for (const item of waiting) await work(item, slot)
    }),
  )
  const failure = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failure !== undefined) throw failure.reason
}
