/** What `new` and `new-theme` make, and that it is a site. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runIn } from '../support/run-main.ts'
import { createSite, listFiles } from '../support/site.ts'

describe('tusitala new', () => {
  it('makes a blog that is published without a warning', async () => {
    const { folder } = createSite({})
    const made = await runIn(folder, 'new', 'sea', 'stories')
    expect([made.status, made.stderr]).toEqual([0, ''])
    expect(made.stdout).toMatch(
      `New jekyll site installed in ${realpathSync(folder)}/sea stories.\n\n  cd 'sea stories'`,
    )

    const blog = join(folder, 'sea stories')
    const built = await runIn(blog, 'build', '--strict')
    expect([built.status, built.stderr]).toEqual([0, ''])
    const date = new Date().toISOString().slice(0, 10)
    expect(listFiles(join(blog, '_site'))).toEqual(
      expect.arrayContaining([
        '404.html',
        `${date.replaceAll('-', '/')}/hello/index.html`,
        'about/index.html',
        'archive/index.html',
        'assets/css/main.css',
        'category/guide/index.html',
        'feed.xml',
        'index.html',
        'sitemap.xml',
      ]),
    )
    const home = readFileSync(join(blog, '_site/index.html'), 'utf8')
    expect(home).toContain('<title>Sea stories: Notes, as they come</title>')
    expect(home).toContain(
      `<a href="/${date.replaceAll('-', '/')}/hello/">Hello! Here is what to do next</a>`,
    )
    expect(home).not.toMatch(/%\w+%|undefined|\[object/)
    for (const path of listFiles(blog)) expect(path).not.toContain('%')
    expect(readFileSync(join(blog, '.gitignore'), 'utf8')).toContain('_site/')
  })

  it('makes with --blank the least that is a site', async () => {
    const { folder } = createSite({})
    expect((await runIn(folder, 'new', 'plain', '--blank')).status).toBe(0)
    for (const name of ['_data', '_drafts', '_includes', '_posts'])
      expect(existsSync(join(folder, 'plain', name))).toBe(true)
    const built = await runIn(folder, 'build', '-s', 'plain', '-d', 'plain/_site', '--strict')
    expect([built.status, built.stderr]).toEqual([0, ''])
    expect(listFiles(join(folder, 'plain/_site'))).toEqual([
      'assets/css/main.css',
      'assets/css/main.css.map',
      'index.html',
    ])
  })

  it('keeps out of a folder with files in it', async () => {
    const site = createSite({ 'notes/mine.txt': 'mine' })
    const { status, stdout, stderr } = await runIn(site.folder, 'new', 'notes', '--skip-bundle')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^ +Conflict: \S+\/notes exists and is not empty\.$/m)
    expect(listFiles(join(site.folder, 'notes'))).toEqual(['mine.txt'])
  })

  it('adds with --force what is missing, and overwrites nothing', async () => {
    const site = createSite({ '_config.yml': 'title: Mine\n' })
    const { status, stdout } = await runIn(site.folder, 'new', '.', '--force')
    expect(status).toBe(0)
    expect(stdout).toContain('Left as they were: _config.yml.')
    expect(readFileSync(join(site.folder, '_config.yml'), 'utf8')).toBe('title: Mine\n')
    expect(existsSync(join(site.folder, '_layouts/post.njk'))).toBe(true)
  })

  it('takes a checkout without files for an empty folder', async () => {
    const site = createSite({ '.git/HEAD': '' })
    expect((await runIn(site.folder, 'new', '.')).status).toBe(0)
  })

  it.each([['new'], ['new-theme']])(
    '%s says in plain words what the file system would not do',
    async command => {
      const site = createSite({ file: '' })
      const { status, stderr } = await runIn(site.folder, command, 'file/in-it')
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/^error: nothing more could be created: ENOTDIR: [^\n]+\n$/),
      ])
    },
  )
})

describe('tusitala new-theme', () => {
  it('makes a theme with all of its folders, and never over another', async () => {
    const { folder } = createSite({})
    const { status, stdout } = await runIn(folder, 'new-theme', 'sea', 'theme')
    expect(status).toBe(0)
    expect(stdout).toContain(
      `Your new Jekyll theme, sea_theme, is ready for you in ${realpathSync(folder)}/sea_theme!`,
    )
    const theme = join(folder, 'sea_theme')
    for (const name of ['_data', '_includes', '_sass', 'assets'])
      expect(existsSync(join(theme, name))).toBe(true)
    expect(listFiles(theme)).toEqual([
      '.gitignore',
      'LICENSE.txt',
      'README.md',
      '_layouts/default.html',
      '_layouts/page.html',
      '_layouts/post.html',
      'package.json',
    ])
    expect(JSON.parse(readFileSync(join(theme, 'package.json'), 'utf8'))).toMatchObject({ name: 'sea_theme' })

    const again = await runIn(folder, 'new-theme', 'sea', 'theme')
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('sea_theme already exists.')])
  })

  it('has a code of conduct if that is asked for', async () => {
    const { folder } = createSite({})
    await runIn(folder, 'new-theme', 'harbour', '--code-of-conduct')
    expect(existsSync(join(folder, 'harbour/CODE_OF_CONDUCT.md'))).toBe(true)
  })
})
