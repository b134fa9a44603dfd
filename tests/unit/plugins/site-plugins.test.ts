/** What plugins do to a site, through the whole build. The order of hooks and their effects are those of Jekyll 4.3.1. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settled } from '../../../src/builder/settled.ts'
import { definePlugin } from '../../../src/plugins/door.ts'
import { createSite, type Files, type TestBuild } from '../../support/site.ts'

const page = (body: string, front = ''): string => `---\n${front}---\n${body}`

/** Builds a site with one plugin, whose text gets "jekyll". */
function withPlugin(text: string, files: Files = {}, request: object = {}): TestBuild {
  return createSite({ '_plugins/p.mjs': `export default function (jekyll) {\n${text}\n}\n`, ...files }).build(
    request as never,
  )
}

function addDot(it: { output: string }): void {
  it.output += '.'
}

describe('hooks', () => {
  it('of a post run before those of all documents, higher priorities first, equal ones in order', () => {
    const { page: read } = withPlugin(
      `const add = (owner, name, priority) => jekyll.hooks.register(owner, 'post_render', it => { it.output = it.output.trim() + name }, { priority })
      add('documents', 'd'); add('posts', 'a', 'low'); add('posts', 'b', 'high'); add('posts', 'c'); add('documents', 'e', 99)`,
      { '_posts/2024-01-01-x.md': page('x') },
    )
    expect(read('2024/01/01/x.html')).toBe('<p>x</p>bcaed')
  })

  it('of posts that change what URLs and lists are made of', () => {
    const { page: read, files } = withPlugin(
      `jekyll.hooks.register('posts', 'post_init', it => {
        it.data.slug = 'new-' + it.data.slug
        it.data.tags.push('added')
        it.data.date = new Date('2023-05-06T00:00:00Z')
      })`,
      {
        '_posts/2024-01-01-x.md': page('x', 'tags: [one]\n'),
        'index.html': page('{% for t in site.tags %}{{ t[0] }} {% endfor %}'),
      },
    )
    expect(files).toEqual(['2023/05/06/new-x.html', 'index.html'])
    expect(read('index.html')).toBe('one added ')
  })

  it('that unpublish a post keep it out', () => {
    const { files } = withPlugin(
      `jekyll.hooks.register('posts', 'post_init', it => { it.data.published = it.data.title !== 'Hidden' })`,
      {
        '_posts/2024-01-01-x.md': page('x', 'title: Hidden\n'),
        '_posts/2024-01-02-y.md': page('y', 'title: Yes\n'),
      },
    )
    expect(files).toEqual(['2024/01/02/y.html'])
  })

  it('leave values alone that JavaScript has no word for', () => {
    const { page: read } = withPlugin(
      `jekyll.hooks.register('pages', 'post_init', it => { it.data.other = it.data.float + 1 })`,
      { 'a.html': page('{{ page.float }} {{ page.day }} {{ page.other }}', 'float: 5.0\nday: 2024-02-29\n') },
    )
    expect(read('a.html')).toBe('5.0 2024-02-29 6')
  })

  it('set data that layouts see, when a page was converted', () => {
    const { page: read } = withPlugin(
      `jekyll.hooks.register('documents', 'post_convert', it => { it.data.words = it.content.split(' ').length })`,
      {
        '_layouts/l.html': '{{ page.words }}: {{ content }}',
        '_layouts/n.njk': '{{ page.words }}: {{ content }}',
        '_posts/2024-01-01-x.md': page('one two three', 'layout: l\n'),
        '_posts/2024-01-02-y.md': page('one two', 'layout: n\n'),
      },
    )
    expect(read('2024/01/01/x.html')).toBe('3: <p>one two three</p>\n')
    expect(read('2024/01/02/y.html')).toBe('2: <p>one two</p>\n')
  })

  it('give variables to Nunjucks as well', () => {
    const { page: read } = withPlugin(
      `jekyll.hooks.register('pages', 'pre_render', (it, payload) => { payload.mark = it.name })`,
      { 'a.njk': page('{{ mark }}') },
    )
    expect(read('a.html')).toBe('a.njk')
  })

  it('do not run for excerpts', () => {
    const { page: read } = withPlugin(
      `jekyll.hooks.register('posts', 'post_convert', it => { it.content = '[' + it.content + ']' })`,
      {
        '_posts/2024-01-01-x.md': page('One.\n\nTwo.'),
        'index.html': page('{{ site.posts.first.excerpt }}'),
      },
    )
    expect(read('index.html')).toBe('<p>One.</p>\n')
  })

  it('can put documents into data, where templates read them', () => {
    const { page: read } = withPlugin(
      `jekyll.hooks.register('site', 'post_read', site => { site.pages[0].data.best = site.posts.docs[0]; site.data.all = { posts: site.posts.docs } })`,
      {
        '_posts/2024-01-01-x.md': page('x', 'title: Ex\n'),
        'index.html': page(
          '{{ page.best.title }} {{ page.best.url }} {{ site.data.all.posts | map: "title" | join: "," }} {{ page.best.content | strip }}',
        ),
      },
    )
    expect(read('index.html')).toBe('Ex /2024/01/01/x.html Ex <p>x</p>')
  })

  it('are told of files that go, and may keep them', () => {
    const site = createSite({
      '_plugins/p.mjs': `export default jekyll => jekyll.hooks.register('clean', 'on_obsolete', files => {
        const kept = files.findIndex(file => file.endsWith('kept.txt'))
        if (kept >= 0) files.splice(kept, 1)
      })`,
      'index.html': page('x'),
      'gone.html': page('y'),
      '_site/old/foreign.txt': 'f',
      '_site/kept.txt': 'k',
    })
    expect(site.build().files).toEqual(['gone.html', 'index.html', 'kept.txt'])
    site.remove('gone.html')
    expect(site.build().files).toEqual(['index.html', 'kept.txt'])
    expect(existsSync(join(site.folder, '_site/old'))).toBe(false)
  })

  it('are not told of anything where the build fails', () => {
    const site = createSite({
      '_plugins/p.mjs': `export default jekyll => { jekyll.hooks.register('clean', 'on_obsolete', () => {}); jekyll.hooks.register('site', 'post_write', () => { throw new Error('written') }) }`,
      'index.html': page('{% nope %}'),
      '_site/foreign.txt': 'f',
    })
    const { files, problems } = site.build()
    expect(files).toEqual(['foreign.txt'])
    expect(problems).toEqual([expect.stringContaining("Unknown tag 'nope'")])
  })

  it('that are asynchronous end after the build', async () => {
    const { result } = withPlugin(
      `jekyll.hooks.register('site', 'post_write', async () => { await null; throw new Error('too late') })`,
      { 'index.html': page('x') },
    )
    expect(result.isPublished).toBe(true)
    expect(await settled(result)).toMatchObject({
      isPublished: false,
      diagnostics: [{ code: 'plugin-failed', file: '_plugins/p.mjs', line: 2 }],
    })
  })
})

