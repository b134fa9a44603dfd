/** What templates see of the site's values, how they print, and that nothing leads beyond them. */
import { describe, expect, it } from 'vitest'
import { standardFilters } from '../../../../src/filters/index.ts'
import { CivilDate } from '../../../../src/values/civil-date.ts'
import { Float } from '../../../../src/values/float.ts'
import { Range } from '../../../../src/values/range.ts'
import { Time } from '../../../../src/values/time.ts'
import { print, render, TestDrop } from './render.ts'

const page = new TestDrop(
  {
    title: 'Tom & <Jerry>',
    html: '<b>bold</b>',
    nil: null,
    no: false,
    zero: 0,
    float: new Float(4),
    fraction: 0.1,
    tiny: 1e-7,
    big: 10n ** 20n,
    date: new Time(Date.UTC(2026, 10, 23, 9, 30) / 1000, 0, 3600, null),
    later: new Time(Date.UTC(2026, 10, 23, 9, 31) / 1000, 0, 0, 'UTC'),
    day: new CivilDate(2026, 11, 23),
    range: new Range(1, 4),
    list: Object.freeze(['a', 'b<']),
    nested: Object.freeze([Object.freeze([1, 2]), Object.freeze([3])]),
    hash: new Map<string, string | number>([
      ['zebra', 1],
      ['ant', '<2>'],
    ]),
    excerpt: new TestDrop({ title: 'x' }, [], '<p>It\'s "so" &amp; so</p>'),
    empty: '',
  },
  ['html', 'empty'],
)
const world = { page, content: '<main>text</main>' }

describe('what a template prints', () => {
  it.each([
    ['{{ page.title }}', 'Tom &amp; &lt;Jerry&gt;'],
    ['<a title="{{ page.title }}">', '<a title="Tom &amp; &lt;Jerry&gt;">'],
    [`<a title='{{ "it's" }}'>`, "<a title='it&#39;s'>"],
    ['{{ content }}', '<main>text</main>'],
    ['{{ page.html }}', '<b>bold</b>'],
    ['{{ page["html"] }}', '<b>bold</b>'],
    ['{{ page.excerpt }}', '<p>It\'s "so" &amp; so</p>'],
    ['{{ page.excerpt.title }}', 'x'],
    ['{{ page.nil }}{{ page.nothing }}{{ nothing }}{{ nothing.at.all }}', ''],
    ['{{ page.no }} {{ page.zero }}', 'false 0'],
    ['{{ page.float }} {{ page.fraction }} {{ page.tiny }}', '4.0 0.1 1.0e-07'],
    ['{{ page.big }}', '100000000000000000000'],
    ['{{ page.date }}', '2026-11-23 10:30:00 +0100'],
    ['{{ page.day }} {{ page.range }}', '2026-11-23 1..4'],
    ['{{ page.list }}', 'ab&lt;'],
    ['{{ page.hash }}', '{&quot;zebra&quot;=&gt;1, &quot;ant&quot;=&gt;&quot;&lt;2&gt;&quot;}'],
    ['{{ page }}', 'TestDrop'],
    ['{{ { a: 1 } }}', '{&quot;a&quot;=&gt;1}'],
    ['{{ range }}{{ cycler }}', ''],
  ])('%s', (body, expected) => {
    expect(print(body, world)).toBe(expected)
  })
})

