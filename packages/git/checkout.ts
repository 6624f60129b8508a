import { gitEnvironment } from './environment.ts'
import { gitIn } from './git.ts'
import { ancestry, type Ancestry } from './history.ts'

/**
 * Where the commit `head` stands, seen from `base`, by the checkout in a folder; 'unknown' where
 * there is none, or where its history does not tell. The folder is somebody else's: nothing is
 * fetched for it, no hook and no command that its settings name is run, whoever owns it.
 */
export async function ancestryInCheckout(
  folder: string,
  base: string,
  head: string,
  inherited: Readonly<Record<string, string | undefined>>,
): Promise<Ancestry> {
  const access = { env: {}, config: [['safe.directory', '*']] as const, close: nothing }
  const env = { ...gitEnvironment(inherited, access, folder), ...local }
  try {
    return await ancestry(gitIn(folder, env, 20_000), base, head)
  } catch {
    // No git, no repository, a broken one: whatever it is, this folder can't tell.
    return 'unknown'
  }
}

/** A partial clone would ask its server for what is missing; with no protocol allowed it can't. */
const local = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' }

const nothing = () => Promise.resolve()
