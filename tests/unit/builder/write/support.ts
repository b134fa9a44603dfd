import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { WriterOptions } from '../../../../src/builder/write/writer.ts'
import { type FileSystem, nodeFileSystem } from '../../../../src/disk/file-system.ts'
import { destinationPath } from '../../../../src/site/destination-path.ts'
import type { DestinationPath, Output } from '../../../../src/site/types.ts'

/** A folder of a test's own, which goes when the test ends. */
export function scratch(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(join(memory, 'tusitala-write-')))
  scratches.push(folder)
  return folder
}

/** In memory where that can be had: removing a thousand folders from a disk takes longer than the tests. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const scratches: string[] = []
afterEach(() => {
  for (const folder of scratches.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

export function optionsFor(root: string, more: Partial<WriterOptions> = {}): WriterOptions {
  return { destination: `${root}/_site`, stateFolder: `${root}/.jekyll-cache/tusitala`, ...more }
}

/** Outputs from a table of paths and texts. */
export function outputs(files: Readonly<Record<string, string>>): readonly Output[] {
  return Object.entries(files).map(([path, content]) => ({
    destination: at(path),
    content,
    origin: `${path}.md`,
  }))
}

/** An output that copies a file. */
export function copyOf(absolute: string, path: string): Output {
  const { size, mtimeMs, ctimeMs, ino } = fs.statSync(absolute)
  const source = { path, absolute, size, modified: mtimeMs, changed: ctimeMs, inode: ino }
  return { destination: at(path), content: source, origin: path }
}

export function at(path: string): DestinationPath {
  const made = destinationPath(path)
  if (made.path === null) throw new Error(`no path: ${path}`)
  return made.path
}

/** All files below a folder with their texts; an empty folder has a slash and no text. */
export function tree(folder: string, under = ''): Record<string, string> {
  const found: Record<string, string> = {}
  if (!fs.existsSync(folder)) return found
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  if (entries.length === 0 && under !== '') found[`${under}/`] = ''
  for (const entry of entries) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) Object.assign(found, tree(`${folder}/${entry.name}`, path))
    else found[path] = entry.isSymbolicLink() ? '(link)' : fs.readFileSync(`${folder}/${entry.name}`, 'utf8')
  }
  return found
}

export function digest(files: Readonly<Record<string, string>>): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex')
}

/** A process that is killed: nothing after it happens. */
export class Kill extends Error {}

export type Fault = 'kill' | 'EACCES' | 'EIO' | 'ENOSPC'

/**
 * A file system whose `at`-th call (from 1) fails, once or, for a kill, for ever. What writes has done half of
 * its work by then.
 */
export function faulty(
  at: number,
  fault: Fault,
  real: FileSystem = nodeFileSystem,
): { fileSystem: FileSystem; calls: () => number } {
  let calls = 0
  const strike = (name: string, halfDo: () => void): void => {
    calls += 1
    if (calls < at || (calls > at && fault !== 'kill')) return
    if (calls === at) halfDo()
    if (fault === 'kill') throw new Kill()
    throw Object.assign(new Error(`${fault}: injected, ${name}`), { code: fault, syscall: name })
  }
  const one = <A, R>(name: string, call: (a: A) => R) => {
    return (a: A): R => {
      strike(name, () => {})
      return call(a)
    }
  }
  const two = <A, B, R>(name: string, call: (a: A, b: B) => R, half: (a: A, b: B) => void = () => {}) => {
    return (a: A, b: B): R => {
      strike(name, () => half(a, b))
      return call(a, b)
    }
  }
  const halfOf = (content: string | Uint8Array): string | Uint8Array => content.slice(0, content.length / 2)
  const fileSystem: FileSystem = {
    lstat: one('lstat', real.lstat),
    stat: one('stat', real.stat),
    realpath: one('realpath', real.realpath),
    isWritable: real.isWritable,
    list: one('scandir', real.list),
    read: one('read', real.read),
    open: path => {
      strike('open', () => {})
      const { read, close } = real.open(path)
      return { read: two('read', read), close }
    },
    write: two('write', real.write, (path, content) => real.write(path, halfOf(content))),
    create: one('open', real.create),
    append: two('write', real.append, (path, content) => real.append(path, halfOf(content))),
    copy: two('copyfile', real.copy, (_, to) => real.write(to, 'torn')),
    setModified: two('utime', real.setModified),
    rename: two('rename', real.rename),
    unlink: one('unlink', real.unlink),
    makeFolder: one('mkdir', real.makeFolder),
    makeFolders: one('mkdir', real.makeFolders),
    removeFolder: one('rmdir', real.removeFolder),
    removeTree: one('rm', real.removeTree),
  }
  return { fileSystem, calls: () => calls }
}

/** A file system to which letter case is nothing, below `root`. */
export function caseless(root: string): FileSystem {
  const fold = (path: unknown): unknown =>
    typeof path === 'string' && path.startsWith(root) && !path.includes('/lock-')
      ? root + path.slice(root.length).toLowerCase()
      : path
  return new Proxy(nodeFileSystem, {
    get: (target, name: keyof FileSystem) => {
      const call: (...given: never[]) => unknown = target[name]
      return (...given: readonly unknown[]) => Reflect.apply(call, target, given.map(fold))
    },
  })
}