describe('a look-up', () => {
  it.each([
    ['{{ page.hash.zebra }} {{ page.hash["zebra"] }} {{ page["hash"].ant }}', '1 1 &lt;2&gt;'],
    ['{{ page.hash.size }} {{ page.hash.length }}', '2 '],
    ['{{ page.list[0] }} {{ page.list.length }} {{ page.list.size }}', 'a 2 2'],
    ['{{ page.list.first }} {{ page.list.last }}', 'a b&lt;'],
    ['{{ page.nested[0][1] }}', '2'],
    ['{{ page.title.length }} {{ page.title.toUpperCase() }}', '13 TOM &amp; &lt;JERRY&gt;'],
    ['{{ page.list.join("-") }} {{ page.list.indexOf("b<") }}', 'a-b&lt; 1'],
    ['{{ page.fraction.toFixed(2) }}', '0.10'],
    ['{{ r/^T/.test(page.title) }}', 'true'],
    ['{% set o = { a: { b: 1 } } %}{{ o.a.b }} {{ o["a"]["b"] }}', '1 1'],
    ['{% set c = cycler("odd", "even") %}{{ c.next() }} {{ c.next() }} {{ c.next() }}', 'odd even odd'],
    ['{% set comma = joiner() %}{{ comma() }}a{{ comma() }}b', 'a,b'],
  ])('%s', (body, expected) => {
    expect(print(body, world)).toBe(expected)
  })

  it.each([
    'constructor',
    '__proto__',
    'prototype',
    '__defineGetter__',
    '__lookupGetter__',
    'hasOwnProperty',
  ])('of %s leads nowhere, from anything and by any syntax', name => {
    const targets = [
      'page',
      'page.hash',
      'page.list',
      'page.title',
      'page.zero',
      'page.float',
      'page.date',
      'site',
    ]
    targets.push('content', '{}', '[]', '""', 'r/x/', 'range', 'loop', 'm', 'c', 'ms', 'page.title.replace')
    targets.push(
      'page.list.map',
      '({ a: 1 })',
      '[1]',
      'page.range',
      'page.excerpt',
      'page.html',
      'loop.index',
    )
    const setup = `{% import "m.njk" as ms %}{% macro m() %}{% endmacro %}{% set c = cycler(1) %}`
    const keys = [
      `.${name}`,
      `["${name}"]`,
      `[["${name}"]]`,
      `["${name}" | safe]`,
      `[page.key]`,
      `["${name.slice(0, 4)}" + "${name.slice(4)}"]`,
    ]
    const { key, ...rest } = { key: name }
    const reached = new TestDrop({
      ...Object.fromEntries(page.keys().map(k => [k, page.get(k)])),
      key,
      ...rest,
    })
    for (const target of targets) {
      for (const member of keys) {
        const body = `${setup}{% for x in [1] %}{{ "none" if (${target})${member} is undefined else "REACHED" }}{% endfor %}`
        const { text, problems } = render(body, {
          page: reached,
          content: 'x',
          includes: { 'm.njk': '{% macro a() %}{% endmacro %}' },
        })
        expect([body, text, problems]).toEqual([body, 'none', []])
      }
    }
  })

  it.each([
    '{{ constructor }}{{ __proto__ }}{{ prototype }}{{ toString }}{{ hasOwnProperty }}',
    '{% for k, v in {} %}{{ k }}{% endfor %}',
    '{% for k in page %}{{ k[0] if k[0] == "constructor" }}{% endfor %}',
    '{% for k, v in page.hash %}{{ k if k == "__proto__" }}{% endfor %}',
    '{{ [{}] | map("constructor") | first }}',
    '{{ [{}] | map("__proto__") | first }}',
    '{{ [{}] | selectattr("constructor") | first }}',
    '{{ ([{}] | groupby("constructor") | first)[0] }}',
    '{% for x in [{}] | where("constructor", "x") %}x{% endfor %}',
    '{{ {} | dictsort | first }}',
    '{{ "x" if "constructor" in {} }}{{ "x" if "__proto__" in page }}',
  ])('cannot be got round by %s', body => {
    expect(print(body, world)).toBe('')
  })

  it.each([
    '{% set __proto__ = 1 %}',
    '{{ { __proto__: 1 } }}',
    '{{ { "__proto__": [] } }}',
    '{% macro m(a) %}{% endmacro %}{{ m(__proto__=1) }}',
    '{% block __proto__ %}{% endblock %}',
    '{% block constructor %}{% endblock %}',
    '{{ a"b }}',
    "{{ x'; throw 1 }}",
    '{{ page.a"b }}',
  ])('cannot be made by %s', body => {
    expect(render(body).problems[0]).toMatch(/^template-syntax _layouts\/default.njk:1:\d+ /)
  })

  it('leaves the prototypes of JavaScript as they are', () => {
    const before = [Object.prototype, Array.prototype, String.prototype].map(
      it => Object.getOwnPropertyNames(it).length,
    )
    render(
      '{{ [].push("x") }}{% set toString = 1 %}{{ "" + {} }}{% set constructor = 2 %}{{ constructor }}',
      world,
    )
    const after = [Object.prototype, Array.prototype, String.prototype].map(
      it => Object.getOwnPropertyNames(it).length,
    )
    expect(after).toEqual(before)
    expect(([] as unknown[])[0]).toBeUndefined()
  })
})

describe('truth and comparison', () => {
  const yes = (condition: string) => print(`{{ "yes" if ${condition} else "no" }}`, world)

  it.each([
    'page.float == 4',
    'page.float === 4',
    'page.float > 3.5',
    'page.float == 4.0',
    'page.nil == undefined',
    'page.nothing == null',
    'page.date < page.later',
    'page.date != page.later',
    'page.date == page.date',
    'page.day == page.day',
    'page.title == "Tom & <Jerry>"',
    'content == "<main>text</main>"',
    '"5" == 5',
    'page.nested == page.nested',
    'not page.zero',
    'not page.empty',
    'not page.nil == 1',
    '"a" in page.list',
    '"zebra" in page.hash',
    '"title" in page',
    '"Tom" in page.title',
    '4.0 in [1, page.float]',
    '"x" not in page.list',
    '1 < 2 and 2 < 3 or false',
    'page.title is defined',
    'page.nothing is not defined',
    'page.nothing is undefined',
    'page.nil is null',
    'page.float is number',
    'page.title is string',
    'page.list is iterable',
    'page.hash is mapping',
    '6 is divisibleby(3)',
    'content is escaped',
  ])('%s', condition => {
    expect(yes(condition)).toBe('yes')
  })

  it.each([
    'page.nil',
    'page.empty',
    'page.nothing',
    '"b" in page.nothing',
    'page.date == page.day',
    '"<" < page.nil',
  ])('not %s', condition => {
    expect(yes(condition)).toBe('no')
  })
})

