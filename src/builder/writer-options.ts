import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import type { WriterOptions } from './write/writer.ts'

/** Where a site is published to, and where the writer remembers what it wrote there. */
export function writerOptions(config: Config): WriterOptions {
  const own = resolve(config.source, config.cacheDir, 'tusitala')
  return {
    destination: config.destination,
    stateFolder: keepsState(config) || existsSync(own) ? own : userFolder(),
    keepFiles: config.keepFiles,
  }
}

/** Whether a build may leave anything in the site's own cache folder: not if it is told so, and in safe mode never. */
export function keepsState({ values, safe }: Config): boolean {
  return !safe && values.get('disable_disk_cache') !== true
}

/** Its files are named for the destinations that they are about. */
function userFolder(): string {
  const { XDG_CACHE_HOME: cache } = process.env
  return resolve(cache === undefined || cache === '' ? `${homedir()}/.cache` : cache, 'tusitala')
}
