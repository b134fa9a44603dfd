import { closeSync, openSync, readSync } from 'node:fs'
import { imageSize } from 'image-size'
import type { Tracker } from '../incremental/tracker.ts'
import type { StaticFile } from '../site/types.ts'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Formats say their size at the start; a JPEG may have a preview and a profile before it. Bytes. */
const headLength = 512 * 1024

/** The sizes of the site's pictures, each file read once. The look-up is recorded, found or not. */
export function createImageSizes(
  files: readonly StaticFile[],
  tracker: Tracker,
): (path: string) => ImageSize | null {
  const byDestination = new Map<string | null, StaticFile>(files.map(file => [file.destination, file]))
  const sizes = new Map<StaticFile, ImageSize | null>()
  return path => {
    const destination = path.replace(/^\/+/, '')
    const file = byDestination.get(destination)
    tracker.read(
      file === undefined ? tracker.fact('absent', destination) : tracker.fact('file', file.source.path),
    )
    if (file === undefined) return null
    let size = sizes.get(file)
    if (size === undefined) {
      size = readSize(file.source.absolute)
      sizes.set(file, size)
    }
    return size
  }
}

function readSize(path: string): ImageSize | null {
  try {
    const descriptor = openSync(path, 'r')
    try {
      const head = Buffer.alloc(headLength)
      const { width, height } = imageSize(head.subarray(0, readSync(descriptor, head)))
      return { width, height }
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // No picture, or one of a format that nobody knows: it has no size.
    return null
  }
}
