/**
 * The text in which the manifest and the journal are kept: one change a line, fields between tabs. No path
 * has a tab or a line break in it, see {@link readDestinationPath}.
 */
import { readDestinationPath } from '../../site/destination-path.ts'
import type { DestinationPath } from '../../site/types.ts'

/** A published file as it was when it was written. */
export interface Entry {
  /** Bytes */
  readonly size: number
  /** Milliseconds since 1970 */
  readonly modified: number
  /** The SHA-256 of a text, `size:modified` of the file that a copy was made of. */
  readonly fingerprint: string
}

export interface Put {
  readonly path: DestinationPath
  readonly entry: Entry
}

/** What a write does to the destination. */
export interface Changes {
  readonly puts: readonly Put[]
  readonly removals: readonly DestinationPath[]
}

export function formatPut(path: DestinationPath, { size, modified, fingerprint }: Entry): string {
  return `+\t${path}\t${size}\t${modified}\t${fingerprint}\n`
}

export function formatRemoval(path: DestinationPath): string {
  return `-\t${path}\n`
}

export function formatChanges({ puts, removals }: Changes): string {
  let text = ''
  for (const path of removals) text += formatRemoval(path)
  for (const { path, entry } of puts) text += formatPut(path, entry)
  return text
}

/** Null for a line that was not written by this module. */
export function parsePut(line: string): Put | null {
  const [sign, name, size, modified, fingerprint, ...rest] = line.split('\t')
  const path = name === undefined ? null : readDestinationPath(name)
  if (sign !== '+' || path === null || !fingerprint || rest.length > 0) return null
  const entry = { size: Number(size), modified: Number(modified), fingerprint }
  return Number.isFinite(entry.size) && Number.isFinite(entry.modified) ? { path, entry } : null
}

/** Null for a line that was not written by this module. */
export function parseRemoval(line: string): DestinationPath | null {
  return line.startsWith('-\t') ? readDestinationPath(line.slice(2)) : null
}