describe('sums', () => {
  it.each([
    ['1 + 2', '3'],
    ['page.float + 1', '5'],
    ['page.big + page.big', '200000000000000000000'],
    ['"a" + 1', 'a1'],
    ['"/" + page.nil + "x"', '/x'],
    ['"/" + page.nothing', '/'],
    ['"a" ~ page.nothing ~ 1', 'a1'],
    ['page.list ~ ""', 'ab&lt;'],
    ['page.date ~ ""', '2026-11-23 10:30:00 +0100'],
    ['7 // 2 * 2 - 1', '5'],
    ['2 ** 3 % 5', '3'],
    ['-page.zero - -3', '3'],
  ])('%s', (expression, expected) => {
    expect(print(`{{ ${expression} }}`, world)).toBe(expected)
  })
})

describe('a filter', () => {
  it.each([
    ['{{ "a *b*" | markdownify }}', '<p>a *b*</p>\n'],
    ['{{ page.title | upcase }}', 'TOM &amp; &lt;JERRY&gt;'],
    ['{{ page.html | upcase }}', '<B>BOLD</B>'],
    ['{{ page.html | replace("b", "i") }}', '<i>iold</i>'],
    ['{{ page.title | safe }}', 'Tom & <Jerry>'],
    ['{{ page.title | escape }}', 'Tom &amp; &lt;Jerry&gt;'],
    ['{{ page.excerpt | strip_html }}', 'It&#39;s &quot;so&quot; &amp; so'],
    [
      '<meta content="{{ page.excerpt | strip_html | smartify }}">',
      '<meta content="It&#39;s &quot;so&quot; &amp; so">',
    ],
    ['{{ "</script>" | jsonify }}', '"\\u003c/script\\u003e"'],
    ['{{ page.hash | jsonify }}', '{"zebra":1,"ant":"\\u003c2\\u003e"}'],
    ['{{ page.hash | dump }}', '{"zebra":1,"ant":"\\u003c2\\u003e"}'],
    ['{{ page.date | date("%Y") }}', '2026'],
    ['{{ "x" | relative_url }}', '/x'],
    ['{{ [3, 1, 2] | sort | join(", ") }}', '1, 2, 3'],
    ['{{ page.hash | dictsort | first }}', 'ant&lt;2&gt;'],
    [
      '{% for g in [{a: 1}, {a: 2}, {a: 1}] | groupby("a") %}{{ g[0] }}:{{ g[1].length }} {% endfor %}',
      '1:2 2:1 ',
    ],
    ['{{ [{n: 1.5}, {n: 2}] | sum("n") }} {{ [1, 2] | sum }}', '3.5 3'],
    ['{{ page.hash | list | map("key") | join(",") }}', 'zebra,ant'],
    ['{{ page.float | string }} {{ page.date | string }}', '4 2026-11-23 10:30:00 +0100'],
    ['{{ page.hash | length }} {{ page.list | length }} {{ page.title | length }}', '2 2 13'],
    ['{% filter upper %}<b>{{ page.title }}</b>{% endfilter %}', '<B>TOM &AMP; &LT;JERRY&GT;</B>'],
    ['{% set x %}<b>{{ page.title }}</b>{% endset %}{{ x }}', '<b>Tom &amp; &lt;Jerry&gt;</b>'],
    ['{% set wanted = "b<" %}{{ page.list | where_exp("x", "x == wanted") }}', 'b&lt;'],
    ['{% for w in ["a"] %}{{ page.list | where_exp("x", "x == w") }}{% endfor %}', 'a'],
  ])('%s', (body, expected) => {
    expect(print(body, world)).toBe(expected)
  })

  it("of Jekyll's can be used, each of them", () => {
    for (const [name, { arity }] of Object.entries(standardFilters)) {
      const parameters = Array.from({ length: arity[0] }, () => '"x"').join(', ')
      const { problems } = render(`{{ page.list | ${name}(${parameters}) }}`, world)
      expect(
        problems.filter(problem => !problem.startsWith('filter-failed')),
        name,
      ).toEqual([])
    }
  })
})