describe('generators', () => {
  it('run by priority, and see what those before them have added', () => {
    const { page: read } = withPlugin(
      `jekyll.generator({ priority: 'low', generate(site) { site.addPage({ name: 'all.txt', content: site.pages.map(p => p.name).join(' ') }) } })
      jekyll.generator({ priority: 'high', generate(site) { site.addPage({ dir: 'deep', name: 'first.html', data: { title: 'T', layout: 'l' }, content: '{{ page.title }}' }) } })`,
      { 'index.html': page('x'), '_layouts/l.html': '<{{ content }}>' },
    )
    expect(read('deep/first.html')).toBe('<T>')
    expect(read('all.txt')).toBe('index.html first.html')
  })

  it('add pages that have the defaults, the permalinks and the Markdown of others', () => {
    const { page: read } = withPlugin(
      `jekyll.generator(site => { const it = site.addPage({ name: 'a.md', content: '*a*' }); it.data.permalink = '/else/' })`,
      {
        '_config.yml': 'defaults: [{ scope: { path: "" }, values: { layout: l } }]',
        '_layouts/l.html': '<{{ content }}>',
      },
    )
    expect(read('else/index.html')).toBe('<<p><em>a</em></p>\n>')
  })

  it('of the built-in kind list what others have changed', () => {
    const { page: read } = withPlugin(
      `jekyll.generator({ priority: -1, generate(site) { for (const it of site.posts.docs) it.data.title += '!' } })`,
      {
        '_config.yml': 'plugins: [jekyll-archives]\njekyll-archives: { enabled: [tags], layout: l }',
        '_layouts/l.html': '{% for p in page.posts %}{{ p.title }}{% endfor %}',
        '_posts/2024-01-01-x.md': page('x', 'title: Ex\ntags: [t]\n'),
      },
    )
    expect(read('tag/t/index.html')).toBe('Ex!')
  })
})

