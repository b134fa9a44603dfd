import type { Output } from '../../site/types.ts'
import { createWriter, type WriteResult, type WriterOptions } from './writer.ts'

/** Publishes a site once: all of its outputs, or nothing. */
export function writeSite(outputs: readonly Output[], options: WriterOptions): WriteResult {
  return createWriter(options).write(outputs)
}
