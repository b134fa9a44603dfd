/** `tusitala build --watch` as a process of its own, from `dist`. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createSite, type Files, type TestSite } from '../support/site.ts'

const cli = join(import.meta.dirname, '../../dist/cli.js')

const files: Files = {
  '_config.yml': 'title: Mine\npermalink: /:title.html\n',
  '_layouts/post.html': '<h1>{{ site.title }}</h1>{{ content }}',
  '_posts/2024-01-02-a.md': '---\nlayout: post\n---\nOne',
  'index.html': '---\n---\n{% for post in site.posts %}{{ post.title }} {% endfor %}',
}

interface Watch extends TestSite {
  readonly child: ChildProcess
  readonly printed: () => string
  readonly said: () => string
  /** Waits until a published file holds this text. */
  readonly shows: (path: string, text: string) => Promise<void>
}

async function watch(...flags: readonly string[]): Promise<Watch> {
  const site = createSite(files)
  const child = spawn(process.execPath, [cli, 'build', '--watch', ...flags], { cwd: site.folder })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', text => {
    output.stdout += text
  })
  child.stderr.on('data', text => {
    output.stderr += text
  })
  const page = (path: string): string => {
    const file = join(site.folder, '_site', path)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  const shows: Watch['shows'] = (path, text) =>
    vi.waitFor(() => expect(page(path)).toContain(text), { timeout: 10_000, interval: 10 })
  await vi.waitFor(() => expect(output.stdout).toContain('Watching for changes'), { timeout: 10_000 })
  return { ...site, child, printed: () => output.stdout, said: () => output.stderr, shows }
}

describe.each([
  ['', []],
  [' with --force_polling', ['--force_polling']],
])('tusitala build --watch%s', (_name, flags) => {
  it('publishes what is saved, until Ctrl-C', async () => {
    const { write, folder, shows, child, printed, said } = await watch(...flags)
    write({ '_posts/2024-01-02-a.md': '---\nlayout: post\n---\nTwo' })
    await shows('a.html', 'Two')

    write({ '_posts/.new': '---\nlayout: post\n---\nThree' })
    renameSync(join(folder, '_posts/.new'), join(folder, '_posts/2024-01-02-a.md'))
    await shows('a.html', 'Three')

    write({ '_posts/2024-01-03-b.md': '---\n---\nNew' })
    await shows('index.html', 'B A')
    rmSync(join(folder, '_posts/2024-01-03-b.md'))
    await vi.waitFor(() => expect(existsSync(join(folder, '_site/b.html'))).toBe(false))

    write({ '_layouts/post.html': '<h2>{{ site.title }}</h2>{{ content }}' })
    await shows('a.html', '<h2>Mine</h2>')
    write({ '_config.yml': 'title: Yours\npermalink: /:title.html\n' })
    await shows('a.html', '<h2>Yours</h2>')

    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(said()).toBe('')
    expect(printed()).toMatch(/^\d\d:\d\d:\d\d {2}_posts\/2024-01-02-a.md changed: .* in \d+ ms$/m)
  })
})

it('goes on after a mistake, and says in a line that nothing was published', async () => {
  const { write, shows, child, printed, said } = await watch()
  write({ '_layouts/post.html': '{% for %}' })
  await vi.waitFor(() => expect(printed()).toContain('nothing published, 1 error; still watching'))
  expect(said()).toContain('_layouts/post.html')
  await shows('a.html', 'One')
  write({ '_layouts/post.html': '<p>{{ content }}</p>' })
  await shows('a.html', '<p>')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})
