import type { Access } from './credentials.ts'

/**
 * What git, curl and ssh need of the machine: where programs and their libraries are, and how the
 * network is reached, through a proxy or by a private authority. A job's environment holds much else:
 * the AWS keys and inputs of its steps, tokens of the runner, the user's own secrets, and GIT_ and
 * SSH_ variables that change where git reads, what it runs and as whom it speaks.
 */
const kept = new RegExp(
  `^(${[
    'PATH|TMPDIR|TEMP|TMP|TZ|LANG|USER|LOGNAME',
    'LD_LIBRARY_PATH|DYLD_\\w+|NIX_\\w+|LOCALE_ARCHIVE',
    'SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|PROGRAMDATA|PROGRAMFILES',
    '(?:ALL|HTTPS?|NO)_PROXY',
    'SSL_CERT_(?:FILE|DIR)|GIT_SSL_\\w+',
  ].join('|')})$`,
  'i',
)

/**
 * The environment of every git process. The machine's /etc/gitconfig holds (proxies, certificates);
 * the user's own does not, since earlier steps of a job write tokens and `insteadOf` rules there.
 */
export function gitEnvironment(
  inherited: Readonly<Record<string, string | undefined>>,
  access: Access,
  folder: string,
): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(inherited)) {
    if (value !== undefined && kept.test(name)) env[name] = value
  }
  // curl reads the lower case only for http://, see https://httpoxy.org.
  const proxy = inherited['http_proxy'] ?? inherited['HTTP_PROXY']
  return {
    ...env,
    ...(proxy !== undefined && { http_proxy: proxy }),
    HOME: folder, // no ~/.netrc, which curl would take a password from
    LC_ALL: 'C', // failures are told by their text
    LANGUAGE: '',
    GIT_ALLOW_PROTOCOL: 'https:http:ssh:file',
    GIT_ASKPASS: '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...configuration([...always, ...access.config]),
    ...access.env,
  }
}

const always = [
  ['credential.helper', ''], // an empty one removes those of the machine
  ['http.extraHeader', ''],
  ['core.hooksPath', '/dev/null'],
  ['core.fsync', 'none'], // the repository lives for seconds
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['http.lowSpeedLimit', '1'], // bytes a second: a connection that died without a word
  ['http.lowSpeedTime', '60'],
  ['protocol.version', '2'],
  ['push.gpgSign', 'false'],
  ['push.negotiate', 'false'],
] as const

/** Settings by the environment, over those of any file. Git 2.31, 2021, is the first to read them. */
function configuration(settings: Access['config']): Record<string, string> {
  const numbered = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  const count = { GIT_CONFIG_COUNT: String(settings.length) }
  return { ...count, ...(Object.fromEntries(numbered) as Record<string, string>) }
}
