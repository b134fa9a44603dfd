/** The exit status is that of Jekyll 4.3.1 for each of these sites, unless a comment says otherwise. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runIn } from '../support/run-main.ts'
import { createSite, type Files } from '../support/site.ts'

const config = 'url: https://example.org\n'
const page = '---\npermalink: /x/\n---\nHello'

describe('tusitala doctor', () => {
  it.each<[string, Files, number, readonly string[]]>([
    ['a site in good health', { '_config.yml': config, 'a.md': page }, 0, []],
    ['a folder without a site', {}, 1, ['url-missing']],
    ['no address', { '_config.yml': 'url: ""\n' }, 1, ['url-missing']],
    ['an address without a host', { '_config.yml': 'url: /blog\n' }, 1, ['url-relative']],
    [
      'two pages with one URL',
      { '_config.yml': config, 'a.md': page, 'b.md': page },
      1,
      ['destination-conflict'],
    ],
    [
      'URLs that differ in case',
      { '_config.yml': config, 'a.md': page, 'b.md': page.replace('/x/', '/X/') },
      1,
      ['destination-case'],
    ],
    [
      'a key that is gone',
      { '_config.yml': `${config}relative_permalinks: true\n` },
      1,
      ['config-deprecated'],
    ],
    [
      'posts outside of the collections',
      { '_config.yml': `${config}collections_dir: docs\n`, '_posts/2024-01-02-a.md': page },
      1,
      ['posts-outside'],
    ],
    [
      'a layout that is missing',
      { '_config.yml': config, 'a.md': '---\nlayout: b\n---\n' },
      0,
      ['layout-missing'],
    ],
    // Jekyll does not render, and finds nothing here.
    [
      'a page that cannot be rendered',
      { '_config.yml': config, 'a.md': '---\n---\n{% if' },
      1,
      ['liquid-syntax'],
    ],
  ])('finds %s', async (_name, files, expected, codes) => {
    const { folder } = createSite(files)
    const { status, stdout, stderr } = await runIn(folder, 'doctor')
    expect([...stderr.matchAll(/^\w+\[([\w-]+)\]/gm)].map(([, code]) => code)).toEqual(codes)
    expect(status).toBe(expected)
    expect(stdout).toContain(
      codes.length === 0 ? 'Your test results are in. Everything looks fine.' : `Found ${codes.length} `,
    )
    expect(existsSync(join(folder, '_site'))).toBe(false)
    expect(existsSync(join(folder, '.jekyll-cache'))).toBe(false)
  })
})
