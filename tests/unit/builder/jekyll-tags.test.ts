import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildFiles, createSite } from '../../support/site.ts'

describe('include_relative in a site', () => {
  // As Jekyll 4.3.1 and 4.4.1 do, which keep the template of a page that was rendered.
  test('takes the body of a page that came before, and all of the file of one that comes after', () => {
    const page = '---\ntitle: P\n---\nhello {{ page.name }}'
    const { page: text } = buildFiles({
      'a.md': page,
      'z.md': page,
      'plain.md': '---\ntitle: P\n---\nhello',
      't.txt':
        '---\n---\n{% include_relative a.md %},{% include_relative z.md %},{% include_relative plain.md %}',
    })
    expect(text('t.txt')).toBe('hello t.txt,---\ntitle: P\n---\nhello t.txt,---\ntitle: P\n---\nhello')
  })

  test('finds the files beside a post below collections_dir', () => {
    const { page } = buildFiles({
      '_config.yml': 'collections_dir: c\n',
      'c/_posts/2020-01-01-a.html': '---\n---\n{% include_relative parts/x.md %}',
      'c/_posts/parts/x.md': 'beside',
    })
    expect(page('2020/01/01/a.html')).toBe('beside')
  })

  test('publishes no hidden file, unless the configuration includes it', () => {
    const files = { '.secret/key': 'token', 't.txt': '---\n---\n{% include_relative .secret/key %}' }
    expect(buildFiles(files).problems).toEqual([
      "error include-missing t.txt:3:21 Could not locate the included file '.secret/key'",
    ])
    expect(buildFiles({ ...files, '_config.yml': 'include: [.secret]' }).page('t.txt')).toBe('token')
  })

  test('follows a link out of the source only where links are followed', () => {
    const site = createSite({ 'site/t.txt': '---\n---\n{% include_relative docs/x.txt %}' })
    mkdirSync(`${site.folder}/out`)
    writeFileSync(`${site.folder}/out/x.txt`, 'outside')
    mkdirSync(`${site.folder}/site/docs`)
    symlinkSync(`${site.folder}/out/x.txt`, `${site.folder}/site/docs/x.txt`)
    const source = `${site.folder}/site`
    const { problems, files } = site.build({ source })
    expect(problems).toContain(
      "error include-missing t.txt:3:21 Could not locate the included file 'docs/x.txt'",
    )
    expect(files).toEqual([])
    site.write({ 'site/_config.yml': 'symlinks: follow' })
    expect(site.build({ source }).page('t.txt')).toBe('outside')
  })
})

describe('a link', () => {
  const files = {
    '_config.yml': 'baseurl: /b\ncollections:\n  docs: { output: true }\n  notes: { output: false }\n',
    'about.md': '---\npermalink: /über/\n---\nx',
    'sp ace.md': '---\n---\nx',
    '_docs/d.md': '---\n---\nx',
    '_docs/s.png': 's',
    '_notes/n.md': '---\n---\nx',
    'a/f.txt': 'x',
  }

  test.each([
    ['about.md', '/b/%C3%BCber/'],
    ['sp ace.md', '/b/sp%20ace.html'],
    ['_docs/d.md', '/b/docs/d.html'],
    ['_docs/s.png', '/b/docs/s.png'],
    ['a/f.txt', '/b/a/f.txt'],
    ['/a/f.txt', '/b/a/f.txt'],
    ['t.txt', '/b/t.txt'],
  ])('to %s is %s', (path, expected) => {
    expect(buildFiles({ ...files, 't.txt': `---\n---\n{% link ${path} %}` }).page('t.txt')).toBe(expected)
  })

  test.each(['/about.md', './about.md', 'about', '_notes/n.md', '/_docs/s.png'])('to %s is none', path => {
    expect(buildFiles({ ...files, 't.txt': `---\n---\n{% link ${path} %}` }).problems).toEqual([
      `error document-missing t.txt:3:9 Could not find document '${path}' in tag 'link'. Make sure the document exists and the path is correct`,
    ])
  })
})

test.each([
  ['{% include card.htm %}', 'did you mean "card.html"?'],
  ['{% link abuot.md %}', 'did you mean "about.md"?'],
  ['{% post_url 2020-01-01-fist %}', 'did you mean "2020-01-01-first"?'],
])('%s offers what was meant', (tag, hint) => {
  const { result } = buildFiles({
    '_includes/card.html': 'x',
    'about.md': '---\n---\nx',
    '_posts/2020-01-01-first.md': '---\n---\nx',
    't.txt': `---\n---\n${tag}`,
  })
  expect(result.diagnostics).toMatchObject([{ severity: 'error', hint }])
})

test('an excerpt that ends within a block is closed, with a warning at the block', () => {
  const { page, problems } = buildFiles({
    '_posts/2020-01-01-a.md': '---\n---\nA\n{% if true %}\nOne\n\nTwo\n{% endif %}\n',
    't.txt': '---\n---\n{{ site.posts[0].excerpt }}',
  })
  expect(page('t.txt')).toBe('<p>A</p>\n\n<p>One</p>\n')
  expect(problems).toEqual([
    'warning excerpt-block _posts/2020-01-01-a.md:4:1 the excerpt ends within this "if", which was closed there',
  ])
})
