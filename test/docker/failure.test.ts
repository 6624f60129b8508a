import { expect, test } from '@jest/globals'
import { BuildFailure, buildFailure, withoutSignatures } from '#docker/failure'

// As buildx 0.37.1 with BuildKit 0.33.0 wrote it.
const run = `#5 [2/2] RUN fail
#5 0.068 to stderr: something broke
#5 ERROR: process "/bin/sh -c fail" did not complete successfully: exit code: 3
------
 > [2/2] RUN fail:
0.068 to stderr: something broke
0.069 args [/bin/sh -c fail]
------
WARNING: No output specified with remote driver.
Dockerfile.fail:3
--------------------
   1 |     FROM scratch
   2 |     COPY sh /bin/sh
   3 | >>> RUN fail
   4 |     ENTRYPOINT ["/bin/sh"]
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c fail" did not complete successfully: exit code: 3
`

const parse = `#1 DONE 0.0s
Dockerfile.parse:2
--------------------
   1 |     FROM scratch
   2 | >>> FOO bar
--------------------
ERROR: failed to build: failed to solve: dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)
`

// Debian's dockerd 20.10.
const old = `#2 DONE 0.0s
ERROR: failed to build: failed to solve: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: failed to create LLB definition: dockerfile parse error line 2: unknown instruction: FOO
`

const long = `------
 > [linux/arm64 3/7] RUN make:
${Array.from({ length: 30 }, (_, index) => `0.${index} line ${index}`).join('\n')}
------
error: failed to solve: exit code: 2`

test.each([
  [
    'a RUN that fails: the step, its place, its output',
    run,
    '[2/2] RUN fail (Dockerfile.fail:3): process "/bin/sh -c fail" did not complete successfully: exit code: 3\n' +
      '0.068 to stderr: something broke\n0.069 args [/bin/sh -c fail]',
  ],
  [
    'no step: the place and the error',
    parse,
    'Dockerfile.parse:2: dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)',
  ],
  ['an old BuildKit', old, 'dockerfile parse error line 2: unknown instruction: FOO'],
  [
    'a long output: its last ten lines',
    long,
    ['[linux/arm64 3/7] RUN make: exit code: 2']
      .concat(Array.from({ length: 10 }, (_, index) => `0.${index + 20} line ${index + 20}`))
      .join('\n'),
  ],
  ['neither', 'Killed\n\n', 'Killed'],
  ['silence', '', 'it said nothing'],
])('%s', (_, stderr, expected) => {
  expect(buildFailure(stderr)).toBe(expected)
})

test('an instruction for another processor names what emulates one', () => {
  const text = run.replace('exit code: 3\n------', 'exit code: 255: exec format error\n------')
  expect(buildFailure(text)).toContain('run docker/setup-qemu-action in a step before this one')
})

// What is not, a cache may have caused: then the build is tried without.
test.each([
  ['an instruction', run, true],
  ['what can not be parsed', parse, true],
  [
    'a file that is not there',
    'ERROR: failed to build: failed to solve: failed to compute cache key: "/x": not found',
    true,
  ],
  [
    'a cache that a layer can not be had from',
    '------\n > [2/3] RUN make:\n------\nERROR: failed to solve: failed to load ref: lost blob sha256:0',
    false,
  ],
  [
    'a cache that can not be set up',
    'ERROR: failed to build: Cache export is not supported for the docker driver.',
    false,
  ],
])("the build's own fault or not: %s", (_, stderr, isOwn) => {
  expect(new BuildFailure('.', stderr).isOwn).toBe(isOwn)
})

test('links lose what opens them', () => {
  const text = 'GET request to https://s3.example/blob/1?X-Amz-Signature=abc&X-Amz-Date=1: 400 Bad'
  expect(withoutSignatures(text)).toBe('GET request to https://s3.example/blob/1?…: 400 Bad')
  expect(withoutSignatures('https://git.example/app.git#main')).toBe(
    'https://git.example/app.git#main',
  )
})