describe('tags, filters and converters', () => {
  it('are used by templates', () => {
    const { page: read, problems } = withPlugin(
      `jekyll.tag('hello', (markup, context) => 'Hello ' + context.evaluate(markup))
      jekyll.block('twice', (markup, context, content) => content + content)
      jekyll.filter('more', (input, by = 1) => input + by)
      jekyll.converter({ matches: ['.up'], outputExtension: '.txt', convert: text => text.toUpperCase() })`,
      {
        'a.html': page(
          '{% hello page.who | upcase %}{% twice %}{{ 1 | more }}{{ 1 | more: 2 }};{% endtwice %}',
          'who: you\n',
        ),
        'b.up': page('up {{ "x" | more: "y" }}'),
        'c.njk': page('{{ 1 | more(5) }}'),
        '_includes/i.html': '[{{ include.a }}]',
        'd.html': page('{% include_cached i.html a=1 %}'),
      },
    )
    expect(problems).toEqual([])
    expect(read('a.html')).toBe('Hello YOU23;23;')
    expect(read('b.txt')).toBe('UP XY')
    expect(read('c.html')).toBe('6')
    expect(read('d.html')).toBe('[1]')
  })

  it('come from an object, too, typed', () => {
    const plugin = definePlugin({
      name: 'mine',
      version: '1',
      filters: { plus_one: { arity: [0, 0], pure: true, apply: input => Number(input) + 1 } },
      tags: { other: { sameAs: 'include' }, now: { render: () => 'now', pure: true } },
      hooks: [{ owner: 'pages', event: 'post_render', run: addDot }],
    })
    const site = createSite({
      'a.html': page('{{ 1 | plus_one }}{% now %}{% other i.html %}'),
      '_includes/i.html': 'i',
    })
    expect(site.build({ plugins: [plugin] } as never).page('a.html')).toBe('2nowi.')
  })

  it('that fail are told with their own place, and with the template', () => {
    const { problems, result } = withPlugin(`jekyll.filter('boom', input => {\n  return input.a.b\n})`, {
      '_includes/i.html': '\n{{ "x" | boom }}',
      'a.html': page('{% include i.html %}'),
    })
    expect(result.isPublished).toBe(false)
    expect(problems).toEqual([
      `error plugin-failed _plugins/p.mjs:3:18 the filter "boom" of the plugin "_plugins/p.mjs" failed: Cannot read properties of undefined (reading 'b')`,
    ])
    expect(result.diagnostics[0]?.chain).toEqual([
      { file: '_includes/i.html', line: 2, role: 'used' },
      { file: 'a.html', line: 3, role: 'included' },
    ])
  })
})

describe('what cannot be', () => {
  it.each([
    [
      `jekyll.hooks.register('site', 'post_convert', () => {})`,
      'the plugin "_plugins/p.mjs" cannot be loaded: there is no hook "post_convert": site supports only the following hooks',
      2,
    ],
    [
      `jekyll.hooks.register('posts', 'post_init', 3)`,
      'the plugin "_plugins/p.mjs" cannot be loaded: the hook "post_init" is no function',
      2,
    ],
    [
      `null.x`,
      `the plugin "_plugins/p.mjs" cannot be loaded: Cannot read properties of null (reading 'x')`,
      2,
    ],
    [
      `jekyll.hooks.register('pages', 'pre_render', async () => {})`,
      'the hook "pages pre_render" of the plugin "_plugins/p.mjs" failed: it is asynchronous, and rendering does not wait',
      undefined,
    ],
    [
      `jekyll.generator(site => {\n  site.addPage({})\n})`,
      'the generator "_plugins/p.mjs" of the plugin "_plugins/p.mjs" failed: a page that is added has no name',
      3,
    ],
    [
      `jekyll.hooks.register('site', 'post_read', site => { site.pages = 3 })`,
      'the hooks "site post_read": "site.pages" is no list',
      undefined,
    ],
    [
      `jekyll.hooks.register('pages', 'post_init', it => { it.data.it = it.data })`,
      'the hooks "post_init" of "a.html": data is nested too deeply, or holds itself',
      undefined,
    ],
    [
      `jekyll.hooks.register('pages', 'pre_render', (it, payload) => { payload.page.url = '/x' })`,
      'the hook "pages pre_render" of the plugin "_plugins/p.mjs" failed: "url" cannot be set in a payload',
      2,
    ],
    [
      `jekyll.converter({ matches: ['.html'], outputExtension: '.html', convert: () => 3 })`,
      'the converter "_plugins/p.mjs" of the plugin "_plugins/p.mjs" failed: it made something that is no text',
      undefined,
    ],
  ])('%s', (text, message, line) => {
    const { result } = withPlugin(text, { 'a.html': page('x') })
    expect(result.isPublished).toBe(false)
    expect(result.diagnostics.map(({ code, message, line }) => ({ code, message, line }))).toEqual([
      { code: 'plugin-failed', message, line },
    ])
  })

  it.each([
    ['const y = ;', 'Unexpected token', 1],
    ['await 1\nexport default () => {}', 'it awaits something at its top', undefined],
    ['export default 3', 'it exports no plugin', undefined],
    ["import x from 'not-installed-at-all'\nexport default x", 'Cannot find package', undefined],
  ])('a module %j', (text, message, line) => {
    const { result } = createSite({ '_plugins/p.mjs': text, 'a.html': page('x') }).build()
    expect(result.diagnostics).toMatchObject([
      { code: 'plugin-failed', file: '_plugins/p.mjs', ...(line === undefined ? {} : { line }) },
    ])
    expect(result.diagnostics[0]?.message).toContain(message)
  })
})

