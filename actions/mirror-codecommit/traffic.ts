const units: Readonly<Record<string, number>> = {
  bytes: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
}

/** `Writing objects: 100% (9/9), 1.21 KiB | 1.21 MiB/s, done.` */
export function sentBytes(line: string): number {
  const [, number, unit = ''] = /^Writing objects: 100%.*?, ([\d.]+) (\w+)/.exec(line) ?? []
  // The line comes twice, once before its end.
  return line.endsWith('done.') ? Math.round(Number(number ?? 0) * (units[unit] ?? 0)) : 0
}

export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const names = ['kB', 'MB', 'GB', 'TB']
  const power = Math.min(names.length, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** power).toFixed(1)} ${names[power - 1]}`
}
