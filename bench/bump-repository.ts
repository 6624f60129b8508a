import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'

/** Git without what the machine has set. */
export const env = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  LC_ALL: 'C',
}
export const author = 'bench <bench@example.com>'
/** A file that is bumped: one entry of `images`, named app. */
export const fileOf = (service: number) =>
  `apps/service-${String(service).padStart(5, '0')}/overlays/dev/kustomization.yaml`
export const file = fileOf(3)

/** As teams lay it out: an app has a base of three files and three overlays of two. */
function pathOf(index: number): string {
  const app = `apps/service-${String(Math.floor(index / 9)).padStart(5, '0')}`
  const part = index % 9
  if (part < 3) return `${app}/base/${['kustomization', 'deployment', 'service'][part]}.yaml`
  const environment = ['dev', 'stg', 'prod'][Math.floor((part - 3) / 2)]
  return `${app}/overlays/${environment}/${part % 2 === 1 ? 'kustomization' : 'patch'}.yaml`
}

/** Some 900 bytes, of which each file has 400 that are like no other's. */
export function contentOf(path: string, tag: number): string {
  const own = createHash('sha512').update(path).digest('hex')
  const env = Array.from({ length: 8 }, (_, i) => {
    const value = createHash('sha256').update(`${own}${i}`).digest('base64')
    return `            - name: SETTING_${i}\n              value: ${value}\n`
  })
  if (path.endsWith('kustomization.yaml')) return kustomization(path, tag, env)
  return `# ${path}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${own.slice(0, 12)}
spec:
  replicas: ${tag}
  template:
    spec:
      containers:
        - name: app
          env:
${env.join('')}`
}

function kustomization(path: string, tag: number, settings: readonly string[]): string {
  return `# ${path}
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization

resources:
  - ../../base # of all environments

images:
  - name: app
    newTag: v${tag} # bumped by CI

patches:
  - target: { kind: Deployment }
    patch: |-
      spec:
${settings.join('')}`
}

/** A bare repository of so many files, of which each further commit changes one. */
export async function makeRepository(
  folder: string,
  files: number,
  commits: number,
  first: (path: string) => string = (path) => contentOf(path, 0),
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  execFileSync('git', ['init', '-q', '--bare', '--initial-branch=main', '.'], { cwd: folder, env })
  const git = spawn('git', ['fast-import', '--quiet'], { cwd: folder, env, stdio: 'pipe' })
  const done = once(git, 'exit')
  for (let commit = 0; commit < commits; commit++) {
    const head = `commit refs/heads/main\ncommitter ${author} ${1_700_000_000 + commit} +0000\n`
    git.stdin.write(`${head}data 6\ndeploy\n`)
    const all = Array.from({ length: files }, (_, index) => index)
    for (const index of commit === 0 ? all : [(commit * 7919) % files]) {
      const path = pathOf(index)
      const content = commit === 0 ? first(path) : contentOf(path, commit)
      const write = `M 100644 inline ${path}\ndata ${content.length}\n${content}\n`
      if (!git.stdin.write(write)) await once(git.stdin, 'drain')
    }
  }
  git.stdin.end()
  await done
  execFileSync('git', ['repack', '-adq'], { cwd: folder, env })
}
