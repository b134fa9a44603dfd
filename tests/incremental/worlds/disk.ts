import { cpSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from './world.ts'

/** Writes the first state of a world, with times of long ago, as of a checkout that has lain for a while. */
export function writeWorld(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    writeText(folder, path, text)
    utimesSync(join(folder, path), longAgo, longAgo)
  }
}

/** Does to the files what a step says, and tells which paths that touches. Files that are not there are passed over. */
export function applyStep(folder: string, step: Step): readonly string[] {
  const { move = [], remove = [], write = {}, touch = [], keepsTime = false } = step
  for (const [from, to] of move) {
    if (!exists(folder, from)) continue
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    renameSync(join(folder, from), join(folder, to))
  }
  for (const path of remove) rmSync(join(folder, path), { force: true, recursive: true })
  for (const [path, text] of Object.entries(write)) {
    const before = statSync(join(folder, path), { throwIfNoEntry: false })
    writeText(folder, path, text)
    if (keepsTime && before !== undefined) utimesSync(join(folder, path), before.atime, before.mtime)
  }
  const now = new Date()
  for (const path of touch) if (exists(folder, path)) utimesSync(join(folder, path), now, now)
  return [...move.flat(), ...remove, ...Object.keys(write), ...touch].map(path => path.replace(/\/$/, ''))
}

/** Copies a site with its cache and what it published, as it is now. Other times are those of another machine. */
export function copyElsewhere(
  from: string,
  to: string,
  { keepsTimes }: { readonly keepsTimes: boolean },
): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: keepsTimes })
}

function writeText(folder: string, path: string, text: string): void {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(
    target,
    path.toLowerCase().endsWith('.png') && /^\d+x\d+$/.test(text) ? pictureOf(text) : text,
  )
}

function exists(folder: string, path: string): boolean {
  return statSync(join(folder, path), { throwIfNoEntry: false }) !== undefined
}

/** The head of a PNG, which is all that says its size. */
function pictureOf(size: string): Buffer {
  const [width = 0, height = 0] = size.split('x').map(Number)
  const head = Buffer.alloc(33)
  head.write('89504e470d0a1a0a0000000d49484452', 'hex')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

const longAgo = new Date('2023-01-02T03:04:05Z')
