import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { type BuildRequest, type BuildResult, build } from '../../src/builder/build.ts'

export type Files = Readonly<Record<string, string | Buffer>>

export interface TestSite {
  readonly folder: string
  readonly write: (files: Files) => void
  readonly remove: (path: string) => void
  readonly build: (request?: BuildRequest) => TestBuild
}

export interface TestBuild {
  readonly result: BuildResult
  /** The text of a published file; fails the test where there is none. */
  readonly page: (path: string) => string
  readonly files: readonly string[]
  /** `severity code file:line:column message` of each diagnostic, for short comparisons. */
  readonly problems: readonly string[]
}

/** The "now" of test builds, so that no test depends on the day it runs. */
export const testClock = '2026-11-23T12:00:00Z'

/** A site of some files in a folder of its own, removed when the test ends. */
export function createSite(files: Files): TestSite {
  const folder = mkdtempSync(join(tmpdir(), 'tusitala-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return {
    folder,
    write: more => writeFiles(folder, more),
    remove: path => rmSync(join(folder, path), { recursive: true }),
    build: request => buildSite(folder, request),
  }
}

/** Builds a site of some files once. */
export function buildFiles(files: Files, request?: BuildRequest): TestBuild {
  return createSite(files).build(request)
}

function buildSite(folder: string, request: BuildRequest = {}): TestBuild {
  const result = build({ clock: testClock, source: folder, ...request })
  const { destination } = result.config
  return {
    result,
    page: path => readFileSync(join(destination, path), 'utf8'),
    files: listFiles(destination),
    problems: result.diagnostics.map(({ severity, code, file, line, column, message }) => {
      const place = [file, line, column].filter(part => part !== undefined).join(':')
      return [severity, code, place, message].filter(part => part !== '').join(' ')
    }),
  }
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}

export function listFiles(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}
