import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyShell } from '../docker/engine.ts'

/** A small service, of two instructions that make a layer, and one that runs something. */
export const dockerfile = `FROM scratch
ARG NOTE=none
LABEL note=$NOTE
COPY root /
COPY service.txt /service.txt
RUN echo built > /built.txt
`

/** A folder with it; a shell is in there too, as no image can be pulled that has one. */
export function workspaceWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  copyShell(folder)
  for (const [name, text] of Object.entries({ 'service.txt': 'shop', ...files })) {
    writeFileSync(join(folder, name), text)
  }
  return folder
}
