import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Variables } from '#sandbox/runner'
import { bundles } from '../runner.ts'
import { root } from '../sources.ts'

/** The name that callers know this repository by. */
export const slug = 'gitops-actions/gitops-actions'

const uses = /uses: ((?!actions\/checkout)[\w-]+\/[\w-]+@[0-9a-f]{40})/g

/**
 * A copy of the actions and of the reusable workflows, for act 0.2.89: it knows no `$/`, which is
 * written out as the tag that the caller names, and no `queue`.
 */
export function copyForAct(folder: string): string {
  cpSync(join(root, 'actions'), join(folder, 'actions'), { recursive: true })
  cpSync(bundles, join(folder, 'dist'), { recursive: true })
  const workflows = join('.github', 'workflows')
  mkdirSync(join(folder, workflows), { recursive: true })
  for (const name of readdirSync(join(root, workflows))) {
    const text = readFileSync(join(root, workflows, name), 'utf8')
      .replaceAll(/uses: \$\/(\S+)/g, `uses: ${slug}/$1@v1`)
      .replaceAll(/^ +queue: max\n/gm, '')
    writeFileSync(join(folder, workflows, name), text)
  }
  return folder
}

/** The actions of others that the reusable workflows use, but for the checkout. */
export function othersActions(): readonly string[] {
  const folder = join(root, '.github', 'workflows')
  const found = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(uses)].map(([, action = '']) => action),
  )
  return [...new Set(found)]
}

/** What stands in for others' actions, by the repository's name: a script for each. */
export function standIns(assumed: Variables, artifacts: string): Variables {
  const lines = Object.entries(assumed).map(([name, value]) => `${name}=${value}\n`)
  return {
    // Assumes no role: it tells the role, and hands on given variables.
    'aws-actions/configure-aws-credentials': `
      fs.appendFileSync(process.env.GITHUB_ENV, ${JSON.stringify(lines.join(''))})
      console.log('assumed', input('role-to-assume'), input('aws-region'))`,
    'actions/create-github-app-token': `
      console.log('minted for', input('owner') + '/' + input('repositories'),
        'contents', input('permission-contents'), 'pulls', input('permission-pull-requests'))
      fs.appendFileSync(process.env.GITHUB_OUTPUT, 'token=' + input('private-key') + '\\n')`,
    // The one that runs this is of that version.
    'actions/setup-node': `
      if (!process.version.startsWith('v' + input('node-version') + '.'))
        throw new Error('no Node ' + input('node-version') + ' here')`,
    // Signs nothing: it tells what it would attest, and that this is there.
    'actions/attest': `
      const files = input('subject-path').split('\\n').filter(Boolean).flatMap((one) => fs.globSync(one))
      const sbom = input('sbom-path') && JSON.parse(fs.readFileSync(input('sbom-path'), 'utf8'))
      const image = input('subject-name') && [input('subject-name') + '@' + input('subject-digest')]
      if (image && input('push-to-registry') === 'true') {
        const config = fs.readFileSync(path.join(process.env.DOCKER_CONFIG, 'config.json'), 'utf8')
        const known = Object.keys(JSON.parse(config).auths).includes(image[0].split('/')[0])
        if (!known) throw new Error('no login for ' + image[0])
      }
      console.log('attested', ...image, ...files, ...(sbom ? ['with', sbom.spdxVersion] : []))`,
    'actions/upload-artifact': `
      fs.mkdirSync(path.join(${JSON.stringify(artifacts)}, input('name')), { recursive: true })
      fs.copyFileSync(input('path'), path.join(${JSON.stringify(artifacts)}, input('name'), path.basename(input('path'))))`,
    'actions/download-artifact': `
      fs.cpSync(${JSON.stringify(artifacts)}, path.resolve(input('path')), { recursive: true })`,
  }
}

/** Writes an action of one script, in which `fs`, `path` and `input` are at hand. */
export function writeStandIn(folder: string, script: string): string {
  mkdirSync(folder, { recursive: true })
  const runs = { using: 'node24', main: 'main.cjs' }
  writeFileSync(join(folder, 'action.yml'), stringify({ name: 'stand-in', runs }))
  const head = `const fs = require('fs'), path = require('path')
const input = (name) => process.env['INPUT_' + name.toUpperCase()] ?? ''`
  writeFileSync(join(folder, 'main.cjs'), `${head}\n${script}\n`)
  return folder
}
