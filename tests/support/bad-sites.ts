import type { BuildRequest } from '../../src/builder/build.ts'
import type { Files } from './site.ts'

/** A small site with one mistake, and where the build must say it is. */
export interface BadSite {
  readonly mistake: string
  readonly files: Files
  /** `severity code file:line:column`, as far as the mistake has a place. */
  readonly expected: string
  /** What the hint must say. */
  readonly hint: RegExp
  readonly request?: BuildRequest
}

const layout = (body: string): Files => ({
  'index.html': '---\nlayout: default\n---\nHello',
  '_layouts/default.njk': body,
})

const include = (body: string): Files => ({
  ...layout('<main>\n{% include "part.njk" %}\n</main>'),
  '_includes/part.njk': body,
})

const post = (frontMatter: string, body = 'Hello'): Files => ({
  '_posts/2024-01-02-hello.md': `---\n${frontMatter}\n---\n${body}`,
})

const config = (text: string): Files => ({ '_config.yml': text, 'index.html': '---\n---\nHello' })

const frontMatter: readonly BadSite[] = [
  {
    mistake: 'a quote that does not close',
    files: post('layout: none\ntitle: "Hello'),
    expected: 'warning yaml-syntax _posts/2024-01-02-hello.md:3:8',
    hint: /close it/,
  },
  {
    mistake: 'a tab for indentation',
    files: post('author:\n\tname: Ann'),
    expected: 'warning yaml-syntax _posts/2024-01-02-hello.md:3:1',
    hint: /spaces/,
  },
  {
    mistake: 'a colon in a title',
    files: post('title: Part two: the sea'),
    expected: 'warning yaml-syntax _posts/2024-01-02-hello.md:2:16',
    hint: /"Part two: the sea"/,
  },
  {
    mistake: 'a colon without a space behind it',
    files: post('title:Hello\nlayout: none'),
    expected: 'warning yaml-syntax _posts/2024-01-02-hello.md:2:6',
    hint: /title: Hello/,
  },
  {
    mistake: 'a list that does not close',
    files: post('tags: [one, two\ntitle: Hello'),
    expected: 'warning yaml-syntax _posts/2024-01-02-hello.md:2:7',
    hint: /"]"/,
  },
  {
    mistake: 'a template tag for a value',
    files: post('title: {{ site.title }}'),
    expected: 'warning yaml-key _posts/2024-01-02-hello.md:2:8',
    hint: /quotes/,
  },
  {
    mistake: 'a value that starts with an at sign',
    files: post('author: @ann'),
    expected: 'warning yaml-syntax _posts/2024-01-02-hello.md:2:9',
    hint: /quotes/,
  },
  {
    mistake: 'a merge conflict',
    files: post('title: One\n<<<<<<< HEAD\nlang: en\n=======\nlang: fr\n>>>>>>> main'),
    expected: 'warning yaml-syntax _posts/2024-01-02-hello.md:3:1',
    hint: /keep one/,
  },
  {
    mistake: 'a line that is no key',
    files: post('title: Hello\nthis is a line'),
    expected: 'warning yaml-syntax _posts/2024-01-02-hello.md:3:1',
    hint: /key: value/,
  },
  {
    mistake: 'a key given twice',
    files: post('title: One\nlang: en\ntitle: Two'),
    expected: 'warning yaml-duplicate-key _posts/2024-01-02-hello.md:4:1',
    hint: /remove one/,
  },
  {
    mistake: 'an alias that names nothing',
    files: post('title: *star'),
    expected: 'warning yaml-alias _posts/2024-01-02-hello.md:2:8',
    hint: /quotes/,
  },
  {
    mistake: 'a list for front matter',
    files: post('- one\n- two'),
    expected: 'warning front-matter-invalid _posts/2024-01-02-hello.md:2:1',
    hint: /title:/,
  },
  {
    mistake: 'front matter that does not close',
    files: { '_posts/2024-01-02-hello.md': '---\ntitle: Hello\n\nText' },
    expected: 'warning front-matter-unclosed _posts/2024-01-02-hello.md:1:1',
    hint: /---/,
  },
  {
    mistake: 'front matter below a blank line',
    files: { '_posts/2024-01-02-hello.md': '\n---\ntitle: Hello\n---\nText' },
    expected: 'warning front-matter-missed _posts/2024-01-02-hello.md:2:1',
    hint: /first characters/,
  },
  {
    mistake: 'front matter in JavaScript',
    files: { '_posts/2024-01-02-hello.md': '---js\n{ title: process.exit(7) }\n---\nText' },
    expected: 'warning front-matter-executable _posts/2024-01-02-hello.md:1:1',
    hint: /YAML/,
  },
  {
    mistake: 'front matter nested too deeply',
    files: post(`deep: ${'['.repeat(150)}${']'.repeat(150)}`),
    expected: 'warning yaml-limit _posts/2024-01-02-hello.md:2:106',
    hint: /repeated/,
  },
  {
    mistake: 'an alias bomb',
    files: post(['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map(bomb)].join('\n')),
    expected: 'warning yaml-limit _posts/2024-01-02-hello.md:8:8',
    hint: /fewer aliases/,
  },
  {
    mistake: 'an unknown layout',
    files: { ...layout('{{ content }}'), 'index.html': '---\ntitle: Hello\nlayout: defualt\n---\nHello' },
    expected: 'warning layout-missing index.html:3:9',
    hint: /"default"/,
  },
  {
    mistake: 'layouts that stand around themselves',
    files: {
      'index.html': '---\nlayout: one\n---\nHello',
      '_layouts/one.njk': '---\nlayout: two\n---\n{{ content }}',
      '_layouts/two.njk': '---\nlayout: one\n---\n{{ content }}',
    },
    expected: 'warning layout-cycle _layouts/two.njk:2:9',
    hint: /another layout/,
  },
  {
    mistake: 'a date that is none',
    files: post('title: Hello\ndate: next tuesday'),
    expected: 'error date-invalid _posts/2024-01-02-hello.md:3:7',
    hint: /2025-11-26/,
  },
  {
    mistake: 'a picture that is not there',
    files: post('title: Hello\nimage: /assets/Sea.jpg'),
    expected: 'warning asset-missing _posts/2024-01-02-hello.md:3:8',
    hint: /upper and lower case/,
  },
  {
    mistake: 'a picture in the text that is not there',
    files: post('title: Hello', 'One\n\nThe sea: ![Sea](/assets/sea.jpg)\n'),
    expected: 'warning asset-missing _posts/2024-01-02-hello.md:6:17',
    hint: /upper and lower case/,
  },
]

function bomb(name: string): string {
  const before = String.fromCharCode(name.charCodeAt(0) - 1)
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
}

const permalinks: readonly BadSite[] = [
  {
    mistake: 'a permalink that climbs out of the site',
    files: { 'index.html': '---\ntitle: Hello\npermalink: /../../etc/passwd\n---\n' },
    expected: 'warning destination-path index.html:3:12',
    hint: /"\.\."/,
  },
  {
    mistake: 'a permalink with an unknown placeholder',
    files: post('permalink: /:yeer/:title/'),
    expected: 'error permalink-placeholder _posts/2024-01-02-hello.md:2:12',
    hint: /:year/,
  },
  {
    mistake: 'an empty permalink',
    files: { 'about.html': '---\npermalink: ""\n---\nHello' },
    expected: 'error permalink-empty about.html:2:12',
    hint: /\/about\//,
  },
  {
    mistake: 'an empty permalink of a post',
    files: post('permalink: ""'),
    expected: 'warning permalink-empty _posts/2024-01-02-hello.md:2:12',
    hint: /path/,
  },
  {
    mistake: 'a NUL in a permalink',
    files: { 'about.html': '---\npermalink: "/a\\0b/"\n---\nHello' },
    expected: 'error destination-path about.html:2:12',
    hint: /another permalink/,
  },
  {
    mistake: 'a permalink with a name that is too long',
    files: { 'about.html': `---\npermalink: /${'long'.repeat(80)}/\n---\nHello` },
    expected: 'error destination-path about.html:2:12',
    hint: /another permalink/,
  },
  {
    mistake: 'a title that makes a file name that is too long',
    files: {
      [`_posts/2024-01-02-${'a'.repeat(240)}.md`]: `---\npermalink: /x:title.html\nslug: ${'b'.repeat(300)}\n---\nHello`,
    },
    expected: `error destination-path _posts/2024-01-02-${'a'.repeat(240)}.md:2:12`,
    hint: /another permalink/,
  },
  {
    mistake: 'two posts with one URL',
    files: {
      '_posts/2024-01-02-one.md': '---\npermalink: /same/\n---\nOne',
      '_posts/2024-01-03-two.md': '---\ntitle: Two\npermalink: /same/\n---\nTwo',
    },
    expected: 'warning destination-conflict _posts/2024-01-03-two.md:3:12',
    hint: /another permalink/,
  },
  {
    mistake: 'two pages whose names differ in case only',
    files: { 'a.html': '---\npermalink: /About.html\n---\n', 'b.html': '---\npermalink: /about.html\n---\n' },
    expected: 'warning destination-case b.html:2:12',
    hint: /rename/,
  },
  {
    mistake: 'a file where another page needs a folder',
    files: { 'a.html': '---\npermalink: /docs\n---\n', 'b.txt': '---\npermalink: /docs.html/b.txt\n---\n' },
    expected: 'error destination-conflict a.html:2:12',
    hint: /another permalink/,
  },
]

const templates: readonly BadSite[] = [
  {
    mistake: 'a block that does not close',
    files: layout('<ul>\n{% for post in site.posts %}\n<li>\n</ul>'),
    expected: 'error template-syntax _layouts/default.njk:2:1',
    hint: /endfor/,
  },
  {
    mistake: 'an if that does not close within another',
    files: layout('{% for post in site.posts %}\n  {% if post.title %}\n{% endfor %}\n'),
    expected: 'error template-syntax _layouts/default.njk:2:3',
    hint: /endif/,
  },
  {
    mistake: 'a tag that does not close',
    files: layout('<h1>{{ page.title </h1>\n{{ content }}'),
    expected: 'error template-syntax _layouts/default.njk:1:5',
    hint: /}}/,
  },
  {
    mistake: 'a tag that closes with one brace',
    files: layout('---\nx: 1\n---\n<p>\n<h1>{{ page.title }</h1>\n{{ content }}'),
    expected: 'error template-syntax _layouts/default.njk:5:5',
    hint: /}}/,
  },
  {
    mistake: 'a quote in a tag that does not close',
    files: layout('<p>{{ page.date | date("%Y) }}</p>\n'),
    expected: 'error template-syntax _layouts/default.njk:1:24',
    hint: /close it/,
  },
  {
    mistake: 'a comment that does not close',
    files: layout('<p>\n  {# a remark\n</p>'),
    expected: 'error template-syntax _layouts/default.njk:2:3',
    hint: /#}/,
  },
  {
    mistake: 'a raw that does not close',
    files: layout('<p>\n{% raw %}\n{{ x }}'),
    expected: 'error template-syntax _layouts/default.njk:2:1',
    hint: /endraw/,
  },
  {
    mistake: 'an unknown tag',
    files: layout('<p>\n{% incldue "part.njk" %}'),
    expected: 'error template-tag _layouts/default.njk:2:4',
    hint: /"include"/,
  },
  {
    mistake: "a tag of Liquid's, by habit",
    files: layout('<p>\n  {% assign title = page.title %}'),
    expected: 'error template-tag _layouts/default.njk:2:6',
    hint: /{% set/,
  },
  {
    mistake: "a filter's arguments as in Liquid",
    files: layout('{{ page.date | date: "%Y" }}'),
    expected: 'error template-syntax _layouts/default.njk:1:20',
    hint: /date\("/,
  },
  {
    mistake: "Liquid's contains",
    files: layout('{% if page.tags contains "a" %}a{% endif %}'),
    expected: 'error template-syntax _layouts/default.njk:1:17',
    hint: / in list/,
  },
  {
    mistake: 'an end of nothing',
    files: layout('<p>\n{% endif %}'),
    expected: 'error template-syntax _layouts/default.njk:2:4',
    hint: /remove it/,
  },
  {
    mistake: 'a missing endif in an include',
    files: include('<p>\n{% if page.title %}\n</p>'),
    expected: 'error template-syntax _includes/part.njk:2:1',
    hint: /endif/,
  },
  {
    mistake: 'brackets that do not close',
    files: layout('<p>{{ (page.title | upcase }}</p>'),
    expected: 'error template-syntax _layouts/default.njk:1:7',
    hint: /brackets/,
  },
  {
    mistake: 'a name with a quote at its end',
    files: layout('<a href="{{ page.url" }}">'),
    expected: 'error template-syntax _layouts/default.njk:1:18',
    hint: /quotes/,
  },
  {
    mistake: 'a variable of the site that is set',
    files: layout('{% set page.title = "x" %}'),
    expected: 'error template-syntax _layouts/default.njk:1:8',
    hint: /of its own/,
  },
  {
    mistake: 'a block given twice',
    files: layout('{% block a %}{% endblock %}\n{% block a %}{% endblock %}'),
    expected: 'error template-syntax _layouts/default.njk:2:10',
    hint: /name of its own/,
  },
  {
    mistake: 'an unknown filter',
    files: layout('<h1>{{ page.title | upcasee }}</h1>'),
    expected: 'error filter-unknown _layouts/default.njk:1:21',
    hint: /"upcase"/,
  },
  {
    mistake: 'an unknown filter in an include',
    files: include('<p>\n{{ page.title | capitalise }}'),
    expected: 'error filter-unknown _includes/part.njk:2:17',
    hint: /"capitalize"/,
  },
  {
    mistake: 'an unknown filter in a macro',
    files: {
      ...layout('{% from "m.njk" import m %}\n{{ m() }}'),
      '_includes/m.njk': '{% macro m() %}\n{{ 1 | relativ_url }}\n{% endmacro %}',
    },
    expected: 'error filter-unknown _includes/m.njk:2:8',
    hint: /"relative_url"/,
  },
  {
    mistake: 'an unknown test',
    files: layout('{% if page.title is defned %}x{% endif %}'),
    expected: 'error test-unknown _layouts/default.njk:1:21',
    hint: /"defined"/,
  },
  {
    mistake: 'a filter in an expression that takes none',
    files: layout(`<p>\n{{ site.posts | where_exp("p", "p.title | upcase == 'X'") }}`),
    expected: 'error filter-failed _layouts/default.njk:2:17',
    hint: /condition/,
  },
  {
    mistake: 'an unknown filter in an expression',
    files: {
      ...post('title: Hello'),
      ...layout('<p>\n{{ site.posts | group_by_exp("p", "p.title | upcasee") | jsonify }}'),
    },
    expected: 'warning filter-odd _layouts/default.njk:2:17',
    hint: /"upcase"/,
  },
  {
    mistake: 'a missing include',
    files: { ...include('x'), '_layouts/default.njk': '<p>\n  {% include "prat.njk" %}' },
    expected: 'error include-missing _layouts/default.njk:2:14',
    hint: /"part.njk"/,
  },
  {
    mistake: 'an include without quotes',
    files: { ...include('x'), '_layouts/default.njk': '<p>\n{% include part.njk %}' },
    expected: 'error include-missing _layouts/default.njk:2:12',
    hint: /quotes/,
  },
  {
    mistake: 'a missing template to extend',
    files: layout('{% extends "base.njk" %}'),
    expected: 'error include-missing _layouts/default.njk:1:12',
    hint: /includes and layouts/,
  },
  {
    mistake: 'a missing template to import',
    files: layout('<p>\n{% import "macros.njk" as macros %}'),
    expected: 'error include-missing _layouts/default.njk:2:11',
    hint: /includes and layouts/,
  },
  {
    mistake: 'a missing macro to import',
    files: {
      ...layout('{% from "m.njk" import lnk %}'),
      '_includes/m.njk': '{% macro link() %}{% endmacro %}',
    },
    expected: 'error import-missing _layouts/default.njk:1:24',
    hint: /"link"/,
  },
  {
    mistake: 'too many arguments of a filter',
    files: layout('<p>\n{{ page.title | upcase("x") }}'),
    expected: 'error filter-arguments _layouts/default.njk:2:17',
    hint: /remove/,
  },
  {
    mistake: 'too few arguments of a filter',
    files: layout('{{ page.title | append }}'),
    expected: 'error filter-arguments _layouts/default.njk:1:17',
    hint: /append\(/,
  },
  {
    mistake: 'a filter that cannot work with nil',
    files: layout('{% for post in site.psots | sort("title") %}{% endfor %}'),
    expected: 'error filter-failed _layouts/default.njk:1:29',
    hint: /misspelt/,
  },
  {
    mistake: "a filter of Nunjucks' own that cannot work with a list",
    files: layout('{{ [1, 2] | title }}'),
    expected: 'error filter-failed _layouts/default.njk:1:13',
    hint: /before it/,
  },
  {
    mistake: 'a macro that does not exist',
    files: layout('{% macro link(a) %}{% endmacro %}\n<p>{{ lnik("x") }}'),
    expected: 'error template-call _layouts/default.njk:2:7',
    hint: /"link"/,
  },
  {
    mistake: 'a filter called as a function',
    files: layout('<p>{{ relative_url("/x") }}'),
    expected: 'error template-call _layouts/default.njk:1:7',
    hint: /\| relative_url/,
  },
  {
    mistake: 'an include that includes itself',
    files: include('<p>\n{% include "part.njk" %}'),
    expected: 'error template-depth _includes/part.njk:2:12',
    hint: /itself/,
  },
  {
    mistake: 'a macro that calls itself',
    files: layout('{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}'),
    expected: 'error template-depth _layouts/default.njk:1:19',
    hint: /itself/,
  },
  {
    mistake: 'a loop over far too much',
    files: layout('<p>\n{% for i in range(0, 1000000000) %}{% endfor %}'),
    expected: 'error template-limit _layouts/default.njk:2:13',
    hint: /too large/,
  },
  {
    mistake: "a list of the site's that is changed",
    files: {
      ...post('tags: [a]'),
      ...layout('{% for post in site.posts %}{{ post.tags.push("x") }}{% endfor %}'),
    },
    expected: 'error template-failed _layouts/default.njk:1:32',
    hint: /push/,
  },
]

const configuration: readonly BadSite[] = [
  {
    mistake: 'a configuration that is a list',
    files: config('- title\n- url\n'),
    expected: 'error config-invalid _config.yml:1:1',
    hint: /title:/,
  },
  {
    mistake: 'a configuration that is no YAML',
    files: config('title: Mine\nurl: "https://example.org\n'),
    expected: 'error yaml-syntax _config.yml:2:6',
    hint: /close it/,
  },
  {
    mistake: 'a text for a list',
    files: config('title: Mine\nplugins: jekyll-feed\n'),
    expected: 'error config-type _config.yml:2:10',
    hint: /\[one, two\]/,
  },
  {
    mistake: 'a text for a number',
    files: config('paginate: "10"\n'),
    expected: 'warning config-type _config.yml:1:11',
    hint: /without quotes/,
  },
  {
    mistake: 'a key that is nearly one',
    files: config('title: Mine\nbasurl: /blog\n'),
    expected: 'warning config-unknown-key _config.yml:2:1',
    hint: /"baseurl"/,
  },
  {
    mistake: 'an unknown time zone',
    files: config('title: Mine\ntimezone: Europe/Pariss\n'),
    expected: 'error config-type _config.yml:2:11',
    hint: /"Europe\/Paris"/,
  },
  {
    mistake: 'an unknown plugin',
    files: config('plugins:\n  - jekyll-feed\n  - jekyll-sitmap\n'),
    expected: 'warning plugin-unknown _config.yml:3:5',
    hint: /"jekyll-sitemap"/,
  },
  {
    mistake: 'front matter defaults without values',
    files: config('defaults:\n  - scope: { path: "" }\n'),
    expected: 'warning defaults-invalid _config.yml:1:1',
    hint: /values/,
  },
  {
    mistake: 'a destination that is the source',
    files: config('title: Mine\ndestination: .\n'),
    expected: 'error destination-unsafe _config.yml:2:14',
    hint: /_site/,
  },
  {
    mistake: 'a destination that holds the source',
    files: config('destination: ..\n'),
    expected: 'error destination-unsafe _config.yml:1:14',
    hint: /_site/,
  },
  {
    mistake: 'a destination that is the home directory',
    files: config('destination: /root\n'),
    expected: 'error destination-unsafe _config.yml:1:14',
    hint: /_site/,
  },
  {
    mistake: 'a destination that is a git checkout',
    files: { ...config('destination: public\n'), 'public/.git/HEAD': '', 'public/_posts/a.md': '' },
    expected: 'error destination-unsafe _config.yml:1:14',
    hint: /_site/,
  },
  {
    mistake: 'archives of two tags with one URL',
    files: {
      '_config.yml': 'plugins: [jekyll-archives]\njekyll-archives:\n  enabled: [tags]\n',
      '_layouts/archive.njk': '{{ page.title }}',
      '_posts/2024-01-02-one.md': '---\ntags: [C]\n---\nOne',
      '_posts/2024-01-03-two.md': '---\ntags: [C#]\n---\nTwo',
    },
    expected: 'warning archive-shared _config.yml:2:1',
    hint: /slug_mode/,
  },
]

const data: readonly BadSite[] = [
  {
    mistake: 'a data file that is no YAML',
    files: { '_data/team.yml': '- name: Ann\n  role: "cook\n' },
    expected: 'error yaml-syntax _data/team.yml:2:9',
    hint: /close it/,
  },
  {
    mistake: 'a data file that is no JSON',
    files: { '_data/team.json': '{\n  "name": "Ann"\n  "role": "cook"\n}\n' },
    expected: 'error yaml-syntax _data/team.json:3:3',
    hint: /comma/,
  },
  {
    mistake: 'a data file that is no CSV',
    files: { '_data/team.csv': 'name,role\nAnn,"cook\nBob,waiter\n' },
    expected: 'error data-delimited _data/team.csv:2:5',
    hint: /quote/,
  },
]

const styles: readonly BadSite[] = [
  {
    mistake: 'a style sheet that does not compile',
    files: { 'main.scss': '---\n---\nbody {\n  color: $red;\n}\n' },
    expected: 'error sass-failed main.scss:4:10',
    hint: /define it/,
  },
  {
    mistake: 'a partial that does not compile',
    files: { 'main.scss': '---\n---\n@import "base";\n', '_sass/_base.scss': 'p {\n  margin: 1px + ;\n}\n' },
    expected: 'error sass-failed _sass/_base.scss:2:17',
    hint: /semicolon/,
  },
  {
    mistake: 'a partial that is missing',
    files: { 'main.scss': '---\n---\n\n@import "bsae";\n' },
    expected: 'error sass-failed main.scss:4:9',
    hint: /_sass/,
  },
]

export const badSites: readonly BadSite[] = [
  ...frontMatter,
  ...permalinks,
  ...templates,
  ...configuration,
  ...data,
  ...styles,
]
