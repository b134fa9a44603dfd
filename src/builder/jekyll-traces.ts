import { dirname, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import { type FileSystem, nodeFileSystem, tryTo } from '../disk/file-system.ts'
import { keepsState } from './writer-options.ts'

/**
 * What other programs know from that Jekyll has built a site here: the folder of its cache, which stays empty, and,
 * where it is to be incremental, its list of what depends on what. Of both we have our own.
 */
export function leaveTraces(config: Config, fs: FileSystem = nodeFileSystem): void {
  const { source, values } = config
  if (keepsState(config)) tryTo(() => fs.makeFolders(cacheFolder(config)))
  const metadata = resolve(source, '.jekyll-metadata')
  if (values.get('incremental') === true && fs.lstat(metadata) === undefined) {
    tryTo(() => fs.write(metadata, emptyMetadata))
  }
}

/** Removes them, but for what Jekyll itself has put there. */
export function removeTraces(config: Config, fs: FileSystem = nodeFileSystem): void {
  const metadata = resolve(config.source, '.jekyll-metadata')
  tryTo(() => {
    if (fs.lstat(metadata)?.isFile() && fs.read(metadata).toString() === emptyMetadata) fs.unlink(metadata)
  })
  const base = resolve(config.source, config.cacheDir)
  for (let folder = cacheFolder(config); folder.startsWith(`${base}/`); folder = dirname(folder)) {
    tryTo(() => fs.removeFolder(folder))
  }
}

function cacheFolder({ source, cacheDir }: Config): string {
  return resolve(source, cacheDir, 'Jekyll/Cache/Jekyll--Cache')
}

/** Jekyll takes what is no Ruby for YAML. */
const emptyMetadata = '# Tusitala keeps what it knows of the last build in its cache.\n{}\n'
