import { afterEach } from '@jest/globals'

const set = new Set<string>()

/** Gives the AWS SDK the environment that it would have in a job, until the end of the test. */
export function useEnvironment(variables: Readonly<Record<string, string>>): void {
  clear()
  for (const [name, value] of Object.entries(variables)) {
    set.add(name)
    process.env[name] = value
  }
}

function clear(): void {
  for (const name of set) delete process.env[name]
  set.clear()
}

afterEach(clear)

// Nothing of the machine's own account may show in a test.
for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
// The SDK's word on the age of development's Node 20 says nothing about the actions, on Node 24.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
