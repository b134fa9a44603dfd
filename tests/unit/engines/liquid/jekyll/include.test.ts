import { describe, expect, test } from 'vitest'
import { check, problem, renderPage } from './support.ts'

// Expected values are what Jekyll 4.3.1 and 4.4.1 print.

const includes = {
  'x.html': 'X{{ include.a }}',
  'pair.html': '<{{ include.a }}|{{ include.b }}>',
  'dump.html': '{% for pair in include %}[{{ pair[0] }}={{ pair[1] }}]{% endfor %}',
  'outer.html': '{% include inner.html %},{% include inner.html x="in" %}{% assign set = "yes" %}',
  'inner.html': 'I:{{ include.x }}:{{ n }}',
  'break.html': 'b{% break %}c',
  'loop.html': '{{ include.n }}:{{ forloop.index }};',
  'sub/deep.html': 'deep',
  'empty.html': '',
  'bad.html': 'a\n{% if %}',
  'run.html': 'a\n{{ 1 | divided_by: 0 }}',
  'again.html': '{% include again.html %}',
}
const page = { name: 'T', b: 'x', list: [1, 2], card: 'sub/deep' }
const site = { includes, page }

describe('an include', () => {
  test.each([
    ['{% include x.html %}', 'X'],
    ['{%- include x.html -%} b', 'Xb'],
    ['{% include pair.html a="x" b=\'y\' %}', '<x|y>'],
    ['{% include pair.html a=page.name b=page.list %}', '<T|12>'],
    ['{% include pair.html a=5 b=1.50 %}', '<5|1.5>'],
    ['{% include pair.html a=true b=false %}', '<true|false>'],
    ['{% include pair.html a=nil b=empty %}', '<|>'],
    ['{% include pair.html a="q \\" q" b=\'s \\\' s\' %}', '<q " q|s \' s>'],
    ['{% include pair.html a="a \'b\'" b=\'a "b"\' %}', '<a \'b\'|a "b">'],
    ['{% include dump.html a = "x"   b= "y" a="z" %}', '[a=z][b=y]'],
    ['{% include dump.html\n  one="multi\nline"\n  two-three="2"\n%}', '[one=multi\nline][two-three=2]'],
    ['{% include dump.html\ta="tab" %}', '[a=tab]'],
    ['{% include x.html a="a\\nb" %}', 'Xa\\nb'],
    ['{% include x.html a=page.z.y %}', 'X'],
    ['{% include x.html a=-1 %}', 'X-1'],
    ['{% include x.html a=1..3 %}', 'X1.0'],
    ['{% include x.html a="é" %}', 'Xé'],
  ])('%j prints %j', (body, expected) => check(body, expected, site))
})

describe('the variables of an include', () => {
  test.each([
    ['are those around it', '{% for n in (1..3) %}{% include loop.html n=n %}{% endfor %}', '1:1;2:2;3:3;'],
    [
      'stay what they were within another without parameters',
      '{% include outer.html x="out" %}',
      'I:out:,I:in:',
    ],
    ['outlive it when they are assigned', '{% include outer.html %}{{ set }}', 'I::,I:in:yes'],
    [
      'hide one that is assigned',
      '{% assign include = "k" %}{% include x.html %}{% include x.html a="1" %}',
      'XX1',
    ],
    ['may come from the include around it', '{% include x.html a=include.a %}', 'X'],
  ])('%s', (_, body, expected) => check(body, expected, site))

  test('break leaves the loop around the include', () => {
    check('{% for n in (1..3) %}{% include break.html %}{% endfor %}', 'b', site)
  })

  test('an include is never blank', () => {
    check('[{% if true %} {% include empty.html %} {% endif %}]', '[  ]', site)
  })
})

