/**
 * What each mistake of an author's must come to: a code, the right place, a hint, an exit status, and never a
 * stack trace, an exception or a published site that is torn.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BadSite, badSites } from '../support/bad-sites.ts'
import { type MainRun, runIn } from '../support/run-main.ts'
import { createSite, type Files, listFiles, testClock } from '../support/site.ts'

describe('a site with one mistake', () => {
  it.each(badSites.map(site => [site.mistake, site] as const))('%s', async (_mistake, site) => {
    await check(site)
  })
})

describe('a file that is no text of a page', () => {
  const page = { 'index.html': '---\n---\nHello' }
  const cases: readonly (readonly [string, Files, (folder: string) => void, expected: string])[] = [
    [
      'a post without a date',
      { '_posts/hello.md': '---\n---\nHi' },
      none,
      'warning post-name _posts/hello.md',
    ],
    [
      'a post of 30 February',
      { '_posts/2025-02-30-x.md': '---\n---\nHi' },
      none,
      'warning date-invalid _posts/2025-02-30-x.md',
    ],
    [
      'a post of month 13',
      { '_posts/2025-13-01-x.md': '---\n---\nHi' },
      none,
      'error date-invalid _posts/2025-13-01-x.md',
    ],
    [
      'an empty post',
      { '_posts/2024-01-02-x.md': '' },
      none,
      'warning document-empty _posts/2024-01-02-x.md:1',
    ],
    [
      'a page in UTF-16',
      { '_posts/2024-01-02-x.md': Buffer.from('\ufeff---\ntitle: Hi\n---\nHello', 'utf16le') },
      none,
      'error file-encoding _posts/2024-01-02-x.md',
    ],
    [
      'a post in Latin-1',
      { '_posts/2024-01-02-x.md': Buffer.from('---\ntitle: Hi\n---\n\nA caf\xe9', 'latin1') },
      none,
      'error file-encoding _posts/2024-01-02-x.md:5:6',
    ],
    [
      'a post of 50 MB',
      { '_posts/2024-01-02-x.md': '---\n---\nHi' },
      folder => truncateSync(join(folder, '_posts/2024-01-02-x.md'), 50 * 1024 * 1024),
      'error document-too-large _posts/2024-01-02-x.md',
    ],
    [
      'a folder that is named like a post',
      { '_posts/2024-01-02-x.md/index.md': '---\n---\nHello' },
      none,
      'warning post-folder _posts/2024-01-02-x.md',
    ],
    [
      'a pipe',
      {},
      folder => execFileSync('mkfifo', [join(folder, 'pipe.html')]),
      'warning file-special pipe.html',
    ],
    [
      'a broken link',
      {},
      folder => symlinkSync('nowhere.html', join(folder, 'link.html')),
      'warning link-broken link.html',
    ],
    [
      'a link out of the site',
      {},
      folder => symlinkSync('/etc/hostname', join(folder, 'link.html')),
      'error link-outside link.html',
    ],
    [
      'a link to a folder that it lies in',
      {},
      folder => symlinkSync('.', join(folder, 'loop')),
      'warning link-loop loop',
    ],
  ]

  it.each(cases)('%s', async (_name, files, prepare, expected) => {
    const site = createSite({ ...page, ...files })
    prepare(site.folder)
    expectMistake(await runIn(site.folder, 'build', '--clock', testClock), expected)
  })

  it('names a file that may not be read, whoever builds', async context => {
    const site = createSite({ ...page, 'secret.html': '---\n---\nHello' })
    chmodSync(site.folder, 0o755)
    chmodSync(join(site.folder, 'secret.html'), 0)
    if (process.geteuid?.() !== 0) {
      expectMistake(await runIn(site.folder, 'build'), 'error file-unreadable secret.html')
      return
    }
    // Root may read everything, and so steps down for the time of the build.
    if (process.seteuid === undefined) return context.skip('this worker cannot stop being root')
    process.seteuid(65534)
    try {
      expectMistake(await runIn(site.folder, 'build'), 'error file-unreadable secret.html')
    } finally {
      process.seteuid(0)
    }
  })
})

describe('a mistake on the command line', () => {
  const page = { 'index.html': '---\n---\nHello' }

  it.each<[string, readonly string[], string]>([
    ['a configuration file that is missing', ['--config', 'nowhere.yml'], 'error config-missing nowhere.yml'],
    ['a clock that tells no time', ['--clock', 'noon-ish'], 'error clock-invalid '],
  ])('%s', async (_name, flags, expected) => {
    const site = createSite(page)
    expectMistake(await runIn(site.folder, 'build', ...flags), expected)
  })

  it.each<[string, (folder: string) => string]>([
    ['the source', folder => folder],
    ['what holds the source', folder => join(folder, '..')],
    ['the home directory', () => process.env.HOME ?? '/root'],
  ])('a destination that is %s', async (_name, destination) => {
    const site = createSite(page)
    const run = await runIn(site.folder, 'build', '-d', destination(site.folder))
    expectMistake(run, 'error destination-unsafe ')
  })
})

describe('a mistake that shows with every page', () => {
  it('is reported once', async () => {
    const posts = Array.from({ length: 20 }, (_, at) => [
      `_posts/2024-01-${at + 10}-x.md`,
      `---\n---\nHi ${at}`,
    ])
    const site = createSite({
      ...Object.fromEntries(posts),
      '_config.yml': 'defaults:\n  - values: { layout: pots }\n',
      '_layouts/post.njk': '{{ content }}',
    })
    const { stderr } = await runIn(site.folder, 'build')
    expect(stderr.match(/layout-missing/g)).toHaveLength(1)
    expect(stderr).toContain('_config.yml:1:1')
  })
})

async function check({ files, expected, hint, mistake }: BadSite): Promise<void> {
  const site = createSite({ ...files, '_site/before.html': 'as it was' })
  const run = await runIn(site.folder, 'build', '--clock', testClock)
  expectMistake(run, expected)
  expect(run.stderr, mistake).toMatch(new RegExp(`hint: .*${hint.source}`))
  expect(run.stderr).toMatch(/^ {2}> +\d+ \| .*\n +\| *\^+$/m)
  expect(readFileSync(join(site.folder, '_site/before.html'), 'utf8')).toBe('as it was')
  if (run.status === 1) expect(listFiles(join(site.folder, '_site'))).toEqual(['before.html'])
}

/** Exactly this one mistake, in the words for people, and the exit status that goes with it. */
function expectMistake(run: MainRun, expected: string): void {
  const found = [...run.stderr.matchAll(/^(error|warning)\[([\w-]+)\] .+(?:\n {2}(\S+)$)?/gm)]
  const said = found.map(([, severity, code, place]) => `${severity} ${code} ${place ?? ''}`)
  expect(said).toEqual([expected])
  expect(run.status).toBe(expected.startsWith('error') ? 1 : 0)
  expect(run.stderr + run.stdout).not.toMatch(/^\s+at .+[:(]\d+/m)
  expect(run.stdout).toMatch(
    run.status === 1 ? /^Nothing was published: 1 error/m : /^ +\d+ pages? and .* \(1 warning\)/m,
  )
}

function none(): void {}
