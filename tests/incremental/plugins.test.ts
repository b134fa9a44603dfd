import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSmallSite, letFilesRest, type SmallSite } from './small-site.ts'
import { writeWorld } from './worlds/disk.ts'

type Files = Readonly<Record<string, string | null>>

const post = (title: string, body: string, more = ''): string =>
  `---\ntitle: ${title}\nlayout: post\n${more}---\n${body}\n`

const site: Readonly<Record<string, string>> = {
  '_config.yml':
    'title: Mine\nplugins: [jekyll-archives, jekyll-feed, jekyll-paginate]\npaginate: 2\njekyll-archives: { enabled: [tags] }\nurl: https://example.org\n',
  '_layouts/post.html':
    '<h1>{{ page.title }}{{ page.words }}{{ mark }}</h1>{{ content }}{{ page.next.title }}{{ page.stamp }}',
  '_layouts/list.html': '{% for p in page.posts %}{{ p.title }} {{ p.url }} {{ p.stamp }};{% endfor %}',
  '_layouts/archive.html': '{% for p in page.posts %}{{ p.title }}{{ p.stamp }}{% endfor %}',
  '_data/names.yml': 'a: Ann\nb: Bob\n',
  'notes.txt': 'a note',
  'index.html':
    '---\n---\n{% for p in paginator.posts %}{{ p.title }} {{ p.stamp }} {{ p.excerpt }}{% endfor %}{{ site.motto }}',
  'about.md': '---\ntitle: About\n---\nAbout *us*.\n',
  '_posts/2024-01-01-a.md': post('A', 'It starts.\n\nIt ends.', 'tags: [x]\n'),
  '_posts/2024-01-02-b.md': post('B', 'Second *text*.', 'tags: [x, y]\n'),
  '_posts/2024-01-03-c.md': post('C', 'Third.', 'tags: [y]\n'),
}

