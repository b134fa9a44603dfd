/** The command line as its users meet it: what is printed where, and the exit status. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runIn, runMain } from '../support/run-main.ts'
import { createSite, type Files, listFiles, testClock } from '../support/site.ts'

const good: Files = {
  '_config.yml': 'title: Mine\ncache_dir: .cache\n',
  'index.html': '---\n---\nHello',
  'robots.txt': 'all',
}
const bad: Files = { ...good, '_layouts/post.njk': '{{ x | upcasee }}', 'a.html': '---\nlayout: post\n---\n' }
const odd: Files = { ...good, 'a.html': '---\nlayout: pots\n---\n' }

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('tusitala', () => {
  it('alone shows what it can do, with examples', async () => {
    const { status, stdout, stderr } = await runMain()
    expect(status).toBe(1)
    expect(stderr).toContain('a command is required')
    expect(stdout).toMatch(/^Usage: tusitala <command> \[flags\]/)
    expect(stdout).toMatch(/^ {2}build, b +Publish the site/m)
    expect(stdout).toMatch(/^ {2}clean +Remove what was published/m)
    expect(stdout).toMatch(/^Examples:\n {2}tusitala new my-blog +/m)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it.each([['--version'], ['-v']])('%s prints the version', async flag => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(await runMain(flag)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  // The statuses 1 are those of Jekyll 4.3.1. Of the others, it builds the first from nothing, and knows not the second.
  it.each([
    [['buld'], 1, 'Did you mean build?'],
    [['build', '--drafst'], 1, 'Did you mean --drafts?'],
    [['build', '--limit_posts', 'x'], 1, 'a whole number'],
    [['build', '--limit_posts', '-3'], 1, 'a whole number'],
    [['build', '--source'], 1, 'argument missing'],
    [['clean', '--frobnicate'], 1, "unknown option '--frobnicate'"],
    [['--drafts'], 1, "unknown option '--drafts'"],
    [['help', 'buld'], 1, 'did you mean "build"?'],
    [['new'], 1, "missing required argument 'path'"],
    [['build', '--source', 'nowhere'], 2, 'no folder "nowhere"'],
    [['build', '--format', 'xml'], 2, 'text, json, github'],
  ])('%j ends with the status %i', async (words, expected, said) => {
    const { status, stdout, stderr } = await runMain(...words)
    expect(status).toBe(expected)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
    expect(existsSync('nowhere')).toBe(false)
  })

  it('passes over a word that is no flag, as Jekyll does, but says so', async () => {
    const site = createSite({ ...good, '_drafts/idea.md': 'An idea' })
    const { status, stderr } = await runIn(site.folder, 'build', '--drafts', 'true')
    expect([status, stderr]).toEqual([0, 'note: "true" is no flag, and changes nothing\n'])
  })

  it.each([
    ['help', 'build'],
    ['help', 'b'],
    ['build', '--help'],
    ['b', '-h'],
  ])('%s %s shows its flags', async (...words) => {
    const { status, stdout } = await runMain(...words)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: tusitala build\|b \[flags\]/)
  })

  it.each([['build'], ['serve'], ['doctor'], ['clean']])('shows the flags of %s in groups', async command => {
    const { status, stdout } = await runMain(command, '--help')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^The site:\n {2}-s, --source <dir>/m)
    expect(stdout).toMatch(/^What it says:\n(?: {2}.*\n)* {2}-q, --quiet/m)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})

describe('tusitala build', () => {
  it.each(['build', 'b'])('as %s says what it published, how fast and where', async command => {
    const site = createSite(good)
    const { status, stdout, stderr } = await runIn(site.folder, command)
    expect(status).toBe(0)
    expect(stderr).toBe('')
    const folder = realpathSync(site.folder)
    expect(stdout.replace(/\d\.\d{3}/, '0.123')).toBe(
      [
        `Configuration file: ${folder}/_config.yml`,
        `            Source: ${folder}`,
        `       Destination: ${folder}/_site`,
        ' Incremental build: only what has changed is made again',
        '      Generating...',
        '                    1 page and 1 file, done in 0.123 seconds.',
        ' Auto-regeneration: disabled. Use --watch to enable.\n',
      ].join('\n'),
    )
  })

  it('publishes nothing where there is an error, and says so', async () => {
    const site = createSite(bad)
    const { status, stdout, stderr } = await runIn(site.folder, 'build')
    expect(status).toBe(1)
    expect(stderr).toContain('error[filter-unknown]')
    expect(stdout).toMatch(/^Nothing was published: 1 error\. _site is as it was\.$/m)
    expect(existsSync(join(site.folder, '_site'))).toBe(false)
  })

  it('publishes in spite of warnings, but not with --strict', async () => {
    const site = createSite(odd)
    const lenient = await runIn(site.folder, 'build')
    expect(lenient.status).toBe(0)
    expect(lenient.stdout).toContain('(1 warning)')
    const strict = await runIn(site.folder, 'build', '--strict')
    expect(strict.status).toBe(1)
    expect(strict.stdout).toContain(
      'Nothing was published: 1 warning, and --strict takes warnings for errors.',
    )
  })

  it('says with --quiet no more than what stopped it', async () => {
    expect(await runIn(createSite(odd).folder, 'build', '-q')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const failed = await runIn(createSite(bad).folder, 'build', '-q')
    expect([failed.status, failed.stdout]).toEqual([1, ''])
    expect(failed.stderr).toContain('error[filter-unknown]')
    const strict = await runIn(createSite(odd).folder, 'build', '--strict', '-q')
    expect([strict.status, strict.stdout]).toEqual([1, ''])
    expect(strict.stderr).toContain('warning[layout-missing]')
  })

  it('is as quiet when the configuration asks for it', async () => {
    const site = createSite({ ...odd, '_config.yml': 'quiet: true\n' })
    expect(await runIn(site.folder, 'build')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('writes a line of JSON for each problem, and nothing else', async () => {
    const { status, stdout, stderr } = await runIn(createSite(bad).folder, 'build', '--format', 'json')
    expect([status, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout)).toEqual({
      severity: 'error',
      code: 'filter-unknown',
      message: 'there is no filter "upcasee"',
      file: '_layouts/post.njk',
      line: 1,
      column: 8,
      length: 7,
      hint: 'did you mean "upcase"?',
    })
  })

  it('writes annotations for GitHub', async () => {
    const { stdout } = await runIn(createSite(bad).folder, 'build', '--format', 'github')
    expect(stdout).toBe(
      '::error file=_layouts/post.njk,line=1,col=8,title=filter-unknown::' +
        'there is no filter "upcasee" (did you mean "upcase"?)\n',
    )
  })

  it('reads several configuration files, the later over the earlier', async () => {
    const site = createSite({
      'a.yml': 'title: A\nlang: en\n',
      'b.yml': 'title: B\n',
      'index.njk': '---\n---\n{{ site.title }} {{ site.lang }}',
    })
    const files = `${join(site.folder, 'a.yml')}, ${join(site.folder, 'b.yml')}`
    expect((await runIn(site.folder, 'build', '--config', files)).status).toBe(0)
    expect(readFileSync(join(site.folder, '_site/index.html'), 'utf8')).toBe('B en')
  })

  it('takes the environment from JEKYLL_ENV and the time from SOURCE_DATE_EPOCH', async () => {
    const site = createSite({
      'index.njk': '---\n---\n{{ jekyll.environment }} {{ site.time | date("%Y-%m-%d") }}',
    })
    vi.stubEnv('JEKYLL_ENV', 'production')
    vi.stubEnv('SOURCE_DATE_EPOCH', '1000000000')
    await runIn(site.folder, 'build')
    expect(readFileSync(join(site.folder, '_site/index.html'), 'utf8')).toBe('production 2001-09-09')
    await runIn(site.folder, 'build', '--clock', testClock)
    expect(readFileSync(join(site.folder, '_site/index.html'), 'utf8')).toBe('production 2026-11-23')
  })

  it('names what was not published, and the flag that would', async () => {
    const site = createSite({
      ...good,
      '_drafts/idea.md': '---\n---\nAn idea',
      '_posts/2030-01-02-plan.md': '---\n---\nA plan',
      '_posts/2024-01-02-old.md': '---\npublished: false\n---\nOld',
    })
    const { stdout } = await runIn(site.folder, 'build', '--clock', testClock)
    expect(stdout).toContain(
      '     Not published: 1 draft (_drafts/idea.md; --drafts shows them), ' +
        '1 post dated 2030-01-02 (_posts/2030-01-02-plan.md; --future shows it), ' +
        '1 with "published: false" (_posts/2024-01-02-old.md)',
    )
  })

  it('says which flags of Jekyll change nothing here', async () => {
    const flags = ['-I', '--lsi']
    const { status, stderr } = await runIn(createSite(good).folder, 'build', ...flags)
    expect(status).toBe(0)
    expect(stderr.trim().split('\n')).toEqual(
      ['--incremental', '--lsi'].map(flag => expect.stringMatching(`^note: ${flag} changes nothing here: `)),
    )
  })

  it('says with --verbose what it built with, and what it made', async () => {
    const { stdout } = await runIn(createSite(good).folder, 'build', '-V')
    expect(stdout).toMatch(/^ {2}Logging at level: debug\n/)
    expect(stdout).toMatch(/^ {7}Environment: development$/m)
    expect(stdout).toMatch(/^ {9}Rendering: index\.html$/m)
    expect(stdout).toMatch(/^ {11}Writing: .*\/_site\/index\.html$/m)
  })

  it('publishes to _site of the current folder, also the site of another, as Jekyll 4.3.1 does', async () => {
    const site = createSite({
      'blog/index.html': '---\n---\nHello',
      'blog/_config.yml': 'cache_dir: .cache\n',
    })
    expect((await runIn(site.folder, 'build', '-s', 'blog')).status).toBe(0)
    expect(listFiles(join(site.folder, '_site'))).toEqual(['index.html'])
    site.write({ 'blog/_config.yml': 'cache_dir: .cache\ndestination: out\n' })
    expect((await runIn(site.folder, 'build', '-s', 'blog')).status).toBe(0)
    expect(listFiles(join(site.folder, 'out'))).toEqual(['index.html'])
    await runIn(site.folder, 'clean', '-s', 'blog')
    expect(existsSync(join(site.folder, 'out'))).toBe(false)
  })

  it('publishes to a checkout of a branch, and leaves its repository alone', async () => {
    const site = createSite({ ...good, '_site/.git/HEAD': 'x', '_site/old.html': 'old' })
    expect((await runIn(site.folder, 'build')).status).toBe(0)
    expect(listFiles(join(site.folder, '_site'))).toEqual([
      '.git/HEAD',
      'index.html',
      'old.html',
      'robots.txt',
    ])
    site.write({ 'hook.html': '---\npermalink: /.git/hooks/post-checkout\n---\nrm' })
    const { status, stderr } = await runIn(site.folder, 'build')
    expect([status, stderr]).toEqual([1, expect.stringContaining('error[destination-blocked]')])
  })

  it('says with --profile how long its phases and templates took, though nothing had changed', async () => {
    const site = createSite({
      ...good,
      '_layouts/a.html': 'A {{ content }}',
      'a.md': '---\nlayout: a\n---\n{% if true %}Hi{% endif %}',
    })
    await runIn(site.folder, 'build')
    const { stdout } = await runIn(site.folder, 'build', '--profile')
    expect(stdout).toMatch(/^\| PHASE +\| +TIME \|$/m)
    for (const phase of ['RESET', 'READ', 'GENERATE', 'RENDER', 'WRITE', 'TOTAL TIME'])
      expect(stdout).toMatch(new RegExp(`^\\| ${phase} +\\| +\\d+\\.\\d{4} \\|$`, 'm'))
    for (const path of ['_layouts/a.html', 'a.md', 'a.md \\(markdown\\)', 'TOTAL \\(for 3 files\\)'])
      expect(stdout).toMatch(
        new RegExp(`^\\| ${path} +\\| +\\d \\| +0\\.\\d\\dK \\| \\d+\\.\\d{3} \\|$`, 'm'),
      )
  })

  it('asks whether this is a site where there is no page', async () => {
    const { status, stdout } = await runIn(createSite({ 'photo.jpg': 'x' }).folder, 'build')
    expect(status).toBe(0)
    expect(stdout).toContain('is it the folder of a site?')
  })
})

describe('tusitala clean', () => {
  it('removes what was published, and names what it left alone', async () => {
    const site = createSite(good)
    await runIn(site.folder, 'build')
    site.write({ '_site/mine.txt': 'mine' })
    const { status, stdout } = await runIn(site.folder, 'clean')
    expect(status).toBe(0)
    expect(stdout).toBe(`Removed 2 published files.\nLeft alone: ${join(site.folder, '_site/mine.txt')}\n`)
    expect(existsSync(join(site.folder, '_site/index.html'))).toBe(false)
  })

  it('removes nothing where the configuration cannot be read', async () => {
    const site = createSite(good)
    await runIn(site.folder, 'build')
    site.write({ '_config.yml': 'title: "Mine\n' })
    const { status, stderr } = await runIn(site.folder, 'clean')
    expect(status).toBe(1)
    expect(stderr).toContain('_config.yml:1:8')
    expect(existsSync(join(site.folder, '_site/index.html'))).toBe(true)
  })
})

describe('a bug of ours', () => {
  const crash = () => {
    vi.spyOn(performance, 'now').mockImplementationOnce(() => {
      throw new Error('the cat is on the keyboard')
    })
  }

  it('has an exit status of its own, and no stack for the author', async () => {
    crash()
    const { status, stderr } = await runIn(createSite(good).folder, 'build')
    expect(status).toBe(3)
    expect(stderr).toContain("a bug of Tusitala's, and not your mistake: the cat is on the keyboard")
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('shows its stack with --trace', async () => {
    crash()
    const { stderr } = await runIn(createSite(good).folder, 'build', '--trace')
    expect(stderr).toMatch(/\n\s+at /)
  })
})
