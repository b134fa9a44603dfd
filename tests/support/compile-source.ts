import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/**
 * The folder in which `src` is as JavaScript while the tests of a file run. It is compiled anew: `dist` may be of
 * another day.
 */
export function compileSource(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'tusitala-compiled-'))
  const compiled = join(folder, 'dist')
  beforeAll(() => {
    const root = join(import.meta.dirname, '../..')
    const config = ['-p', join(root, 'tsconfig.build.json'), '--outDir', compiled]
    spawnSync(join(root, 'node_modules/.bin/tsc'), config)
    fs.copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  }, 60_000)
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  return compiled
}
