import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { parseAllDocuments } from 'yaml'
import { pullActions, pushActions } from '#ecr/access'
import { trusts, type Policy } from '#sandbox/trust-policy'
import { actionFolders } from '../scripts/docs.ts'
import { nodesOf, root, sourceFiles } from './sources.ts'

interface Block {
  readonly page: string
  /** The heading it stands under. */
  readonly heading: string
  readonly language: string
  readonly text: string
}

const docs = join(root, 'docs')
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'))
const read = (path: string) => readFileSync(path, 'utf8')
const blocks = pages.flatMap((page) => blocksOf(page, read(join(docs, page))))

const sources = [...sourceFiles('actions'), ...sourceFiles('packages')]
const literals = sources
  .flatMap(nodesOf)
  .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
  .map((node) => (ts.isStringLiteralLike(node) ? node.text : node.getText()))

test('there are pages, with code in them', () => {
  expect(pages.length).toBeGreaterThan(9)
  expect(blocks.length).toBeGreaterThan(20)
})

describe('code blocks', () => {
  const named = (language: string) => blocks.filter((block) => block.language === language)

  test.each(named('json').map((block) => [`${block.page}, ${block.heading}`, block] as const))(
    '%s: JSON',
    (_, { text }) => {
      expect(() => JSON.parse(text) as unknown).not.toThrow()
    },
  )

  test.each(named('yaml').map((block) => [`${block.page}, ${block.heading}`, block] as const))(
    '%s: YAML',
    (_, { text }) => {
      const documents = parseAllDocuments(text)
      expect(documents.flatMap(({ errors }) => errors)).toEqual([])
    },
  )

  test('have a language', () => {
    expect(blocks.filter(({ language }) => language === '')).toEqual([])
  })
})

describe('links', () => {
  const readmes = actionFolders().map((folder) => join(folder, 'README.md'))
  const ofWorkflows = readdirSync(join(docs, 'workflows')).map((page) => join('workflows', page))
  const ofPackages = readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name, 'README.md'))
    .filter((path) => existsSync(path))
  const ofRoot = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'bench/README.md']
  const files = [
    ...[...readmes, ...ofPackages, ...ofRoot.map((name) => join(root, name))],
    ...[...pages, ...ofWorkflows].map((page) => join(docs, page)),
  ]
  const targets = files.flatMap((file) =>
    [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target))
      .map((target) => ({ from: relative(root, file), file, target })),
  )

  test('are there to be held', () => {
    expect(targets.length).toBeGreaterThan(40)
  })

  test('lead to what is there, headings too', () => {
    const dead = targets.filter(({ file, target }) => {
      const [path = '', anchor] = target.split('#')
      const to = path === '' ? file : resolve(dirname(file), path)
      if (!existsSync(to)) return true
      return anchor !== undefined && !anchorsOf(read(to)).includes(anchor)
    })
    expect(dead.map(({ from, target }) => `${from}: ${target}`)).toEqual([])
  })

  test('the list of pages has all that people wrote', () => {
    const listed = read(join(docs, 'README.md'))
    const written = pages.filter(
      (page) => !read(join(docs, page)).includes('<!-- inputs:start -->'),
    )
    const missing = written.filter((page) => page !== 'README.md' && !listed.includes(`(${page})`))
    expect(missing).toEqual([])
  })
})

describe('trust policies', () => {
  const provider = (account: string) =>
    `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`
  const policyUnder = (heading: string): Policy =>
    JSON.parse(
      blocks.find((block) => block.page === 'oidc.md' && block.heading === heading)?.text ?? '',
    ) as Policy
  const admits = (heading: string, sub: string, aud = 'sts.amazonaws.com') => {
    const policy = policyUnder(heading)
    const [account = ''] = /\d{12}/.exec(JSON.stringify(policy)) ?? []
    return trusts(policy, provider(account), { sub, aud })
  }
  const ids: Readonly<Record<string, string>> = {
    'shop-api': '8675309',
    manifests: '8675310',
    infra: '8675311',
  }
  const forms = (repository: string, context: string) => [
    `repo:my-org/${repository}:${context}`,
    `repo:my-org@65535/${repository}@${ids[repository]}:${context}`,
  ]

  test.each([
    ['Push', 'shop-api', ['ref:refs/heads/main', 'ref:refs/tags/v1.2.3']],
    ['Promotion', 'manifests', ['environment:prod']],
    ['Mirror', 'manifests', ['ref:refs/heads/feature/x', 'ref:refs/tags/v1.2.3']],
    ['Drift', 'infra', ['ref:refs/heads/main']],
  ])('%s of %s admits %j, in both forms of the subject', (heading, repository, contexts) => {
    for (const sub of contexts.flatMap((context) => forms(repository, context)))
      expect([sub, admits(heading, sub)]).toEqual([sub, true])
  })

  test.each([
    [
      'Push',
      'shop-api',
      ['pull_request', 'ref:refs/heads/other', 'environment:prod', 'ref:refs/tags/x'],
    ],
    ['Promotion', 'manifests', ['pull_request', 'ref:refs/heads/main', 'environment:dev']],
    ['Mirror', 'manifests', ['pull_request', 'environment:prod']],
    ['Drift', 'infra', ['pull_request', 'ref:refs/heads/other', 'environment:prod']],
  ])('%s of %s refuses %j, others and another audience', (heading, repository, contexts) => {
    const [fitting = ''] =
      heading === 'Promotion'
        ? forms(repository, 'environment:prod')
        : forms(repository, 'ref:refs/heads/main')
    const refused = [
      ...contexts.flatMap((context) => forms(repository, context)),
      fitting.replace('my-org', 'your-org'),
      fitting.replace(repository, `${repository}-fork`),
    ]
    for (const sub of refused) expect([sub, admits(heading, sub)]).toEqual([sub, false])
    expect(admits(heading, fitting)).toBe(true)
    expect(admits(heading, fitting, 'https://github.com/my-org')).toBe(false)
  })
})