/** What each plugin is, and a page that shows its work where the site has none. */
const plugins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'data set at "post_init"': {
    '_plugins/a.mjs': `export default jekyll => {
      jekyll.hooks.register('posts', 'post_init', it => { it.data.stamp = it.data.title + '!'; if (it.data.later) it.data.date = new Date('2024-02-01') })
    }`,
  },
  'another name at "post_init"': {
    '_plugins/a.cjs': `module.exports = jekyll => {
      jekyll.hooks.register('pages', 'post_init', page => { if (page.data.rename) page.name = 'other.md' })
    }`,
  },
  'a site changed at "post_read"': {
    '_plugins/a.mjs': `export default jekyll => {
      jekyll.hooks.register('site', 'post_read', site => {
        site.config.motto = site.posts.docs.map(it => it.data.title).join('-')
        site.data.names.c = site.pages.length
        site.pages = site.pages.filter(page => page.data.title !== 'Gone')
        for (const it of site.posts.docs) it.data.stamp = it.data.tags.join('/')
      })
    }`,
    'shown.html': '---\n---\n{{ site.motto }} {{ site.data.names.c }} {{ site.data.names.a }}',
  },
  'pages of a generator that list documents': {
    '_plugins/a.mjs': `export default jekyll => jekyll.generator(site => {
      for (const [tag, posts] of Object.entries(site.tags)) {
        site.addPage({ dir: 'by/' + tag, name: 'index.html', data: { layout: 'list', posts }, content: '{{ page.posts.size }}' })
      }
      for (const it of site.posts.docs) it.data.stamp = it.url
    })`,
  },
  'data, text and variables set at "pre_render"': {
    '_plugins/a.mjs': `export default jekyll => {
      jekyll.hooks.register('site', 'pre_render', (site, payload) => { payload.site.motto = site.pages.length; payload.all = 'all' })
      jekyll.hooks.register('documents', 'pre_render', (it, payload) => {
        it.content = it.content.replace('text', it.data.title)
        it.data.stamp = it.content.length
        payload.mark = it.data.title.toLowerCase()
        payload.page.words = 3
      })
    }`,
    'shown.html':
      '---\n---\n{{ all }}{{ site.motto }}{% for p in site.posts %}{{ p.stamp }}{{ p.words }}{% endfor %}',
  },
  'hooks of rendering, which may read anything': {
    '_plugins/a.mjs': `export default jekyll => {
      jekyll.hooks.register('posts', 'post_convert', it => { it.content = it.content.replace('<p>', '<p n=' + it.site.posts.docs.length + '>'); it.data.words = it.content.length })
      jekyll.hooks.register(['posts', 'pages'], 'post_render', it => { it.output = it.output + '<!-- ' + it.site.config.title + it.site.data.names.a + ' -->' })
    }`,
  },
  'pure hooks of rendering': {
    '_plugins/a.mjs': `export default jekyll => {
      jekyll.hooks.register('posts', 'post_convert', it => { it.data.words = it.data.title + it.content.split(' ').length }, { pure: true })
      jekyll.hooks.register('documents', 'post_render', (it, context) => { context.track({ data: 'names.a' }); it.output += it.data.words }, { pure: true })
    }`,
  },
  'outputs set when all is rendered': {
    '_plugins/a.mjs': `export default jekyll => jekyll.hooks.register('site', 'post_render', site => {
      for (const page of [...site.pages, ...site.documents]) page.output = page.output.replace('A', page.site.posts.docs.length)
    })`,
  },
  'filters that may read anything, read a file, or are pure': {
    '_plugins/a.mjs': `import { readFileSync } from 'node:fs'
    export default jekyll => {
      const notes = () => readFileSync(new URL('../notes.txt', import.meta.url), 'utf8')
      jekyll.filter('anything', (input, site) => input + site.posts.length)
      jekyll.filter('noted', function (input) { this.track({ file: 'notes.txt' }, { config: 'title' }, { document: 'about.md' }); return input + notes() })
      jekyll.filter('loud', input => input.toUpperCase(), { pure: true })
    }`,
    'shown.html': '---\n---\n{{ "x" | anything: site }} {{ "y" | noted }} {{ site.title | loud }}',
  },
  tags: {
    '_plugins/a.mjs': `export default jekyll => {
      jekyll.tag('count', (markup, context) => context.site.posts.length + context.evaluate(markup))
      jekyll.block('loud', (markup, context, content) => content.toUpperCase() + context.page.title, { pure: true })
    }`,
    'shown.html':
      '---\ntitle: Shown\n---\n{% count "abc" | size %}{% loud %}{{ site.posts.first.title }}b{% endloud %}',
  },
  'a converter': {
    '_plugins/a.mjs': `export default jekyll => jekyll.converter({ matches: ['.up'], outputExtension: '.html', convert: text => text.toUpperCase(), pure: true })`,
    'shown.up': '---\n---\n{{ site.posts.first.title }} small',
  },
}

const edits: Readonly<Record<string, Files>> = {
  'a body': { '_posts/2024-01-02-b.md': post('B', 'Second *other text*.', 'tags: [x, y]\n') },
  'a title': { '_posts/2024-01-02-b.md': post('Bee', 'Second *other text*.', 'tags: [x, y]\n') },
  tags: { '_posts/2024-01-01-a.md': post('A', 'It starts.\n\nIt ends.', 'tags: [z]\n') },
  'what a hook looks at': {
    '_posts/2024-01-01-a.md': post('A', 'It starts.\n\nIt ends.', 'tags: [z]\nlater: true\n'),
    'about.md': '---\ntitle: About\nrename: true\n---\nAbout *us*.\n',
  },
  'a title on which a page goes': { 'about.md': '---\ntitle: Gone\n---\nAbout *us*.\n' },
  'a layout': {
    '_layouts/post.html': '<h2>{{ page.title }}{{ mark }}</h2>{{ page.words }}{{ content }}{{ page.stamp }}',
  },
  data: { '_data/names.yml': 'a: Anna\nb: Bob\n' },
  'a file that a plugin reads': { 'notes.txt': 'another note' },
  'the configuration': { '_config.yml': `${site['_config.yml']?.replace('Mine', 'Ours')}` },
  'a new post': { '_posts/2024-01-04-d.md': post('D', 'Fourth.', 'tags: [y]\n') },
  'a post less': { '_posts/2024-01-01-a.md': null },
}

