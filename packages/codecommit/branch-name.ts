/** https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html: branch names. */
const rules: readonly (readonly [(name: string) => boolean, string])[] = [
  [(name) => [...name].length > 256, 'it is longer than 256 characters'],
  [(name) => /^[0-9a-f]{40}$/i.test(name), 'it looks like the id of a commit'],
  [(name) => /^[/.]|[/.]$/.test(name), 'it begins or ends with "/" or "."'],
  [(name) => name === '@', 'it is "@"'],
  [(name) => /\.\.|\/\/|@\{/.test(name), 'it holds "..", "//" or "@{"'],
  [(name) => /[\s?^*[\\~:]/.test(name), 'it holds one of the characters blank ? ^ * [ \\ ~ :'],
]

/** Why CodeCommit takes no branch of this name; undefined where it does. */
export function branchFault(name: string): string | undefined {
  return rules.find(([holds]) => holds(name))?.[1]
}