describe('a computed name', () => {
  test.each([
    ['{% include {{ page.b }}.html a="1" %}', 'X1'],
    ['{% include {{ page.b | append: ".html" }} a="1" %}', 'X1'],
    ['{% include {{ page.b | append: ".html" }}{{ page.none }} a="1" %}', 'X1'],
    ['{% include {{ page.card }}.html %}', 'deep'],
    ['{% include{{ page.b }}.html %}', 'X'],
    ['{% include {{ page.none }}x.html %}', 'X'],
    ['{% include {{ page.b }}.html -%} b', 'Xb'],
  ])('%j prints %j', (body, expected) => check(body, expected, site))
})

describe('an include that cannot be', () => {
  const invalid = 'Invalid syntax for include tag. File contains invalid characters or sequences: '
  test.each([
    ['{% include nope.html %}', "include-missing t.txt:4:12 Could not locate the included file 'nope.html'"],
    ['{% include X.html %}', "include-missing t.txt:4:12 Could not locate the included file 'X.html'"],
    ['{% include %}', `liquid-error t.txt:4:12 ${invalid}`],
    ['{% include ../x.html %}', `liquid-error t.txt:4:12 ${invalid}../x.html`],
    ['{% include x..html %}', `liquid-error t.txt:4:12 ${invalid}x..html`],
    ['{% include "x.html" %}', `liquid-error t.txt:4:12 ${invalid}"x.html"`],
    ['{% include x.html, a="1" %}', `liquid-error t.txt:4:12 ${invalid}x.html,`],
    ['{% include é.html %}', `liquid-error t.txt:4:12 ${invalid}é.html`],
    ['{% include x.html a={{ page.b }} %}', `liquid-error t.txt:4:24 ${invalid}x.html a=x`],
    ['{% include x.html a %}', 'liquid-syntax t.txt:4:19 Invalid syntax for include tag: a'],
    [
      '{% include x.html a="1"b="2" %}',
      'liquid-syntax t.txt:4:19 Invalid syntax for include tag: a="1"b="2"',
    ],
    [
      '{% include x.html a=page["b"] %}',
      'liquid-syntax t.txt:4:19 Invalid syntax for include tag: a=page["b"]',
    ],
    ['{% include x.html a="%}" %}', 'liquid-syntax t.txt:4:19 Invalid syntax for include tag: a="'],
    [
      '\n{% if false %}{% include x.html a %}{% endif %}',
      'liquid-syntax t.txt:5:33 Invalid syntax for include tag: a',
    ],
  ])('%j', (body, expected) => expect(problem(body, site)).toBe(expected))

  test('is no matter where it is not reached', () => {
    check('{% if false %}{% include nope.html %}{% endif %}', '', site)
  })

  test.each([
    ['bad.html', 'liquid-syntax', "Syntax Error in tag 'if' - Valid syntax: if [expression]"],
    ['run.html', 'liquid-error', 'divided by 0'],
  ])('%s names the line of its own and that of the page', (name, code, message) => {
    expect(renderPage(`\n{% include ${name} %}`, site).found).toMatchObject([
      {
        code,
        message,
        file: `_includes/${name}`,
        line: 2,
        chain: [{ file: 't.txt', line: 5, role: 'included' }],
      },
    ])
  })

  test('an include of itself is named once', () => {
    expect(renderPage('{% include again.html %}', site).found).toMatchObject([
      {
        message: 'Nesting too deep',
        chain: [
          { file: '_includes/again.html', line: 1 },
          { file: 't.txt', line: 4 },
        ],
      },
    ])
  })
})

test('hostile markup is read in no time', () => {
  const started = performance.now()
  for (const part of ['{{a|', '{{a', '{{a|}}{', '{', ' ', 'a', 'a=', 'a="\\"', 'a=b.', '-']) {
    for (const text of [part.repeat(50_000), `}}${part.repeat(50_000)}`, `x ${part.repeat(50_000)}!`]) {
      renderPage(`{% include ${text} %}`, site)
    }
  }
  expect(performance.now() - started).toBeLessThan(2000)
})