describe('IAM policies', () => {
  interface Statement {
    readonly Effect: string
    readonly Action: string | readonly string[]
    readonly Resource?: string
  }
  const policies = blocks
    .filter(({ page, language }) => page === 'iam.md' && language === 'json')
    .map(({ heading, text }) => ({
      heading,
      statements: (JSON.parse(text) as { readonly Statement: readonly Statement[] }).Statement,
    }))
  const actionsOf = (heading: string) =>
    policies
      .filter((policy) => policy.heading === heading)
      .flatMap(({ statements }) => statements)
      .flatMap(({ Action }) => Action)
  const ecr = (names: readonly string[]) => names.map((name) => `ecr:${name}`)

  test('each names the actions that the code makes calls of, and no other', () => {
    const password = 'ecr:GetAuthorizationToken'
    const push = [password, ...ecr([...pullActions, ...pushActions])].sort()
    expect(actionsOf('Push').sort()).toEqual(push)
    expect(actionsOf('Promotion, target').sort()).toEqual(push)
    const source = [password, ...ecr(pullActions), ...ecr(pullActions)].sort()
    expect(actionsOf('Promotion, source').sort()).toEqual(source)
    expect(actionsOf('Reading versions')).toEqual([password, 'ecr:BatchGetImage'])
    expect(actionsOf('Mirror')).toEqual(['codecommit:GitPull', 'codecommit:GitPush'])
    expect(actionsOf('Mirror, reader')).toEqual(['codecommit:GitPull'])
    expect(actionsOf('Verify')).toEqual(['ecr:GetAccountSetting', 'ecr:DescribeRepositories'])
  })

  test('nothing is allowed by a pattern, or on everything that has a resource', () => {
    const wide = policies.flatMap(({ heading, statements }) =>
      statements
        .filter(({ Effect }) => Effect === 'Allow')
        .filter(
          ({ Action, Resource }) =>
            [Action].flat().some((action) => action.includes('*')) ||
            (Resource === '*' &&
              !/^ecr:Get(AuthorizationToken|AccountSetting)$/.test(String(Action))),
        )
        .map(({ Action }) => `${heading}: ${String(Action)}`),
    )
    expect(wide).toEqual([])
  })

  test('the actions of ECR and CodeCommit in all pages are those of the code', () => {
    const named = new Set(
      pages.flatMap((page) => read(join(docs, page)).match(/\b(?:ecr|codecommit):[A-Z]\w+/g) ?? []),
    )
    // What a service's package is not here for can't be held to it.
    const here = [...named].filter((action) => existsSync(join(root, 'packages', service(action))))
    expect(here.length).toBeGreaterThan(9)
    const unknown = here.filter(
      (action) => !literals.some((text) => text === action.split(':')[1] || text.includes(action)),
    )
    expect(unknown).toEqual([])
  })
  const service = (action: string) => action.split(':')[0] ?? ''
})

describe('messages', () => {
  test('that the troubleshooting page calls ours are in the code', () => {
    const page = read(join(docs, 'troubleshooting.md')).split('\n## Our own\n')[1] ?? ''
    const messages = [...page.matchAll(/^\| `` ?(.+?) ?`` |^\| `([^`]+)` /gm)].map(
      ([, two, one]) => two ?? one ?? '',
    )
    expect(messages.length).toBeGreaterThan(7)
    const all = literals.map((text) => text.replaceAll("\\'", "'"))
    const gone = messages.filter((message) => !all.some((text) => text.includes(message.trim())))
    expect(gone).toEqual([])
  })
})

function blocksOf(page: string, text: string): Block[] {
  const found: Block[] = []
  let [heading, language, lines] = ['', '', undefined as string[] | undefined]
  for (const line of text.split('\n')) {
    const [, fence] = /^\s*```(.*)$/.exec(line) ?? []
    if (lines !== undefined && fence === '') {
      found.push({ page, heading, language, text: lines.join('\n') })
      lines = undefined
    } else if (lines !== undefined) lines.push(line)
    else if (fence !== undefined) [language, lines] = [fence.trim(), []]
    else if (/^#+ /.test(line)) heading = line.replace(/^#+ /, '')
  }
  return found
}

function withoutCode(text: string): string {
  return text.replaceAll(/^\s*```[\s\S]*?^\s*```$/gm, '').replaceAll(/`[^`\n]*`/g, '')
}

/** As GitHub makes them of headings: lower case, without punctuation, blanks as hyphens. */
function anchorsOf(text: string): string[] {
  return [...text.replaceAll(/^\s*```[\s\S]*?^\s*```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
  )
}
