import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'
import { peerPath } from '../peers.ts'

interface Kustomization {
  readonly kind?: string
  readonly resources?: readonly string[]
  readonly bases?: readonly string[]
  readonly images: readonly { readonly name: string }[]
}
interface Resource {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec?: { template: { spec: { containers: { image: string }[] } } }
}

/** What kustomize makes of a file: the images of its workloads, and all else. */
export interface Built {
  /** By the name of the entry: the base has a Deployment for each. */
  readonly images: Readonly<Record<string, string>>
  readonly rest: unknown
}

/** Builds a Kustomization or Component on a base that has a Deployment for each of its images. */
export function build(file: string, bytes: Buffer, names: readonly string[]): Built {
  const folder = mkdtempSync(join(tmpdir(), 'kustomize-'))
  try {
    const place = join(folder, 'a/b/c')
    const content = parse(bytes.toString(), { merge: true }) as Kustomization
    const component = content.kind === 'Component'
    put(join(place, component ? 'kustomization.yaml' : basename(file)), bytes)
    const resources = component
      ? ['../base']
      : [...(content.resources ?? []), ...(content.bases ?? [])]
    for (const [index, path] of resources.entries()) {
      const texts = index === 0 ? names.map(deployment) : [configMap(path)]
      const isFile = path.endsWith('.yaml')
      const target = join(place, path, isFile ? '' : 'all.yaml')
      put(target, texts.join('---\n'))
      if (!isFile) put(join(dirname(target), 'kustomization.yaml'), 'resources: [all.yaml]\n')
    }
    const start = component ? join(folder, 'a/b/top') : place
    if (component)
      put(join(start, 'kustomization.yaml'), 'resources: [../base]\ncomponents: [../c]\n')
    const output = execFileSync(peerPath('kustomize'), ['build', start], { stdio: 'pipe' })
    return read(output.toString(), names)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function read(output: string, names: readonly string[]): Built {
  const resources = parseAllDocuments(output).map((document) => document.toJS() as Resource)
  const images = resources.flatMap(({ kind, metadata, spec }) => {
    const container = spec?.template.spec.containers[0]
    if (kind !== 'Deployment' || container === undefined) return []
    const { image } = container
    container.image = ''
    return [[names.find((name) => slug(name) === metadata.name) ?? metadata.name, image]]
  })
  return { images: Object.fromEntries(images) as Record<string, string>, rest: resources }
}

function slug(name: string): string {
  return name.replace(/[^a-z0-9]+/g, '-')
}

function deployment(image: string): string {
  const name = slug(image)
  const pod = `containers: [{name: ${name}, image: "${image}:base"}]`
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec: {template: {spec: {${pod}}}}\n`
}

function configMap(path: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${slug(path)}}\n`
}

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