function apply({ folder }: SmallSite, files: Files): readonly string[] {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) rmSync(join(folder, path))
    else writeWorld(folder, { [path]: text })
  }
  return Object.keys(files)
}

describe.each(Object.entries(plugins))('with a plugin for %s', (_name, files) => {
  it('a session equals a build from nothing after every edit', () => {
    const small = createSmallSite({ ...site, ...files })
    const session = small.open()
    small.check(session)
    for (const edit of Object.values(edits)) small.check(session, { paths: apply(small, edit) })
    session.close()
  })

  it('so does a new session after every edit', () => {
    const small = createSmallSite({ ...site, ...files })
    const run = (): void => {
      const session = small.open()
      small.check(session)
      session.close()
    }
    run()
    run()
    for (const edit of Object.values(edits)) {
      apply(small, edit)
      run()
    }
  })

  it('and an update of a site in which nothing has changed renders nothing', () => {
    const small = createSmallSite({ ...site, ...files })
    letFilesRest()
    const session = small.open()
    session.update()
    expect(session.update().ran).toEqual([])
    session.close()
    const next = small.open()
    // A list of documents in the data of a page is in no cache: its pages are made again, once a process.
    expect(next.update().ran.filter(name => !name.includes('of a plugin'))).toEqual([])
    next.close()
  })
})

describe('what plugins read decides what is rendered again', () => {
  const ranAfter = (name: string, edit: Files): readonly string[] => {
    const small = createSmallSite({ ...site, ...plugins[name] })
    letFilesRest()
    const session = small.open()
    session.update()
    const { ran } = session.update(apply(small, edit))
    session.close()
    return ran.filter(task => !/^(?:images|excerpt)/.test(task)).toSorted()
  }
  const aboutEdit = { 'about.md': '---\ntitle: About\n---\nAbout *them*.\n' }

  it('a hook that may read anything: everything that has it', () => {
    const ran = ranAfter('hooks of rendering, which may read anything', aboutEdit)
    expect(ran).toContain('page:_posts/2024-01-01-a.md')
    expect(ran).toContain('page:jekyll-feed:/feed.xml')
  })

  it('a pure hook: the page itself', () => {
    expect(ranAfter('pure hooks of rendering', aboutEdit)).toEqual(['content:about.md', 'page:about.md'])
  })

  it('a pure hook that tracks data: all that have it, when the data changes', () => {
    const ran = ranAfter('pure hooks of rendering', { '_data/names.yml': 'a: Anna\nb: Bob\n' })
    expect(ran).toEqual(['a', 'b', 'c'].map((name, index) => `page:_posts/2024-01-0${index + 1}-${name}.md`))
  })

  it.each([
    ['a file', { 'notes.txt': 'another note' }],
    ['a key of the configuration', { '_config.yml': `${site['_config.yml']?.replace('Mine', 'Ours')}` }],
    ['a document', aboutEdit],
  ])('a filter that tracks %s: the page with it, when that changes', (_what, edit) => {
    const files = { ...site, ...plugins['filters that may read anything, read a file, or are pure'] }
    const small = createSmallSite({ ...files, 'shown.html': '---\n---\n{{ "y" | noted }}' })
    letFilesRest()
    const session = small.open()
    session.update()
    expect(session.update(apply(small, edit)).ran).toContain('content:shown.html')
    const other = apply(small, { '_data/names.yml': 'a: Anna\nb: Bob\n' })
    expect(session.update(other).ran).not.toContain('content:shown.html')
    session.close()
  })

  it('a filter that says that it is volatile: its page, at every build', () => {
    const small = createSmallSite({
      ...site,
      '_plugins/a.mjs': `export default jekyll => jekyll.filter('dice', function (input) { this.track(); this.volatile(); return input }, { pure: true })`,
      'shown.html': '---\n---\n{{ 1 | dice }}',
    })
    const session = small.open()
    session.update()
    expect(session.update().ran).toEqual(['content:shown.html'])
    session.close()
  })

  it('and where that is not recorded, it shows', () => {
    const small = createSmallSite({ ...site, ...plugins['hooks of rendering, which may read anything'] })
    const session = small.open({ unrecorded: 'site' })
    session.update()
    const paths = apply(small, { '_data/names.yml': 'a: Anna\nb: Bob\n' })
    expect(() => small.check(session, { paths })).toThrow()
    session.close()
  })
})

