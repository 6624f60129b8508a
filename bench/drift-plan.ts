// Reading and classifying a plan of 50 MB, beside JSON.parse of the same bytes: each in a process of
// its own, with its peak of resident memory. Of three shapes: a plan of real proportions, in which few
// resources change; one in which all do; and one with values shown.
//   npx tsx bench/drift-plan.ts [rounds]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node24 } from '../test/node24.ts'

const [rounds = '5'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'drift-plan-'))
const packages = join(import.meta.dirname, '../packages')

/** A plan with so many resources of some 40 attributes, of which `changed` change and drift. */
function plan(count: number, isChanged: (index: number) => boolean): string {
  const values = (index: number, size: number) => ({
    ...{ id: `i-${index}`, arn: `arn:aws:ec2:eu-west-1:123456789012:instance/i-${index}`, size },
    tags: Object.fromEntries(
      Array.from({ length: 10 }, (_, tag) => [`tag-${tag}`, `value ${tag} of ${index}`]),
    ),
    ingress: Array.from({ length: 5 }, (_, rule) => ({
      from_port: rule,
      to_port: rule,
      cidr_blocks: ['10.0.0.0/8'],
      description: '',
    })),
    secret: `hush-${index}`,
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*' }],
    }),
  })
  const about = (index: number) => ({
    ...{ address: `module.app["${index % 50}"].aws_instance.web[${index}]`, mode: 'managed' },
    ...{
      type: 'aws_instance',
      name: 'web',
      index,
      provider_name: 'registry.terraform.io/hashicorp/aws',
    },
  })
  const masks = { tags: {}, ingress: [{ cidr_blocks: [false] }], secret: true }
  const change = (index: number, actions: string[], from: number, to: number) => ({
    ...about(index),
    change: {
      ...{ actions, before: values(index, from), after: values(index, to), after_unknown: {} },
      ...{ before_sensitive: masks, after_sensitive: masks },
    },
  })
  const all = Array.from({ length: count }, (_, index) => index)
  const resources = all.map((index) => ({
    ...about(index),
    values: values(index, 1),
    sensitive_values: masks,
  }))
  return JSON.stringify({
    ...{ format_version: '1.2', terraform_version: '1.11.4' },
    planned_values: { root_module: { child_modules: [{ address: 'module.app', resources }] } },
    resource_drift: all.filter(isChanged).map((index) => change(index, ['update'], 1, 2)),
    resource_changes: all.map((index) =>
      isChanged(index) ? change(index, ['update'], 2, 1) : change(index, ['no-op'], 1, 1),
    ),
    prior_state: { format_version: '1.0', values: { root_module: { resources } } },
    configuration: {
      root_module: {
        resources: all.slice(0, 200).map((index) => ({
          address: `aws_instance.x${index}`,
          expressions: { size: { constant_value: 1 } },
        })),
      },
    },
  })
}

function sized(isChanged: (index: number) => boolean): string {
  const sample = plan(200, isChanged).length / 200
  return plan(Math.ceil((50 * 1024 * 1024) / sample), isChanged)
}

const few = join(folder, 'few.json')
const many = join(folder, 'many.json')
writeFileSync(
  few,
  sized((index) => index % 50 === 0),
)
writeFileSync(
  many,
  sized(() => true),
)

const read = (path: string) => `import { readFileSync } from 'node:fs'
const bytes = readFileSync(${JSON.stringify(path)})
`
const measured = (work: string) => `const started = performance.now()
${work}
const ms = performance.now() - started
console.log(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS * 1024 }))
`
const parse = (path: string) => read(path) + measured('JSON.parse(bytes.toString())')
const classify = (path: string, values: boolean) =>
  `import { classify } from '${packages}/terraform/classify.ts'
import { ignoreRules } from '${packages}/terraform/ignore.ts'
import { readPlan } from '${packages}/terraform/plan.ts'
${read(path)}${measured(`classify(readPlan(bytes, { values: ${values} }), ignoreRules([]), ${values})`)}`

const runs: readonly [string, string, string][] = [
  ['few change: JSON.parse', few, parse(few)],
  ['few change: read and classified', few, classify(few, false)],
  ['all change: JSON.parse', many, parse(many)],
  ['all change: read and classified', many, classify(many, false)],
  ['all change: the same, with values', many, classify(many, true)],
]
const found = runs.map((): { ms: number; rss: number }[] => [])
for (let round = 0; round < Number(rounds); round++) {
  for (const [index, [, , script]] of runs.entries()) {
    const file = join(import.meta.dirname, `.drift-plan-${process.pid}.ts`)
    writeFileSync(file, script)
    const output = execFileSync(node24(), ['--disable-warning=ExperimentalWarning', file])
    rmSync(file)
    found[index]!.push(JSON.parse(output.toString()) as { ms: number; rss: number })
  }
}

const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
console.log('| a plan | MB | ms | of JSON.parse | peak RSS, MB |\n| --- | --: | --: | --: | --: |')
let base = 1
for (const [index, [title, path]] of runs.entries()) {
  const ms = middle(found[index]!.map((one) => one.ms))
  const rss = middle(found[index]!.map((one) => one.rss))
  if (title.endsWith('JSON.parse')) base = ms
  const [size, peak] = [statSync(path).size, rss].map((bytes) => Math.round(bytes / 1024 / 1024))
  console.log(`| ${title} | ${size} | ${ms.toFixed(0)} | ${(ms / base).toFixed(2)} | ${peak} |`)
}
rmSync(folder, { recursive: true })
