import { readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../support/site.ts'

interface Recorded {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
}

// Jekyll 4.3.1 with jekyll-sitemap 1.4.0 at 2026-11-23T12:00:00Z.
const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('sitemap.json', import.meta.url), 'utf8'),
)

/** 2023-04-05T06:07:08Z, when all files were last modified. */
const modified = 1_680_674_828

describe('sitemaps are, byte for byte, those of jekyll-sitemap', () => {
  it.each(recorded)('$name', ({ files, outputs }) => {
    const site = createSite(files)
    for (const path of Object.keys(files)) utimesSync(join(site.folder, path), modified, modified)
    const built = site.build()
    expect(Object.fromEntries(Object.keys(outputs).map(path => [path, built.page(path)]))).toEqual(outputs)
  })
})

describe('what is no date is an error in the file that says it', () => {
  it.each([
    ['a page', 'sub/page.html'],
    ['a document', '_posts/2024-01-01-a.md'],
  ])('%s', (_, path) => {
    const site = createSite({
      '_config.yml': 'plugins: [jekyll-sitemap]\n',
      [path]: '---\nlayout: none\nlast_modified_at: soon\n---\ntext\n',
    })
    const { problems } = site.build()
    expect(problems).toEqual([`error filter-failed ${path} Invalid Date: '"soon"' is not a valid datetime.`])
  })
})

it('an address of the site that is none is one error, however many pages there are', () => {
  const site = createSite({
    '_config.yml': 'plugins: [jekyll-sitemap]\nurl: http://a b\n',
    'a.html': '---\n---\n',
    'b.html': '---\n---\n',
  })
  expect(site.build().problems).toEqual(["error filter-failed _config.yml Invalid character in host: 'a b'"])
})
