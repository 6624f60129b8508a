import type { GitHub } from './client.ts'
import { formatRepo, type Repo } from './repo.ts'

// https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event
const longestType = 100
const mostKeys = 10
const largestPayload = 65_535

/**
 * Starts the workflows of a repository's default branch that wait for this event. GitHub's yes says
 * that it took the event, not that a workflow ran. Where an answer gets lost the event is sent once
 * more, so a receiver has to bear seeing it twice.
 */
export async function dispatch(
  github: GitHub,
  repo: Repo,
  eventType: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const doing = `dispatching ${JSON.stringify(eventType)} to ${formatRepo(repo)}`
  const fault = faultOf(eventType, payload)
  if (fault !== undefined) throw new Error(`${doing}: ${fault}`)
  await github.rest({ doing, needs: 'contents: write' }, (rest) =>
    rest.repos.createDispatchEvent({
      ...repo,
      event_type: eventType,
      client_payload: { ...payload },
    }),
  )
}

function faultOf(eventType: string, payload: Readonly<Record<string, unknown>>) {
  if (eventType === '' || eventType.length > longestType) {
    return `the event's type must have 1 to ${longestType} characters`
  }
  const keys = Object.keys(payload).length
  if (keys > mostKeys) return `the payload has ${keys} keys, and GitHub takes ${mostKeys}`
  const size = Buffer.byteLength(JSON.stringify(payload))
  if (size > largestPayload) {
    return `the payload has ${size} bytes, and GitHub takes ${largestPayload}`
  }
  return undefined
}
