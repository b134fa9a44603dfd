import { hostname } from 'node:os'
import { errorCode, type FileSystem, tryTo } from './file-system.ts'
import { processState } from './process-table.ts'

/** Who holds a lock. */
export interface Holder {
  readonly pid: number
  /** See {@link processState}. */
  readonly started: number
  readonly host: string
}

export interface Lock {
  readonly kind: 'taken'
  /** Gives the lock back; the folder goes too where nothing else is in it. */
  readonly release: () => void
}

/** Another process holds the lock. */
export interface Busy {
  readonly kind: 'busy'
  /** `process 12 on elsewhere, since 2025-11-26T03:59:51.000Z`; empty where it has gone in the meantime. */
  readonly holder: string
}

/**
 * Takes the lock on a folder; waits for `patience` milliseconds when another process holds it, then says who.
 *
 * A lock is an empty file whose name says who took it. To take it is to make one's own file, exclusively, and
 * then to see no other of a living process; whoever does see one takes his own away and waits. No name is ever
 * used by two processes, so the file of a dead one can be removed without a race: nobody can have taken it over
 * in between, as could happen to a file with one name for all.
 */
export function takeLock(folder: string, patience: number, fs: FileSystem): Lock | Busy {
  const name = lockName({ pid: process.pid, started: processState(process.pid).started, host: hostname() })
  const deadline = Date.now() + patience
  for (;;) {
    const other = tryToTake(folder, name, fs)
    if (other === null) return { kind: 'taken', release: () => release(folder, name, fs) }
    if (Date.now() >= deadline) return { kind: 'busy', holder: describe(other, folder, fs) }
    // Of unequal length, or two that back off from one another would meet again and again.
    pause(10 + Math.random() * 40)
  }
}

export function lockName({ pid, started, host }: Holder): string {
  return `lock-${pid}-${started}-${host.replace(/[^\w.-]/g, '_')}`
}

const NAME = /^lock-(\d+)-(\d+)-(.+)$/

/** For a lock about which the machine can tell nothing. No write lasts that long. */
const LIFETIME = 10 * 60 * 1000

/** Null when the lock is ours now; else the name of the lock in the way, empty where it is gone already. */
function tryToTake(folder: string, own: string, fs: FileSystem): string | null {
  const earlier = findOther(folder, own, fs)
  if (earlier !== null) return earlier
  if (!create(folder, own, fs)) return ''
  const rival = findOther(folder, own, fs)
  if (rival !== null) fs.unlink(`${folder}/${own}`)
  return rival
}

/** The lock of another living process, by its name. Those of dead ones are removed. */
function findOther(folder: string, own: string, fs: FileSystem): string | null {
  for (const name of listFolder(folder, fs)) {
    if (name === own || !NAME.test(name)) continue
    if (isHeld(folder, name, fs)) return name
    tryTo(() => fs.unlink(`${folder}/${name}`))
  }
  return null
}

function isHeld(folder: string, name: string, fs: FileSystem): boolean {
  const { pid, started } = parseName(name)
  const stat = fs.lstat(`${folder}/${name}`)
  if (stat === undefined) return false
  const isRecent = Date.now() - stat.mtimeMs < LIFETIME
  if (lockName({ pid, started, host: hostname() }) !== name) return isRecent
  const state = processState(pid)
  if (!state.isAlive) return false
  return started !== 0 && state.started !== 0 ? state.started === started : isRecent
}

function parseName(name: string): Holder {
  const [, pid, started, host = ''] = NAME.exec(name) ?? []
  return { pid: Number(pid), started: Number(started), host }
}

function create(folder: string, name: string, fs: FileSystem): boolean {
  try {
    fs.makeFolders(folder)
    fs.create(`${folder}/${name}`)
  } catch (error) {
    const code = errorCode(error)
    // Another process gave its lock back, and the folder with it.
    if (code === 'ENOENT') return false
    // EEXIST: left by ourselves, when a release failed.
    if (code !== 'EEXIST') throw error
  }
  return true
}

function listFolder(folder: string, fs: FileSystem): readonly string[] {
  try {
    return fs.list(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

function release(folder: string, name: string, fs: FileSystem): void {
  tryTo(() => fs.unlink(`${folder}/${name}`))
  tryTo(() => fs.removeFolder(folder))
}

function describe(name: string, folder: string, fs: FileSystem): string {
  if (name === '') return ''
  const { pid, host } = parseName(name)
  const since = fs.lstat(`${folder}/${name}`)?.mtime.toISOString() ?? 'just now'
  return `process ${pid} on ${host}, since ${since}`
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
