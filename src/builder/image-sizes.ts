import { closeSync, openSync, readSync } from 'node:fs'
import { imageSize } from 'image-size'
import type { Tracker } from '../incremental/tracker.ts'
import { sourceStamp } from '../site/source-stamp.ts'
import type { StaticFile } from '../site/types.ts'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Formats say their size at the start; a JPEG may have a preview and a profile before it. Bytes. */
const headLength = 512 * 1024

/**
 * The sizes of the site's pictures, each file read once while it stays as it is. The look-up is recorded by the
 * destination, found or not.
 */
export function createImageSizes(
  find: (destination: string) => StaticFile | undefined,
  tracker: Tracker,
): (path: string) => ImageSize | null {
  const sizes = new Map<string, { readonly stamp: string; readonly size: ImageSize | null }>()
  return path => {
    const destination = path.replace(/^\/+/, '')
    tracker.readOf('image', destination)
    const source = find(destination)?.source
    if (source === undefined) return null
    const stamp = sourceStamp(source)
    const known = sizes.get(source.path)
    if (known?.stamp === stamp) return known.size
    const size = readSize(source.absolute)
    sizes.set(source.path, { stamp, size })
    return size
  }
}

function readSize(path: string): ImageSize | null {
  try {
    const descriptor = openSync(path, 'r')
    try {
      const head = Buffer.alloc(headLength)
      // A copy of its own: a part of a buffer would be read beyond its end.
      const start = Uint8Array.prototype.slice.call(head, 0, readSync(descriptor, head))
      const { width, height } = imageSize(start)
      return width > 0 && height > 0 ? { width, height } : null
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // No picture, or one of a format that nobody knows: it has no size.
    return null
  }
}
