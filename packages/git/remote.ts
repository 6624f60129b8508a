/** Where a repository is, as git is told; it never holds a credential. */
export interface Remote {
  readonly protocol: 'https' | 'http' | 'ssh' | 'file'
  readonly url: string
  /** Host in lower case, with the port where one is named; empty for a file. */
  readonly host: string
}

/**
 * Reads a Git URL: `https://host/path`, `ssh://user@host/path`, `user@host:path`, `file:///path`, and
 * `http://` for a loopback server. Everything else is refused: other transports (`ext::` runs any
 * command), plain paths, and credentials in the URL, which git would show in its process's arguments.
 */
export function parseRemote(text: string): Remote {
  if (/[\s\p{Cc}]/u.test(text)) throw refusal(text, 'it holds a blank or a control character')
  if (/^[\w+.-]+::/.test(text)) throw refusal(text, 'it names a helper program')
  const [scheme] = /^[a-z][a-z0-9+.-]*(?=:\/\/)/i.exec(text) ?? []
  if (scheme === undefined) return parseShortSsh(text)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) throw refusal(text, 'it is no valid URL')
  const protocol = scheme.toLowerCase()
  if (url.password !== '' || (url.username !== '' && protocol !== 'ssh')) {
    throw refusal(text, 'it holds credentials, which belong into an input of their own')
  }
  if (url.search !== '' || url.hash !== '') throw refusal(text, 'it holds a `?` or a `#`')
  if (url.pathname.length < 2) throw refusal(text, 'it names no repository')
  if (protocol === 'file') return { protocol, url: text, host: '' }
  if (protocol !== 'https' && protocol !== 'ssh' && protocol !== 'http') {
    throw refusal(text, `${protocol} is not one of https, ssh and file`)
  }
  const host = url.host.toLowerCase()
  if (host === '' || host.startsWith('-')) throw refusal(text, 'it names no host')
  if (protocol === 'http' && !isLoopback(url.hostname)) {
    throw refusal(text, 'plain http is for loopback only; use https')
  }
  return { protocol, url: text, host }
}

/** `user@host:path`, as scp has it. */
function parseShortSsh(text: string): Remote {
  const [, host] = /^(?:\w[\w.+-]*@)?([A-Za-z0-9][\w.-]*|\[[0-9a-f:]+\]):[^:]/i.exec(text) ?? []
  if (host === undefined) throw refusal(text, 'it is no URL')
  return { protocol: 'ssh', url: text, host: host.toLowerCase() }
}

/** Where plain http can't be overheard: names and addresses of this machine itself. */
function isLoopback(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}

function refusal(text: string, why: string): Error {
  const forms = 'https://host/path, ssh://user@host/path, user@host:path, file:///path'
  return new Error(`repository ${withoutUserinfo(text)}: ${why}; the forms are ${forms}`)
}

/** A text for people, without the user and password of any URL in it. */
export function withoutUserinfo(text: string): string {
  return text.replace(/(\w:\/\/)[^\s/@]*@/g, '$1')
}

/** https://git-scm.com/docs/git-check-ref-format; a name like an option is refused too. */
export function checkBranch(name: string): void {
  const bad = /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.$|^@$|^[-/]|\/$|(^|\/)\.|\.lock(\/|$)/
  if (name === '' || bad.test(name)) {
    throw new Error(`branch ${JSON.stringify(name)}: it is no valid name of a branch`)
  }
}
