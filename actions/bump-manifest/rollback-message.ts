import type { Logged } from '#git/history'
import { formatImage, parseImage, type Image } from '#overlay/image'
import type { Inputs } from './inputs.ts'
import { commitMessage, type Subject } from './message.ts'
import type { Restore } from './task.ts'
import { parseTrailers, type Edited, type Source, type Trailers } from './trailers.ts'
import type { ChangedFile } from './undo.ts'
import { fitting } from './undone.ts'

/**
 * The message of a rollback: the edits that it undoes, with the images that run afterwards, and the
 * source of those as far as the history tells it.
 */
export function rollbackMessage(
  inputs: Inputs,
  restore: Restore,
  undone: Logged,
  files: readonly ChangedFile[],
  older: readonly Logged[],
): string {
  const { app, environment } = restore
  const known = fitting(parseTrailers(undone.message), restore)
  const edits = (known.length > 0 ? known : [{ app, environment }]).map((edit) => ({
    ...edit,
    image: imageBefore(edit, files),
  }))
  const trailers: Trailers = {
    edits,
    source: { ...sourceBefore(edits, older), ...given(inputs.source) },
    rollback: { of: undone.id, run: inputs.run },
  }
  const subjects = edits.map((edit) => subjectOf(edit, undone.id))
  return commitMessage(inputs.message, 'rollback', subjects, trailers)
}

function subjectOf({ app, environment, image }: Edited, undone: string): Subject {
  const { tag, digest } = parseImage(image ?? '')
  const version = tag ?? digest?.slice(0, 19) ?? `the values before ${undone.slice(0, 10)}`
  // A template that asks for the tag must not stand in a rollback's way, whatever the history tells.
  return { app, environment, tag: version, digest, image, version }
}

/** The image of an edit as it is after the rollback: what the values that held it held before. */
function imageBefore({ image }: Edited, files: readonly ChangedFile[]): string | undefined {
  if (image === undefined) return undefined
  const after = parseImage(image)
  const values = files.flatMap((file) => file.values)
  const whole = values.find(({ after: text }) => text === image)
  if (whole?.before !== undefined) return whole.before
  const tag = former(after.tag)
  const digest = former(after.digest)
  const before: Image = {
    ...(after.name !== undefined && { name: after.name }),
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  }
  return tag === undefined && digest === undefined ? undefined : formatImage(before)

  function former(part: string | undefined): string | undefined {
    if (part === undefined) return undefined
    const changed = values.filter((value) => value.after === part)
    const old = new Set(changed.map((value) => value.before))
    // It did not change, or it is not clear what it was.
    if (old.size !== 1) return changed.length === 0 ? part : undefined
    return [...old][0] || undefined
  }
}

/** The source of the last bump before that said the very images which come back. */
function sourceBefore(edits: readonly Edited[], older: readonly Logged[]): Source {
  const found = older
    .map(({ message }) => parseTrailers(message))
    .find((trailers) =>
      edits.every((edit) =>
        trailers.edits.some(
          (one) => one.app === edit.app && one.image !== undefined && one.image === edit.image,
        ),
      ),
    )
  return found?.rollback === undefined ? (found?.source ?? {}) : {}
}

function given(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined))
}
