import { chmodSync, mkdirSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../../src/config/load-config.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { findFiles } from '../../../src/loader/find-files.ts'
import { type Loaded, loadSite } from '../../../src/loader/load-site.ts'
import { Readings } from '../../../src/loader/readings.ts'
import { createSite, type Files } from '../../support/site.ts'
import { now, plain } from '../site/support.ts'

const text = '---\n---\nText\n'

interface Found {
  readonly loaded: Loaded
  readonly problems: readonly string[]
}

/** What is read of a site of these files; `prepare` does what files alone cannot. */
function load(files: Files, prepare: (folder: string) => void = () => {}): Found {
  const { folder } = createSite(files)
  prepare(folder)
  const diagnostics = new Diagnostics()
  const config = loadConfig({ source: folder }, diagnostics)
  const outputExtension = (extension: string): string => (extension === '.md' ? '.html' : extension)
  const found = findFiles(config, diagnostics)
  const renew = (_before: unknown, after: unknown): unknown => after
  const loaded = loadSite(
    { config, now, outputExtension, found, readings: new Readings(now), renew },
    diagnostics,
  )
  return {
    loaded,
    problems: diagnostics.all.map(({ severity, code, file }) => `${severity} ${code} ${file}`),
  }
}

const documents = ({ loaded }: Found) => loaded.parts.documents.map(({ path }) => path)
const pages = ({ loaded }: Found) => loaded.parts.pages.map(({ path }) => path)
const files = ({ loaded }: Found) => loaded.parts.staticFiles.map(({ source }) => source.path)

describe('posts', () => {
  test('lie in _posts, in any folder and in folders of their own', () => {
    const found = load({
      '_posts/2020-01-01-a.md': text,
      '_posts/deep/er/2020-01-01-b.md': text,
      'news/_posts/2020-01-01-c.md': text,
      'news/_posts/2020-01-01-d.png': 'no front matter',
    })
    expect(documents(found)).toHaveLength(4)
    expect(found.loaded.parts.documents.map(({ categories }) => categories)).toEqual([
      [],
      [],
      ['news'],
      ['news'],
    ])
  })

  test('lie in the folder that posts_dir names, and in _posts beside it', () => {
    const found = load({
      '_config.yml': 'posts_dir: posts',
      'posts/2020-01-01-a.md': text,
      '_posts/2020-01-02-b.md': text,
    })
    expect(documents(found)).toEqual(['_posts/2020-01-02-b.md', 'posts/2020-01-01-a.md'])
    expect(found.loaded.parts.documents.map(({ url }) => url)).toEqual([
      '/2020/01/02/b.html',
      '/2020/01/01/a.html',
    ])
    expect(files(found)).toEqual([])
  })

  test('lie in collections_dir and nowhere else', () => {
    const found = load({
      '_config.yml': 'collections_dir: all\ncollections: [docs]',
      'all/_posts/2020-01-01-a.md': text,
      'all/sup/_posts/2020-01-01-b.md': text,
      '_posts/2020-01-01-c.md': text,
      'all/_docs/d.md': text,
      '_docs/e.md': text,
    })
    expect(found.loaded.parts.documents.map(({ path, relativePath }) => [path, relativePath])).toEqual([
      ['all/_posts/2020-01-01-a.md', '_posts/2020-01-01-a.md'],
      ['all/sup/_posts/2020-01-01-b.md', 'sup/_posts/2020-01-01-b.md'],
      ['all/_docs/d.md', '_docs/d.md'],
    ])
  })

  test('without a date or an extension in the name are left out with a warning', () => {
    const found = load({ '_posts/a.md': text, '_posts/2020-01-01-b': text })
    expect(documents(found)).toEqual([])
    expect(found.problems).toEqual(['warning post-name _posts/2020-01-01-b', 'warning post-name _posts/a.md'])
  })

  test('may not be folders, which is said once for each', () => {
    const found = load({
      '_posts/2020-01-01-a/index.md': text,
      '_posts/2020-01-01-a/b.png': 'x',
      '_posts/2020-01-01-c.md/x.md': text,
      '_posts/2020-01-01-d/2020-01-01-d.md': text,
    })
    expect(documents(found)).toEqual(['_posts/2020-01-01-d/2020-01-01-d.md'])
    expect(found.problems).toEqual([
      'warning post-folder _posts/2020-01-01-a',
      'warning post-folder _posts/2020-01-01-c.md',
    ])
  })

  test('are read without regard to a byte order mark or CRLF', () => {
    const found = load({
      '_posts/2020-01-01-a.md': '\ufeff---\ntitle: One\n---\nText\n',
      '_posts/2020-01-02-b.md': '---\r\ntitle: Two\r\n---\r\nText\r\n',
      '_posts/2020-01-03-c.md': 'No front matter.\n',
    })
    expect(found.loaded.parts.documents.map(({ data, body }) => [data.get('title'), body])).toEqual([
      ['One', 'Text\n'],
      ['Two', 'Text\r\n'],
      ['C', 'No front matter.\n'],
    ])
  })

  test('in YAML are none, as in Jekyll', () => {
    expect(documents(load({ '_posts/2020-01-01-a.yml': '---\na: 1\n' }))).toEqual([])
  })

  test('that are empty are warned of', () => {
    expect(load({ '_posts/2020-01-01-a.md': '---\n---\n' }).problems).toEqual([
      'warning document-empty _posts/2020-01-01-a.md',
    ])
  })
})

describe('drafts', () => {
  const drafts = { '_drafts/a.md': text, 'cat/_drafts/b.md': text, '_drafts/noextension': text }

  test('are left out and named', () => {
    const found = load(drafts)
    expect(documents(found)).toEqual([])
    expect(found.loaded.unpublished).toEqual([
      { path: '_drafts/a.md', why: 'draft', date: null },
      { path: 'cat/_drafts/b.md', why: 'draft', date: null },
    ])
  })

  test('are posts of the time of their last change where they are asked for', () => {
    const found = load({ ...drafts, '_config.yml': 'show_drafts: true' }, folder => {
      for (const name of ['_drafts/a.md', 'cat/_drafts/b.md']) utimesSync(join(folder, name), 1e9, 1e9)
    })
    expect(found.loaded.parts.documents.map(({ url }) => url)).toEqual([
      '/2001/09/09/a.html',
      '/cat/2001/09/09/b.html',
    ])
  })
})

describe('collections', () => {
  test('have documents and static files, with those dot files that are included', () => {
    const found = load({
      '_config.yml': 'collections: [docs]',
      '_docs/a.md': text,
      '_docs/sub/b.md': text,
      '_docs/c.png': 'x',
      '_docs/.htaccess': 'x',
      '_docs/.hidden': 'x',
      '_docs/_partial.md': text,
      '_other/d.md': text,
    })
    expect(documents(found)).toEqual(['_docs/a.md', '_docs/sub/b.md'])
    expect(files(found)).toEqual(['_docs/.htaccess', '_docs/c.png'])
  })

  test('list what is of the future and do not publish it, unless they allow it', () => {
    const found = load({
      '_config.yml': 'collections: {docs: {output: true}, plans: {output: true, future: true}}',
      '_docs/a.md': '---\ndate: 2030-01-01\n---\nText',
      '_docs/b.md': '---\npublished: false\n---\nText',
      '_plans/c.md': '---\ndate: 2030-01-01\n---\nText',
    })
    expect(found.loaded.parts.documents.map(({ path, destination }) => [path, destination])).toEqual([
      ['_docs/a.md', null],
      ['_plans/c.md', 'plans/c.html'],
    ])
    expect(found.loaded.unpublished.map(({ path, why }) => [path, why])).toEqual([
      ['_docs/a.md', 'future'],
      ['_docs/b.md', 'unpublished'],
    ])
  })

  test('may hold YAML files, which are data from end to end', () => {
    const found = load({
      '_config.yml': 'collections: [people]',
      '_people/jane.yml': '---\nname: Jane\nrole: [a, b]\n',
    })
    const [jane] = found.loaded.parts.documents
    expect([plain(jane?.data), jane?.url, jane?.body]).toEqual([
      { name: 'Jane', role: ['a', 'b'] },
      '/people/jane.yml',
      '',
    ])
    expect(found.problems).toEqual([])
  })
})

describe('pages and static files', () => {
  test('are told apart by their first line', () => {
    const found = load({
      'a.md': text,
      'b.md': 'Text',
      'c.txt': text,
      'd.md': '\ufeff---\n---\n',
      'e.md': ' ---\n---\n',
    })
    expect(pages(found)).toEqual(['a.md', 'c.txt'])
    expect(files(found)).toEqual(['b.md', 'd.md', 'e.md'])
  })

  test('come by name and by path; of one name, the deeper first', () => {
    const found = load({
      'index.md': text,
      'a/index.md': text,
      'a/b/index.md': text,
      'a/a.md': text,
      'z.txt': 'x',
      'a/y.txt': 'x',
    })
    expect(pages(found)).toEqual(['a/a.md', 'a/b/index.md', 'a/index.md', 'index.md'])
    expect(files(found)).toEqual(['a/y.txt', 'z.txt'])
  })

  test('come out of a folder with an underscore where include names the file or the folder', () => {
    const found = load({
      '_config.yml': 'include: [_pages/a.md, _all, _pages/none.md, ../outside.md]',
      '_pages/a.md': text,
      '_pages/b.md': text,
      '_all/c.md': text,
    })
    expect(pages(found)).toEqual(
      ['_pages/a.md', '_all/c.md'].sort((a, b) => (a.slice(-4) < b.slice(-4) ? -1 : 1)),
    )
  })

  test('are not looked for in what was published, in the cache, or in the folders of templates and data', () => {
    const found = load({
      '_config.yml':
        'destination: out\nlayouts_dir: layouts\nincludes_dir: parts\ndata_dir: data\ncache_dir: cache',
      ...Object.fromEntries(
        ['out', 'layouts', 'parts', 'data', 'cache'].map(folder => [`${folder}/a.html`, text]),
      ),
      'sub/data/b.html': text,
    })
    expect(pages(found)).toEqual(['sub/data/b.html'])
    expect(files(found)).toEqual([])
  })

  test('may have names of 255 bytes', () => {
    const name = `${'ü'.repeat(125)}.html`
    const found = load({ [name]: text, [`_posts/2020-01-01-${'b'.repeat(241)}.md`]: text })
    expect(pages(found)).toEqual([name])
    expect(found.loaded.parts.documents[0]?.destination).toBe(`2020/01/01/${'b'.repeat(241)}.html`)
  })
})

describe('layouts and data', () => {
  test('layouts are files with an extension, and not what editors leave behind', () => {
    const found = load({
      '_layouts/a.html': 'A',
      '_layouts/a.html~': 'old',
      '_layouts/#a.html#': 'old',
      '_layouts/.a.html.swp': 'old',
      '_layouts/noextension': 'x',
      '_layouts/sub/b.njk': 'B',
    })
    expect(found.loaded.layouts.map(({ name }) => name)).toEqual(['a.html', 'sub/b.njk'])
  })

  test('data files are read whatever is excluded', () => {
    const found = load({
      '_config.yml': 'exclude: [_data/b.yml]',
      '_data/_a.yml': 'x: 1',
      '_data/b.yml': 'y: 2',
      '_data/.c.yml': 'z: 3',
    })
    expect(plain(found.loaded.parts.data)).toEqual({ _a: { x: 1 }, b: { y: 2 } })
  })
})

describe('symbolic links', () => {
  const site = {
    'real/a.md': text,
    'more/2020-01-02-b.md': text,
    '_posts/2020-01-01-a.md': text,
    'd/x.yml': 'a: 1',
    '_data/y.yml': 'b: 2',
  }

  test('inside of the site lead on, but for folders where Jekyll looks with a glob', () => {
    const found = load(site, folder => {
      symlinkSync('real', join(folder, 'linked'))
      symlinkSync('../more', join(folder, '_posts/sub'))
      symlinkSync('../more/2020-01-02-b.md', join(folder, '_posts/2020-01-03-c.md'))
      symlinkSync('../d', join(folder, '_data/s'))
    })
    expect(pages(found)).toEqual(['more/2020-01-02-b.md', 'linked/a.md', 'real/a.md'])
    expect(documents(found)).toEqual(['_posts/2020-01-01-a.md', '_posts/2020-01-03-c.md'])
    expect(plain(found.loaded.parts.data)).toEqual({ s: { x: { a: 1 } }, y: { b: 2 } })
    expect(found.problems).toEqual([])
  })

  test('out of the site are errors, whatever is linked', () => {
    const outside = createSite({ 'secret.md': text, '2020-01-01-x.md': text }).folder
    const found = load({ '_config.yml': 'include: [_linked/secret.md]\ncollections: [docs]' }, folder => {
      for (const name of ['linked', '_linked', '_posts', '_docs', '_layouts'])
        symlinkSync(outside, join(folder, name))
      symlinkSync(join(outside, 'secret.md'), join(folder, 'file.md'))
    })
    expect([...pages(found), ...documents(found), ...files(found)]).toEqual([])
    expect(found.loaded.layouts).toEqual([])
    expect(found.problems.toSorted()).toEqual(
      ['_docs', '_layouts', '_linked', '_posts', 'file.md', 'linked'].map(
        path => `error link-outside ${path}`,
      ),
    )
  })

  test('out of the site are followed where the configuration says so', () => {
    const outside = createSite({ 'p.md': text }).folder
    const found = load({ '_config.yml': 'symlinks: follow' }, folder =>
      symlinkSync(outside, join(folder, 'linked')),
    )
    expect(pages(found)).toEqual(['linked/p.md'])
  })

  test('that lead nowhere or round are left out with a warning', () => {
    const found = load({ 'a/b.md': text }, folder => {
      symlinkSync('nowhere', join(folder, 'broken'))
      symlinkSync('..', join(folder, 'a/up'))
    })
    expect(pages(found)).toEqual(['a/b.md'])
    expect(found.problems.toSorted()).toEqual(['warning link-broken broken', 'warning link-loop a/up'])
  })
})

describe('a file that cannot be read', () => {
  const isRoot = process.getuid?.() === 0

  test.skipIf(isRoot)('is an error with its name (skipped for root, who may read all)', () => {
    const found = load({ 'a.md': text }, folder => chmodSync(join(folder, 'a.md'), 0))
    expect(found.problems).toEqual(['error file-unreadable a.md'])
  })

  test('is a page of more than 16 MB, and a post that is no UTF-8', () => {
    const found = load({
      'a.md': Buffer.concat([Buffer.from('---\n---\n'), Buffer.alloc(16 * 1024 * 1024 + 1, 'x')]),
      '_posts/2020-01-01-b.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]),
    })
    expect(found.problems.toSorted()).toEqual([
      'error document-too-large a.md',
      'error file-encoding _posts/2020-01-01-b.md',
    ])
  })

  test('is not a folder with a name like a file', () => {
    const found = load({}, folder => mkdirSync(join(folder, 'a.md')))
    expect([pages(found), found.problems]).toEqual([[], []])
  })
})

test('front matter that is a list is an error in a page, and a warning in a document, as in Jekyll', () => {
  const list = '---\n- a\n---\nText\n'
  expect(load({ 'a.md': list }).problems).toEqual(['error front-matter-invalid a.md'])
  expect(load({ '_posts/2020-01-01-a.md': list }).problems).toEqual([
    'warning front-matter-invalid _posts/2020-01-01-a.md',
  ])
  expect(
    load({ '_config.yml': 'strict_front_matter: true', '_posts/2020-01-01-a.md': list }).problems,
  ).toEqual(['error front-matter-invalid _posts/2020-01-01-a.md'])
})