describe('a plugin that changes', () => {
  const plugin = (text: string, ending: string): Files => ({
    [`_plugins/a.${ending}`]: `import { more } from './lib/more.mjs'\nexport default jekyll => jekyll.filter('say', input => input + '${text}' + more)`,
    '_plugins/lib/more.mjs': `export const more = 1`,
  })
  const page = { 'shown.html': '---\n---\n{{ "x" | say }}' }

  it.each(['mjs', 'js'])('makes everything anew, in a session and in the next (.%s)', ending => {
    const small = createSmallSite({ ...site, ...page, ...(plugin('one', ending) as Record<string, string>) })
    let session = small.open()
    expect(small.check(session).ran.length).toBeGreaterThan(5)
    const paths = apply(small, plugin('two', ending))
    small.check(session, { paths })
    expect(session.outputs().get('shown.html' as never)).toBe('xtwo1')
    apply(small, plugin('three', ending))
    small.check(session)
    session.close()
    session = small.open()
    small.check(session)
    expect(session.outputs().get('shown.html' as never)).toBe('xthree1')
    apply(small, plugin('four', ending))
    session.close()
    session = small.open()
    small.check(session)
    expect(session.outputs().get('shown.html' as never)).toBe('xfour1')
    session.close()
  })

  it('in CommonJS, with what it requires', () => {
    const files = (text: string): Files => ({
      '_plugins/a.cjs': `module.exports = jekyll => jekyll.filter('say', input => input + require('./lib/more.cjs'))`,
      '_plugins/lib/more.cjs': `module.exports = '${text}'`,
    })
    const small = createSmallSite({ ...site, ...page, ...(files('one') as Record<string, string>) })
    const session = small.open()
    small.check(session)
    small.check(session, { paths: apply(small, files('two')) })
    expect(session.outputs().get('shown.html' as never)).toBe('xtwo')
    session.close()
  })

  it('in a module that it imports, as far as Node can load that again: else it says so, and keeps nothing', () => {
    const small = createSmallSite({ ...site, ...page, ...(plugin('one', 'mjs') as Record<string, string>) })
    const session = small.open()
    small.check(session)
    const { diagnostics } = session.update(apply(small, { '_plugins/lib/more.mjs': 'export const more = 2' }))
    expect(diagnostics).toMatchObject([{ code: 'plugin-stale', file: '_plugins/lib/more.mjs' }])
    expect(session.outputs().get('shown.html' as never)).toBe('xone1')
    session.close()
    const next = small.open()
    expect(next.update().ran).toContain('content:shown.html')
    next.close()
  })

  it('or comes and goes', () => {
    const small = createSmallSite({ ...site, ...page })
    const session = small.open()
    small.check(session)
    small.check(session, { paths: apply(small, plugin('one', 'mjs')) })
    expect(session.outputs().get('shown.html' as never)).toBe('xone1')
    small.check(session, { paths: apply(small, { '_plugins/a.mjs': null }) })
    expect(session.outputs().get('shown.html' as never)).toBe('x')
    session.close()
  })
})
