/** The command line as its users meet it: what is printed where, and the exit status. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runMain } from '../support/run-main.ts'
import { createSite, type Files, testClock } from '../support/site.ts'

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
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^Usage: tusitala <command> \[flags\]/)
    expect(stdout).toMatch(/^ {2}build, b +Publish the site/m)
    expect(stdout).toMatch(/^ {2}clean +Remove what was published/m)
    expect(stdout).toMatch(/^Examples:\n {2}tusitala build +/m)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it.each([['--version'], ['-v']])('%s prints the version', async flag => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(await runMain(flag)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([
    [['buld'], 'Did you mean build?'],
    [['build', '--drafst'], 'Did you mean --drafts?'],
    [['build', 'extra'], 'too many arguments'],
    [['build', '--limit_posts', 'x'], 'a whole number'],
    [['build', '--limit_posts', '-3'], 'a whole number'],
    [['build', '--format', 'xml'], 'text, json, github'],
    [['build', '--source', 'nowhere'], 'no folder "nowhere"'],
    [['build', '--source'], 'argument missing'],
    [['clean', '--drafts'], "unknown option '--drafts'"],
    [['--drafts'], 'flags come behind'],
  ])('%j is a mistake of usage', async (words, said) => {
    const { status, stdout, stderr } = await runMain(...words)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
    expect(existsSync('nowhere')).toBe(false)
  })

  it.each([['build'], ['clean']])('shows the flags of %s in groups', async command => {
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
    const { status, stdout, stderr } = await runMain(command, '-s', site.folder)
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^1 page and 1 file in \d+\.\d\d s, in \S+\/_site\n$/)
  })

  it('publishes nothing where there is an error, and says so', async () => {
    const site = createSite(bad)
    const { status, stdout, stderr } = await runMain('build', '-s', site.folder)
    expect(status).toBe(1)
    expect(stderr).toContain('error[filter-unknown]')
    expect(stdout).toMatch(/^Nothing was published: 1 error\. \S+_site is as it was\.\n$/)
    expect(existsSync(join(site.folder, '_site'))).toBe(false)
  })

  it('publishes in spite of warnings, but not with --strict', async () => {
    const site = createSite(odd)
    const lenient = await runMain('build', '-s', site.folder)
    expect(lenient.status).toBe(0)
    expect(lenient.stdout).toContain('(1 warning)')
    const strict = await runMain('build', '-s', site.folder, '--strict')
    expect(strict.status).toBe(1)
    expect(strict.stdout).toContain(
      'Nothing was published: 1 warning, and --strict takes warnings for errors.',
    )
  })

  it('says with --quiet no more than what stopped it', async () => {
    const quiet = ['-q', '-s']
    expect(await runMain('build', ...quiet, createSite(odd).folder)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const failed = await runMain('build', ...quiet, createSite(bad).folder)
    expect([failed.status, failed.stdout]).toEqual([1, ''])
    expect(failed.stderr).toContain('error[filter-unknown]')
    const strict = await runMain('build', '--strict', ...quiet, createSite(odd).folder)
    expect([strict.status, strict.stdout]).toEqual([1, ''])
    expect(strict.stderr).toContain('warning[layout-missing]')
  })

  it('is as quiet when the configuration asks for it', async () => {
    const site = createSite({ ...odd, '_config.yml': 'quiet: true\n' })
    expect(await runMain('build', '-s', site.folder)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('writes a line of JSON for each problem, and nothing else', async () => {
    const { status, stdout, stderr } = await runMain(
      'build',
      '-s',
      createSite(bad).folder,
      '--format',
      'json',
    )
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
    const { stdout } = await runMain('build', '-s', createSite(bad).folder, '--format', 'github')
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
    expect((await runMain('build', '-s', site.folder, '--config', files)).status).toBe(0)
    expect(readFileSync(join(site.folder, '_site/index.html'), 'utf8')).toBe('B en')
  })

  it('takes the environment from JEKYLL_ENV and the time from SOURCE_DATE_EPOCH', async () => {
    const site = createSite({
      'index.njk': '---\n---\n{{ jekyll.environment }} {{ site.time | date("%Y-%m-%d") }}',
    })
    vi.stubEnv('JEKYLL_ENV', 'production')
    vi.stubEnv('SOURCE_DATE_EPOCH', '1000000000')
    await runMain('build', '-s', site.folder)
    expect(readFileSync(join(site.folder, '_site/index.html'), 'utf8')).toBe('production 2001-09-09')
    await runMain('build', '-s', site.folder, '--clock', testClock)
    expect(readFileSync(join(site.folder, '_site/index.html'), 'utf8')).toBe('production 2026-11-23')
  })

  it('names what was not published, and the flag that would', async () => {
    const site = createSite({
      ...good,
      '_drafts/idea.md': '---\n---\nAn idea',
      '_posts/2030-01-02-plan.md': '---\n---\nA plan',
      '_posts/2024-01-02-old.md': '---\npublished: false\n---\nOld',
    })
    const { stdout } = await runMain('build', '-s', site.folder, '--clock', testClock)
    expect(stdout).toContain(
      'Not published: 1 draft (_drafts/idea.md; --drafts shows them), ' +
        '1 post dated 2030-01-02 (_posts/2030-01-02-plan.md; --future shows it), ' +
        '1 with "published: false" (_posts/2024-01-02-old.md)',
    )
  })

  it('says which flags of Jekyll change nothing here', async () => {
    const flags = ['-I', '--profile', '--lsi']
    const { status, stderr } = await runMain('build', '-s', createSite(good).folder, ...flags)
    expect(status).toBe(0)
    expect(stderr.trim().split('\n')).toEqual(
      ['--incremental', '--profile', '--lsi'].map(flag =>
        expect.stringMatching(`^note: ${flag} changes nothing here: `),
      ),
    )
  })

  it('says with --verbose what it built with', async () => {
    const { stdout } = await runMain('build', '-s', createSite(good).folder, '-V')
    expect(stdout).toMatch(
      /^Source: .*\nDestination: .*_site\nConfiguration: _config.yml\nEnvironment: development\n/,
    )
  })

  it('asks whether this is a site where there is no page', async () => {
    const { status, stdout } = await runMain('build', '-s', createSite({ 'photo.jpg': 'x' }).folder)
    expect(status).toBe(0)
    expect(stdout).toContain('is it the folder of a site?')
  })
})

describe('tusitala clean', () => {
  it('removes what was published, and names what it left alone', async () => {
    const site = createSite(good)
    await runMain('build', '-s', site.folder)
    site.write({ '_site/mine.txt': 'mine' })
    const { status, stdout } = await runMain('clean', '-s', site.folder)
    expect(status).toBe(0)
    expect(stdout).toBe(`Removed 2 published files.\nLeft alone: ${join(site.folder, '_site/mine.txt')}\n`)
    expect(existsSync(join(site.folder, '_site/index.html'))).toBe(false)
  })

  it('removes nothing where the configuration cannot be read', async () => {
    const site = createSite(good)
    await runMain('build', '-s', site.folder)
    site.write({ '_config.yml': 'title: "Mine\n' })
    const { status, stderr } = await runMain('clean', '-s', site.folder)
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
    const { status, stderr } = await runMain('build', '-s', createSite(good).folder)
    expect(status).toBe(3)
    expect(stderr).toContain("a bug of Tusitala's, and not your mistake: the cat is on the keyboard")
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('shows its stack with --trace', async () => {
    crash()
    const { stderr } = await runMain('build', '-s', createSite(good).folder, '--trace')
    expect(stderr).toMatch(/\n\s+at /)
  })
})
