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
  let is = known.get(name)
  if (is !== undefined) return is
  is = names.test(name.toLowerCase().replace(/[^a-z0-9]/g, '')) || shortNames.test(name)
  if (known.size < 10_000) known.set(name, is)
  return is
}

/** A plan has few names, and each of them thousands of times. */
const known = new Map<string, boolean>()

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
 * every other word. One of several lines goes line by line too, as messages quote single lines; and
 * it goes as it stands within JSON, in a URL and in Base64, as providers copy it into other values.
 */
export function scrubber(secrets: Iterable<string>): (text: string) => string {
  const parts = new Set([...secrets].flatMap((one) => [...spellings(one), ...one.split(/\r?\n/)]))
  // The lengths of those that begin alike: there may be thousands of secrets, and of texts.
  const lengths = new Map<string, Set<number>>()
  for (const part of parts) {
    if (part.trim().length < shortest) continue
    const start = part.slice(0, shortest)
    lengths.set(start, (lengths.get(start) ?? new Set()).add(part.length))
  }
  const first = new Set([...lengths.keys()].map((start) => start.charCodeAt(0)))
  const longestAt = (text: string, at: number) => {
    if (!first.has(text.charCodeAt(at))) return 0
    const known = lengths.get(text.slice(at, at + shortest))
    if (known === undefined) return 0
    return Math.max(0, ...[...known].filter((length) => parts.has(text.slice(at, at + length))))
  }
  const shape = new RegExp(shapes, 'g')
  const decoded = (run: string) => {
    const text = Buffer.from(run, 'base64').toString()
    return hide(text, longestAt) === text ? run : hidden
  }
  return (text) => hide(text, longestAt).replaceAll(shape, hidden).replaceAll(encoded, decoded)
}

function spellings(secret: string): string[] {
  if (secret.trim().length < shortest) return []
  const found = [secret]
  // Most are spelled alike there; a plan may hold thousands, and this is what they cost.
  if (/["\\\p{Cc}]/u.test(secret)) found.push(JSON.stringify(secret).slice(1, -1))
  // By way of bytes, as half a pair of surrogates has no place in a URL.
  if (/[^\w.~-]/.test(secret)) found.push(encodeURIComponent(Buffer.from(secret).toString()))
  return found
}

/** What may be Base64: of four bytes at least. */
const encoded = /[A-Za-z0-9+/]{6,}={0,2}/g

const shortest = 4

/** All that any secret covers is hidden; where they overlap, as one. */
function hide(text: string, longestAt: (text: string, at: number) => number): string {
  const pieces: string[] = []
  let shown = 0
  for (let at = 0; at + shortest <= text.length; at++) {
    const length = longestAt(text, at)
    if (length === 0) continue
    if (at >= shown) pieces.push(text.slice(shown, at), hidden)
    shown = Math.max(shown, at + length)
  }
  return pieces.join('') + text.slice(shown)
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