describe('where plugins come from', () => {
  const say = (text: string): string =>
    `export default jekyll => jekyll.hooks.register('pages', 'post_render', it => { it.output += '${text}' })`
  const index = { 'index.html': page('x') }

  it('are the folders of plugins, in order, and not what lies deeper', () => {
    const files = {
      ...index,
      'p/b.mjs': say('b'),
      'p/a.mjs': say('a'),
      'q/c.mjs': say('c'),
      'p/lib/d.mjs': say('d'),
    }
    const { page: read } = createSite({ ...files, '_config.yml': 'plugins_dir: [p, q]' }).build()
    expect(read('index.html')).toBe('xabc')
  })

  it('are packages and files that the configuration names', () => {
    const files = {
      ...index,
      'lib/own.mjs': say('own'),
      'node_modules/some-plugin/package.json': '{"name":"some-plugin","version":"1.0.0","main":"main.cjs"}',
      'node_modules/some-plugin/main.cjs': say('package').replace('export default', 'module.exports ='),
    }
    const site = createSite({
      ...files,
      '_config.yml': 'plugins: [some-plugin, ./lib/own.mjs, jekyll-nope, fs]',
    })
    const { page: read, problems } = site.build()
    expect(read('index.html')).toBe('xpackageown')
    expect(problems).toEqual([
      'warning plugin-unknown _config.yml:1:39 the plugin "jekyll-nope" is neither built in nor installed, and was left out',
      'warning plugin-unknown _config.yml:1:52 the plugin "fs" is neither built in nor installed, and was left out',
    ])
  })

  it('are no files of the site in safe mode, and of packages those of the whitelist that lie elsewhere', () => {
    const plugin = `module.exports = jekyll => { jekyll.generator({ safe: true, generate: site => { site.addPage({ name: 'safe.txt' }) } }); jekyll.generator(site => { site.addPage({ name: 'unsafe.txt' }) }) }`
    const site = createSite({
      'site/index.html': page('x'),
      'site/_plugins/p.mjs': say('p'),
      'site/_lib/own.cjs': plugin,
    })
    for (const [folder, name] of [
      ['', 'outside'],
      ['site/', 'inside'],
    ] as const) {
      mkdirSync(join(site.folder, `${folder}node_modules/${name}`), { recursive: true })
      writeFileSync(
        join(site.folder, `${folder}node_modules/${name}/index.js`),
        plugin.replaceAll('safe.txt', `${name}.txt`),
      )
      writeFileSync(join(site.folder, `${folder}node_modules/${name}/package.json`), `{"version":"1.0.0"}`)
    }
    site.write({
      'site/_config.yml':
        'plugins: [outside, inside, ./_lib/own.cjs]\nwhitelist: [outside, inside, ./_lib/own.cjs]',
    })
    const {
      files,
      page: read,
      problems,
    } = site.build({ source: join(site.folder, 'site'), overrides: new Map([['safe', true]]) })
    expect(files).toEqual(['index.html', 'outside.txt'])
    expect(read('index.html')).toBe('x')
    expect(problems).toEqual([])
  })

  it('in Ruby are named once, with what they would register, unless one in JavaScript stands beside them', () => {
    const files = {
      ...index,
      '_plugins/a.rb': "Liquid::Template.register_tag('x', X)",
      '_plugins/deep/b.rb': '',
      '_plugins/c.rb': '',
      '_plugins/c.mjs': say('c'),
    }
    const { problems, page: read } = createSite(files).build()
    expect(read('index.html')).toBe('xc')
    expect(problems).toEqual([
      'warning plugin-ruby _plugins/a.rb plugins in Ruby are passed over: "_plugins/a.rb" (the tag "x"), "_plugins/deep/b.rb"',
    ])
  })

  it('may be linked', () => {
    const site = createSite({ ...index, 'real/p.mjs': say('linked') })
    mkdirSync(join(site.folder, '_plugins'))
    symlinkSync('../real/p.mjs', join(site.folder, '_plugins/p.mjs'))
    expect(site.build().page('index.html')).toBe('xlinked')
  })
})
