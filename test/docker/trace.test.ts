import { describe, expect, test } from '@jest/globals'
import { traceBuild, type Progress } from '#docker/trace'

function follow(text: string) {
  const told: [string, Progress][] = []
  const tracer = traceBuild((title, progress) => told.push([title, progress]))
  for (const line of text.split('\n')) tracer.line(line)
  return { told, trace: tracer.trace() }
}

// As buildx 0.37.1 with BuildKit 0.33.0 wrote it, cut.
const build = `#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 120B done
#1 DONE 0.0s

#2 importing cache manifest from 127.0.0.1:5000/app:buildcache
#2 ERROR: failed to configure registry cache importer: 127.0.0.1:5000/app:buildcache: not found

#3 [linux/amd64 1/3] COPY root /
#3 CACHED

#4 [linux/arm64 1/3] COPY root /
#4 CACHED

#5 [linux/amd64 2/3] RUN make
#5 0.100 #9 DONE 1.0s
#5 DONE 12.3s

#6 [linux/arm64 2/3] RUN make
#6 ...

#5 [linux/amd64 2/3] RUN make
#6 [linux/arm64 2/3] RUN make
#6 DONE 15.0s

#7 exporting to image
#7 DONE 0.1s

#8 exporting cache to registry
#8 ERROR: error writing manifest blob: 400 Bad Request
`

test('instructions are counted, with those from a cache, and told one after the other', () => {
  const { told, trace } = follow(build)
  expect(trace).toMatchObject({ steps: 6, done: 4, cached: 2 })
  expect(told).toEqual([
    ['[linux/amd64 1/3] COPY root /', { steps: 3, done: 1, cached: 1 }],
    ['[linux/arm64 1/3] COPY root /', { steps: 6, done: 2, cached: 2 }],
    ['[linux/amd64 2/3] RUN make', { steps: 6, done: 3, cached: 2 }],
    ['[linux/arm64 2/3] RUN make', { steps: 6, done: 4, cached: 2 }],
  ])
})

describe('faults of a cache', () => {
  test('one that is not there yet is none', () => {
    expect(follow(build).trace.cacheFaults).toEqual([
      'exporting cache to registry: error writing manifest blob: 400 Bad Request',
    ])
  })

  test('one that can not be read is one, and so is GitHub', () => {
    const text = `#1 importing cache manifest from gha:app
#1 ERROR: failed to configure gha cache importer: 403 Forbidden
#2 exporting to GitHub Actions Cache
#2 ERROR: failed to reserve cache: 503
#3 [1/1] RUN exit 1
#3 ERROR: process "/bin/sh -c exit 1" did not complete successfully: exit code: 1`
    expect(follow(text).trace.cacheFaults).toEqual([
      'importing cache manifest from gha:app: failed to configure gha cache importer: 403 Forbidden',
      'exporting to GitHub Actions Cache: failed to reserve cache: 503',
    ])
  })
})

test('stages are counted apart, and what names no step is none', () => {
  const text = `#1 [build 1/4] FROM docker.io/library/node
#2 [stage-1 1/2] COPY --from=build /app /
#3 [auth] sharing credentials
#4 [internal] load .dockerignore`
  expect(follow(text).trace).toEqual({ steps: 6, done: 0, cached: 0, cacheFaults: [] })
})
