/** Where mistakes in templates are said to be, and by which templates they were reached. */
import { describe, expect, it } from 'vitest'
import { LimitError } from '../../../../src/values/limits.ts'
import { render, TestDrop, type World } from './render.ts'

describe('a mistake', () => {
  it.each<[string, string, string]>([
    ['<p>\n{{ page.title | nope }}', 'filter-unknown 2:17', 'there is no filter "nope"'],
    ['{% if x %}\n{{ 1 | append }}\n{% endif %}', 'filter-arguments 2:8', 'takes 1 argument, not 0'],
    ['{{ 1 | append("a", "b") }}', 'filter-arguments 1:8', 'takes 1 argument, not 2'],
    ['{{ "x" | truncate(length=5) }}', 'filter-arguments 1:10', 'takes no named arguments'],
    ['{% switch 1 %}{% case 1 %}{{ 1 | nope }}{% endswitch %}', 'filter-unknown 1:34', 'nope'],
    ['{% set x = 1 | nope %}', 'filter-unknown 1:16', 'nope'],
    ['{{ a(b(1 | nope)) }}', 'filter-unknown 1:12', 'nope'],
    ['{{ page.items | sort }}', 'filter-failed 1:17', 'the filter "sort" failed: Cannot sort a null object'],
    ['a\n  {{ link("x") }}', 'template-call 2:6', 'there is no function or macro "link"'],
    ['{{ ms.link("x") }}', 'template-call 1:4', 'there is no function or macro "ms.link"'],
    ['{{ page.title() }}', 'template-call 1:4', 'there is no function or macro "page.title"'],
    ['{% block a %}\n{{ super() }}{% endblock %}', 'template-call 2:4', 'there is no block "a" above'],
    ['{{ super() }}', 'template-call 1:4', '"super"'],
    ['{{ page.big + 1 * page.big }}', 'template-failed 1:4', 'this cannot be calculated'],
    ['{{ "x".repeat(-1) }}', 'template-failed 1:4', '"x.repeat" failed: Invalid count value: -1'],
    ['{{ "xx".repeat(300000000) }}', 'template-limit 1:4', 'more than a page can hold'],
    ['{{ "x".normalize(5) }}', 'template-failed 1:4', '"x.normalize" failed: '],
    [
      '{% for x in page.limit %}{% endfor %}',
      'template-limit 1:13',
      'this makes a list of more than 4 items',
    ],
    ['{{ page.list.push(1) }}', 'template-failed 1:4', '"page.list.push" would change a list of the site'],
    ['{{ 5 | lower }}', 'filter-failed 1:8', 'the filter "lower" cannot work with the number 5'],
    [
      '{{ nothing | title }}{{ [1] | upper }}',
      'filter-failed 1:31',
      'the filter "upper" cannot work with a list',
    ],
    [
      '{% if 5 is lower %}{% endif %}',
      'template-failed 1:12',
      'the test "lower" cannot work with the number 5',
    ],
    ['{{ [1] | select("nope") }}', 'filter-failed 1:10', ''],
    ['{{ r/(/ }}', 'template-syntax 1:4', 'this is no regular expression'],
    ['{% for %}{% endfor %}', 'template-syntax 1:1', '{% for %} is not complete'],
    ['{% for x on y %}{% endfor %}', 'template-syntax 1:4', '"for" is not expected here'],
    ['{{ x | }}', 'template-syntax 1:1', 'this expression is not complete'],
    ['{{ a b }}', 'template-syntax 1:6', '"b" is not expected here'],
    ['{% if a == %}{% endif %}', 'template-syntax 1:1', '{% if %} is not complete'],
    ['{{ a..b }}', 'template-syntax 1:6', ''],
    ['{{ [1, 2 }}', 'template-syntax 1:4', '"[" opens here and does not close'],
    ['{{ 1) }}', 'template-syntax 1:5', '")" closes nothing that is open'],
    ['{% macro %}{% endmacro %}', 'template-syntax 1:1', '{% macro %} is not complete'],
    ['{% block "a" %}{% endblock %}', 'template-syntax 1:4', ''],
    ['text #} more', 'template-syntax 1:6', '#} closes a comment that is not open'],
    ['{% if a %}{% else %}', 'template-syntax 1:1', '{% if %} opens here and does not close'],
    ['{% set x %}text', 'template-syntax 1:1', '{% set %} opens here and does not close'],
    ['{% block a %}text', 'template-syntax 1:1', '{% block %} opens here and does not close'],
    ['{% call m() %}text', 'template-syntax 1:1', '{% call %} opens here and does not close'],
    ['{{ x', 'template-syntax 1:1', '{{ opens here and does not close'],
    ['{% if x', 'template-syntax 1:1', '{% opens here and does not close'],
    ['{{ f(', 'template-syntax 1:1', '{{ opens here and does not close'],
    ["{{ 'abc }}\n{{ x }}", 'template-syntax 1:4', 'a quote opens here and does not close'],
    ['{{ "a" }}{{ x', 'template-syntax 1:10', '{{ opens here and does not close'],
    [`{{ ${'('.repeat(20000)} }}`, 'template-', ''],
  ])('in %j is at its place', (body, place, message) => {
    const [code = '', at = ''] = place.split(' ')
    const { text, problems } = render(body, { page })
    expect(text).toBeNull()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${code}[\\w-]* _layouts/default.njk:${at}`))
    expect(problems[0]).toContain(message)
  })

  it('counts the lines of the front matter', () => {
    expect(render('\n{{ x | nope }}', { bodyLine: 5 }).problems[0]).toContain('_layouts/default.njk:6:8')
  })

  it.each<[string, World['includes'], string, string[]]>([
    [
      '\n{% include "a.njk" %}',
      { 'a.njk': '\n\n{{ x | sort }}' },
      '_includes/a.njk:3:8',
      ['included _layouts/default.njk:2'],
    ],
    [
      '{% include "a.njk" %}',
      { 'a.njk': '\n{% include "b.njk" %}', 'b.njk': '{{ x | nope }}' },
      '_includes/b.njk:1:8',
      ['included _includes/a.njk:2', 'included _layouts/default.njk:1'],
    ],
    // An error behind an include is the includer's, whatever was entered before.
    ['{% include "a.njk" %}\n{{ x | sort }}', { 'a.njk': 'fine' }, '_layouts/default.njk:2:8', []],
    [
      '{% from "a.njk" import m %}\n{{ m() }}\n{{ x | sort }}',
      { 'a.njk': '{% macro m() %}{% endmacro %}' },
      '_layouts/default.njk:3:8',
      [],
    ],
    [
      '{% from "a.njk" import m %}\n\n{{ m() }}',
      { 'a.njk': '\n{% macro m() %}\n{{ x | sort }}{% endmacro %}' },
      '_includes/a.njk:3:8',
      ['called _layouts/default.njk:3'],
    ],
    [
      '{% extends "a.njk" %}\n{% block b %}\n{{ x | sort }}{% endblock %}',
      { 'a.njk': '<p>\n{% block b %}{% endblock %}' },
      '_layouts/default.njk:3:8',
      ['used _includes/a.njk:2', 'extended _layouts/default.njk:1'],
    ],
    [
      '\n{% extends "a.njk" %}',
      { 'a.njk': '\n{{ x | sort }}' },
      '_includes/a.njk:2:8',
      ['extended _layouts/default.njk:2'],
    ],
    [
      '{% extends "a.njk" %}{% block b %}\n{{ super() }}{% endblock %}',
      { 'a.njk': '{% block b %}{{ x | sort }}{% endblock %}' },
      '_includes/a.njk:1:21',
      ['called _layouts/default.njk:2', 'used _includes/a.njk:1', 'extended _layouts/default.njk:1'],
    ],
    [
      '\n{% import "a.njk" as a %}',
      { 'a.njk': '{{ x | nope }}' },
      '_includes/a.njk:1:8',
      ['imported _layouts/default.njk:2'],
    ],
    ['\n{% include "b.njk" %}', { 'a.njk': '' }, '_layouts/default.njk:2:12', []],
    [
      '{% include "a.njk" %}',
      {
        'a.njk': '{% call m() %}\n{{ x | sort }}{% endcall %}{% macro m() %}\n\n{{ caller() }}{% endmacro %}',
      },
      '_layouts/default.njk',
      [],
    ],
  ])('in %j is in the innermost template', (body, includes, place, chain) => {
    const { problems, chains } = render(body, { page, includes: includes ?? {} })
    if (place === '_layouts/default.njk') {
      // A macro below its call is not there yet.
      expect(problems[0]).toContain('_includes/a.njk:1:9 there is no function or macro "m"')
      return
    }
    expect(problems[0]).toContain(`${place} `)
    expect(chains[0]?.filter(step => !step.startsWith('rendered'))).toEqual(chain)
  })

  it('that depends on the page names the page', () => {
    const page = new TestDrop({ path: '_posts/2024-01-02-x.md' })
    expect(render('{{ x | sort }}', { page }).chains).toEqual([['rendered _posts/2024-01-02-x.md']])
    expect(render('{{ x | nope }}', { page }).chains).toEqual([[]])
  })
})

describe('a hint', () => {
  it.each([
    ['{{ page.date | date: "%Y" }}', 'date("...")'],
    ['{% if a && b %}{% endif %}', 'write "and"'],
    ['{% if a || b %}{% endif %}', 'write "or"'],
    ['{% if a <> b %}{% endif %}', '!='],
    ['{% for i in (1..5) %}{% endfor %}', 'range(1, 6)'],
    ['{% for p in posts limit:3 %}{% endfor %}', 'slice(0, 5)'],
    ['{% for p in posts reversed %}{% endfor %}', '| reverse'],
    ['{% include "a.njk" title="x" %}', 'no parameters'],
    ['{% include card.html title="x" %}', 'no parameters'],
    ['{% include card.html %}', 'put the name in quotes'],
    ['{{ a ? "b" : "c" }}', 'if condition else'],
    ['{{ a; }}', 'names are made of letters'],
    ['{% unless a %}{% endunless %}', '{% if not condition %}'],
    ['{% if a %}{% elsif b %}{% endif %}', '{% elif condition %}'],
    ['{% endcapture %}', '{% set name %}'],
    ['{% seo %}', '<meta>'],
    ['{% incldue "x" %}', 'did you mean "include"?'],
    ['{{ relative_url("/x") }}', 'write {{ value | relative_url }}'],
    ['{% for x in y %}{% if z %}{% endfor %}', 'add {% endif %}'],
  ])('for %j says what to write', (body, expected) => {
    expect(render(body).hints[0]).toContain(expected)
  })
})

const page = new TestDrop({
  big: 10n ** 20n,
  list: Object.freeze(['a']),
  title: 'x',
  get limit(): never {
    throw new LimitError('a list of more than 4 items')
  },
})
