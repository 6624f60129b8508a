import { pushContent } from '#copy/push'
import { systemClock } from '#oci/clock'
import { openLayout } from '#oci/layout'
import { openRegistry } from '#oci/registry'

// What push-large.ts bundles and measures: node push-layout.js LAYOUT ORIGIN

const [layout = '', origin = ''] = process.argv.slice(2)
const content = await openLayout(layout)
const registry = openRegistry({ origin, clock: systemClock })
await pushContent({ content, registry, repository: 'bench/app', tags: ['1'] })
