import { byName } from './files.ts'

/**
 * Groups of workspaces that one after another is planned. A layer is the last part of a path that
 * begins with a number: `dev/00-network` and `prod/00-network` are of one layer, before `dev/20-app`.
 * Without numbers each path is a layer of its own.
 */
export function layersOf(
  paths: readonly string[],
  order: 'parallel' | 'by-name',
): readonly (readonly string[])[] {
  if (order === 'parallel') return [paths]
  const layers = [...new Set(paths.map(layerOf))].sort(byName)
  return layers.map((layer) => paths.filter((path) => layerOf(path) === layer))
}

function layerOf(path: string): string {
  return path.split('/').findLast((part) => /^\d/.test(part)) ?? path
}
