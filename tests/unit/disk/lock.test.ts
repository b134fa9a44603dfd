import { type ChildProcess, spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { hostname } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../src/disk/file-system.ts'
import { lockName, takeLock } from '../../../src/disk/lock.ts'
import { processState } from '../../../src/disk/process-table.ts'
import { scratch } from '../builder/write/support.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A process that lives until the test ends. */
function living(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  children.push(child)
  return child.pid ?? 0
}

function held(by: { pid: number; started?: number; host?: string; minutesAgo?: number }): string {
  const { pid, started = processState(pid).started, host = hostname(), minutesAgo = 0 } = by
  const folder = `${scratch()}/place`
  fs.mkdirSync(folder)
  const path = `${folder}/${lockName({ pid, started, host })}`
  fs.writeFileSync(path, '')
  const time = Date.now() / 1000 - 60 * minutesAgo
  fs.utimesSync(path, time, time)
  return folder
}

function take(folder: string): 'taken' | string {
  const lock = takeLock(folder, 0, nodeFileSystem)
  if (lock.kind === 'busy') return lock.holder
  lock.release()
  return 'taken'
}

describe('a lock', () => {
  it('is taken where there is none, and leaves nothing behind', () => {
    const folder = `${scratch()}/not/yet`
    expect(take(folder)).toBe('taken')
    expect(fs.existsSync(folder)).toBe(false)
  })

  it('of a living process is respected, and its holder named', () => {
    const pid = living()
    const message = take(held({ pid }))
    expect(message).toContain(`process ${pid} on ${hostname()}, since 20`)
  })

  it('of a living process counts however old it is', () => {
    expect(take(held({ pid: living(), minutesAgo: 60 }))).toContain('process ')
  })

  it('of a dead process is removed', () => {
    // No system has a pid as large.
    expect(take(held({ pid: 2 ** 30, started: 5 }))).toBe('taken')
  })

  it('of an earlier process with the pid of a living one is removed', {
    skip: process.platform !== 'linux',
  }, () => {
    const pid = living()
    expect(take(held({ pid, started: processState(pid).started - 1 }))).toBe('taken')
  })

  it('of another machine is respected for ten minutes', () => {
    expect(take(held({ pid: 1, host: 'elsewhere', minutesAgo: 9 }))).toContain('on elsewhere')
    expect(take(held({ pid: 1, host: 'elsewhere', minutesAgo: 11 }))).toBe('taken')
  })

  it('that this process could not give back is its own still', () => {
    expect(take(held({ pid: process.pid }))).toBe('taken')
  })

  it('is waited for', () => {
    const folder = held({ pid: living() })
    const path = `${folder}/${fs.readdirSync(folder)[0]}`
    // The lock is taken away by another process, for this one is asleep.
    children.push(spawn(process.execPath, ['-e', 'require("fs").rmSync(process.argv[1])', path]))
    expect(takeLock(folder, 10_000, nodeFileSystem).kind).toBe('taken')
  })
})

describe('the process table', () => {
  it('knows the living from the dead', () => {
    expect(processState(process.pid).isAlive).toBe(true)
    expect(processState(2 ** 30).isAlive).toBe(false)
  })
})
