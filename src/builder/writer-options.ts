import { resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import type { WriterOptions } from './write/writer.ts'

/** Where a site is published to, and where the writer remembers what it wrote there. */
export function writerOptions(config: Config): WriterOptions {
  return {
    destination: config.destination,
    stateFolder: resolve(config.source, config.cacheDir, 'tusitala'),
    keepFiles: config.keepFiles,
  }
}
