import { createHash } from 'node:crypto'
import { errorCode, type FileSystem } from '../../disk/file-system.ts'
import type { DestinationPath } from '../../site/types.ts'
import { type Changes, formatChanges, type Put, parsePut, parseRemoval } from './records.ts'
import type { Workplace } from './workplace.ts'

/**
 * What a write is about to do. From the moment it has its name, which a rename gives it, the write is decided:
 * whoever comes next finishes it. Before that, nothing of the destination has been touched.
 */
export interface Journal extends Changes {
  readonly layout: Layout
}

/** `folder`: staged as the whole new destination, one rename away. `files`: numbered in the order of `puts`. */
export type Layout = 'folder' | 'files'

export function stagedPath(place: Workplace, layout: Layout, path: DestinationPath, index: number): string {
  return `${place.staged}/${layout === 'folder' ? path : index}`
}

export function writeJournal(journal: Journal, place: Workplace, fs: FileSystem): void {
  const text = `${HEADER}${journal.layout}\n${formatChanges(journal)}`
  const aside = `${place.journal}.new`
  fs.write(aside, `${text}${END}${checksum(text)}\n`)
  fs.rename(aside, place.journal)
}

/** Whether a write is decided. Where that cannot be told, it is: nothing that was staged may be cleared away. */
export function hasJournal(place: Workplace, fs: FileSystem): boolean {
  try {
    return fs.lstat(place.journal) !== undefined
  } catch (error) {
    if (errorCode(error) === null) throw error
    return true
  }
}

/** Null where there is none, or none that can be trusted. */
export function readJournal(place: Workplace, fs: FileSystem): Journal | null {
  try {
    return parseJournal(fs.read(place.journal).toString())
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

const HEADER = 'tusitala journal 1\t'
const END = '=\t'

function parseJournal(text: string): Journal | null {
  const end = text.lastIndexOf(`\n${END}`) + 1
  const body = text.slice(0, end)
  if (!body.startsWith(HEADER) || text.slice(end) !== `${END}${checksum(body)}\n`) return null
  const [header, ...lines] = body.slice(0, -1).split('\n')
  const puts: Put[] = []
  const removals: DestinationPath[] = []
  for (const line of lines) {
    const put = parsePut(line)
    const removal = put === null ? parseRemoval(line) : null
    if (put !== null) puts.push(put)
    else if (removal !== null) removals.push(removal)
    else return null
  }
  return { layout: header?.endsWith('folder') ? 'folder' : 'files', puts, removals }
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
