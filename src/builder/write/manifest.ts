import { createHash, randomBytes } from 'node:crypto'
import { dirname, relative } from 'node:path'
import type { FileSystem } from '../../disk/file-system.ts'
import { makeStateFolder } from '../../disk/state-folder.ts'
import type { DestinationPath } from '../../site/types.ts'
import { type Changes, type Entry, formatChanges, formatPut, parsePut, parseRemoval } from './records.ts'

/**
 * What we published, so that unchanged files are left alone and nobody else's file is ever removed.
 *
 * On disk it is a log: a write appends its changes (one line for one saved post, not a megabyte for the site)
 * and a new generation; it is rewritten whole when more than half of it is history. Whatever a line claims is
 * checked against the published file before anything is done to that, so a lost or damaged log costs time only.
 */
export class Manifest {
  readonly #path: string
  readonly #fs: FileSystem
  #entries = new Map<DestinationPath, Entry>()
  #generation = ''
  #lines = 0
  /** Tells when another process has written the file; null where it has to be written anew. */
  #stamp: string | null = null

  constructor(path: string, fs: FileSystem) {
    this.#path = path
    this.#fs = fs
  }

  /** A name for what is published now; null before the first write. */
  get generation(): string | null {
    return this.#generation || null
  }

  get entries(): ReadonlyMap<DestinationPath, Entry> {
    return this.#entries
  }

  /** Reads the file, unless this process wrote it last. */
  refresh(): void {
    const stamp = this.#currentStamp()
    if (stamp !== null && stamp === this.#stamp) return
    this.#entries = new Map()
    this.#generation = ''
    this.#lines = 0
    this.#stamp = stamp !== null && this.#load() ? stamp : null
  }

  record(changes: Changes): void {
    const stamp = this.#stamp
    this.#stamp = null
    for (const path of changes.removals) this.#entries.delete(path)
    for (const { path, entry } of changes.puts) this.#entries.set(path, entry)
    this.#generation = randomBytes(9).toString('base64url')
    const added = changes.puts.length + changes.removals.length + 1
    if (stamp !== null && this.#lines + added < 2 * this.#entries.size + LINES_NOT_WORTH_A_REWRITE) {
      this.#fs.append(this.#path, `${formatChanges(changes)}=\t${this.#generation}\n`)
      this.#lines += added
    } else {
      this.#rewrite()
    }
    this.#stamp = this.#currentStamp()
  }

  #rewrite(): void {
    let text = HEADER
    for (const [path, entry] of this.#entries) text += formatPut(path, entry)
    makeStateFolder(dirname(this.#path), this.#fs)
    const aside = `${this.#path}.new`
    this.#fs.write(aside, `${text}=\t${this.#generation}\n`)
    this.#fs.rename(aside, this.#path)
    this.#lines = this.#entries.size + 1
  }

  /** Reads up to the first line that is not ours; whether it came to the end of a finished write. */
  #load(): boolean {
    const text = this.#fs.read(this.#path).toString()
    if (!text.startsWith(HEADER)) return false
    let start = HEADER.length
    let generation = ''
    for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      const line = text.slice(start, end)
      generation = line.startsWith('=\t') ? line.slice(2) : ''
      if (generation === '' && !this.#takeLine(line)) return false
      start = end + 1
      this.#lines += 1
    }
    this.#generation = start === text.length ? generation : ''
    return this.#generation !== ''
  }

  #takeLine(line: string): boolean {
    const put = parsePut(line)
    const removed = put === null ? parseRemoval(line) : null
    if (put !== null) this.#entries.set(put.path, put.entry)
    if (removed !== null) this.#entries.delete(removed)
    return put !== null || removed !== null
  }

  #currentStamp(): string | null {
    const stat = this.#fs.lstat(this.#path)
    return stat === undefined ? null : `${stat.ino}:${stat.size}:${stat.mtimeMs}`
  }
}

/**
 * Where the manifest of a destination is kept: one site may be built into several. The name is made of the
 * way from one folder to the other, so that a cache restored elsewhere, as in CI, still fits.
 */
export function manifestPath(stateFolder: string, destination: string): string {
  const way = relative(stateFolder, destination).replaceAll('\\', '/')
  const key = createHash('sha256').update(way).digest('hex').slice(0, 12)
  return `${stateFolder}/published-${key}`
}

const HEADER = 'tusitala published 1\n'
const LINES_NOT_WORTH_A_REWRITE = 1000
