import type { Machine, ServiceImage } from './image.ts'
import type { Inputs } from './inputs.ts'
import { readOverlays } from './overlays.ts'
import { readTagged } from './registry.ts'

/** The image of each service, from where the inputs say. */
export function read(
  { services, source }: Inputs,
  machine: Machine,
): Promise<readonly ServiceImage[]> {
  return 'tag' in source
    ? readTagged(services, source, machine)
    : readOverlays(services, source, machine)
}
