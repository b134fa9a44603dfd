import { closeSync, openSync, readSync } from 'node:fs'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Source } from '../site/types.ts'
import { decodeText } from '../yaml/decode-text.ts'
import { hasFrontMatterHeader } from './front-matter.ts'
import type { FileReader } from './readings.ts'

/** Larger documents are mistakes: a log or a dump with front matter would take minutes and gigabytes. */
export const maxDocumentSize = 16 * 1024 * 1024

/** The text of a document or template; null, with the reason in `diagnostics`, where there is none. */
export function readText(source: Source, { diagnostics, bytes }: FileReader): string | null {
  if (source.size > maxDocumentSize) {
    diagnostics.add({
      severity: 'error',
      code: 'document-too-large',
      message: `"${source.path}" has ${Math.round(source.size / 1024 / 1024)} MB; a page may have 16`,
      file: source.path,
      hint: 'split it, or remove its front matter to publish it as it is',
    })
    return null
  }
  try {
    const { text, diagnostic } = decodeText(bytes(), source.path)
    if (diagnostic !== undefined) diagnostics.add(diagnostic)
    return text
  } catch (error) {
    reportUnreadable(source, error, diagnostics)
    return null
  }
}

/** Whether a file starts with front matter, without reading all of it. Null where it cannot be read. */
export function startsWithFrontMatter(source: Source, diagnostics: Diagnostics): boolean | null {
  try {
    const descriptor = openSync(source.absolute, 'r')
    try {
      const start = Buffer.alloc(Math.min(source.size, 512))
      return hasFrontMatterHeader(start.subarray(0, readSync(descriptor, start)))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    reportUnreadable(source, error, diagnostics)
    return null
  }
}

const causes: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  ENOENT: 'it vanished during the build',
  EISDIR: 'it is a folder',
  EIO: 'the disk failed',
  EMFILE: 'too many files are open',
}

function reportUnreadable(source: Source, error: unknown, diagnostics: Diagnostics): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  diagnostics.add({
    severity: 'error',
    code: 'file-unreadable',
    message: `"${source.path}" cannot be read: ${causes[code] ?? code}`,
    file: source.path,
    hint:
      code === 'EACCES'
        ? 'allow reading it (chmod +r), or add it to "exclude"'
        : 'check the file, or add it to "exclude"',
  })
}
