/** What secrets go by, written without case and separators: `dbPassword`, `client-secret`, `API_KEY`. */
const names =
  /passw(or)?d|passphrase|secret|token|credential|privatekey|(api|access|account|auth|encryption|host|master|primary|secondary|shared|signing|storage)key|connection(string|ur[il])|authorization|certificate|cookie|kubeconfig|keystore|userdata|webhook|(pem|pfx)$/
const shortNames = /(^|[_\-. ])(auth|dsn|jwt|otp|pass|pin|psk|pw|pwd|salt|sas)($|[_\-. ])/i

/** Keys in PEM, of AWS, GitHub and Slack, JWTs, and URLs with a password. */
const shapes =
  /-----BEGIN [A-Z ]*PRIVATE KEY|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bxox[a-z]-[\w-]{10,}|\beyJ[\w-]{8,}\.[\w-]{8,}|:\/\/[^\s/:@]*:[^\s/@]+@/

/** What stands in place of a value that nobody should see. */
export const hidden = '(sensitive)'

/** Whether a name is one that secrets go by. */
export function isSecretName(name: string): boolean {
  return names.test(name.toLowerCase().replace(/[^a-z0-9]/g, '')) || shortNames.test(name)
}

/** Whether a text looks like a secret, whatever its name. */
export function isSecretText(text: string): boolean {
  return shapes.test(text)
}

/** Adds all texts and long numbers within a value that is secret as a whole. */
export function collectSecrets(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  // A number of a few digits, as text, would hide half of a report.
  else if (typeof value === 'number' && Math.abs(value) >= 10_000) into.add(String(value))
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value as Record<string, unknown>)) collectSecrets(item, into)
  }
}

/**
 * A function that takes secrets out of text. Those of fewer than four characters stay: they are in
 * every other word. One of several lines goes line by line too, as messages quote single lines.
 */
export function scrubber(secrets: Iterable<string>): (text: string) => string {
  const parts = new Set([...secrets].flatMap((secret) => [secret, ...secret.split(/\r?\n/)]))
  // Longest first: a part of a longer one would leave the rest of it to be seen.
  const sorted = [...parts]
    .filter((part) => part.trim().length >= 4)
    .sort((one, other) => other.length - one.length)
  const shape = new RegExp(shapes, 'g')
  return (text) =>
    sorted
      .reduce((left, part) => (left.includes(part) ? left.replaceAll(part, hidden) : left), text)
      .replaceAll(shape, hidden)
}

/**
 * The values of a process's variables, and of `-var` arguments, that go by a secret's name. Paths of
 * files that hold one are none, and `true` or a short number would hide half of a message.
 */
export function secretsOf(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
): string[] {
  const argument = /^--?(?:var|backend-config)[= ]["']?([\w-]+)=(.*?)["']?$/s
  return [...Object.entries(env), ...args.map((arg) => argument.exec(arg)?.slice(1) ?? [])]
    .filter(([name = '']) => isSecretName(name) && !/_(FILE|PATH|DIR|SOCK)$/i.test(name))
    .map(([, value = '']) => value)
    .filter((value) => value.length >= 6)
}
