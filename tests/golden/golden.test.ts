import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { build } from '../../src/builder/build.ts'
import { listFiles, testClock } from '../support/site.ts'

// Each site was built by Jekyll 4.3.1 with jekyll-archives 2.2.1, jekyll-paginate 1.1.0 and jekyll-include-cache
// 0.2.1 (`record.mjs`). Their templates are written in what Liquid and Nunjucks share, and `template_engine` is
// Nunjucks; those of `tags` are Liquid alone.

const here = import.meta.dirname
const sites = readdirSync(here).filter(name => existsSync(join(here, name, 'source')))

describe.each(sites)('%s', name => {
  const site = join(here, name)

  test.each(variantsOf(site))('built with %s is what Jekyll makes of it', variant => {
    const expected =
      variant === '_config.yml'
        ? join(site, 'expected')
        : join(site, 'expected', variant.replace(/\.yml$/, ''))
    // A copy, since a build keeps a record of what it published beside its source.
    const folder = mkdtempSync(join(tmpdir(), 'tusitala-golden-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const source = join(folder, 'source')
    const destination = join(folder, 'published')
    cpSync(join(site, 'source'), source, { recursive: true })
    const own = join(source, '_config.yml')
    const files = variant === '_config.yml' ? [own] : [own, join(site, 'variants', variant)]

    const { diagnostics, isPublished } = build({ source, destination, files, clock: testClock })

    expect(isPublished ? [] : diagnostics).toEqual([])
    expect(treeOf(destination)).toEqual(treeOf(expected))
  })
})

function variantsOf(site: string): readonly string[] {
  const folder = join(site, 'variants')
  return existsSync(folder) ? readdirSync(folder) : ['_config.yml']
}

function treeOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(listFiles(folder).map(path => [path, readFileSync(join(folder, path), 'latin1')]))
}
