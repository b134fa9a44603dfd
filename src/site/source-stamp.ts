import type { Source } from './types.ts'

/** All that the file system tells of the state of a file: one with the same stamp has the same content. */
export function sourceStamp({ size, modified, changed, inode }: Omit<Source, 'path' | 'absolute'>): string {
  return `${size}:${modified}:${changed}:${inode}`
}
