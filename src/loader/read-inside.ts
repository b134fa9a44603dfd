import { readFileSync, realpathSync, statSync } from 'node:fs'
import type { Config } from '../config/config.ts'
import { decodeText } from '../yaml/decode-text.ts'
import { maxDocumentSize } from './read-file.ts'

/**
 * The text of a file of the source that is read while pages are rendered; null for what is no regular file, is too
 * large, is no text, or lies outside of the source by a link that is not to be followed.
 *
 * @param path from the source's root, with slashes
 */
export function readInside(
  path: string,
  { source, followsSymbolicLinks }: Pick<Config, 'source' | 'followsSymbolicLinks'>,
): string | null {
  try {
    const absolute = realpathSync(`${source}/${path}`)
    if (!followsSymbolicLinks && !absolute.startsWith(`${realpathSync(source)}/`)) return null
    const stat = statSync(absolute)
    if (!stat.isFile() || stat.size > maxDocumentSize) return null
    return decodeText(readFileSync(absolute), path).text
  } catch {
    return null
  }
}
