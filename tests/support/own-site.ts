import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type BuildResult, build } from '../../src/builder/build.ts'

/** Builds the blog of this repository into a folder of its own, removed after the tests of the file. */
export function buildOwnSite(): { readonly folder: string; readonly result: BuildResult } {
  const folder = mkdtempSync(join(tmpdir(), 'tusitala-own-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const source = join(import.meta.dirname, '../..')
  const result = build({
    source,
    destination: folder,
    clock: '2026-11-23T12:00:00Z',
    overrides: new Map([['cache_dir', join(folder, '../', `${folder}-cache`)]]),
  })
  return { folder, result }
}
