/** Loops, macros, includes and inheritance. */
import { describe, expect, it } from 'vitest'
import { Range } from '../../../../src/values/range.ts'
import { print, render, TestDrop } from './render.ts'

const page = new TestDrop({
  hash: new Map([
    ['zebra', 1],
    ['ant', 2],
  ]),
  list: ['a', 'b', 'c'],
  pairs: [
    ['x', 1],
    ['y', 2],
  ],
  range: new Range(2, 4),
  word: 'hé🦉',
})

describe('a loop', () => {
  it.each([
    ['{% for x in page.list %}{{ x }}{% endfor %}', 'abc'],
    ['{% for k, v in page.hash %}{{ k }}={{ v }} {% endfor %}', 'zebra=1 ant=2 '],
    ['{% for pair in page.hash %}{{ pair[0] }}={{ pair[1] }} {% endfor %}', 'zebra=1 ant=2 '],
    ['{% for k, v in { b: 1, a: 2 } %}{{ k }}{{ v }}{% endfor %}', 'b1a2'],
    ['{% for a, b in page.pairs %}{{ a }}{{ b }}{% endfor %}', 'x1y2'],
    ['{% for a, b, c in [[1, 2, 3]] %}{{ a }}{{ b }}{{ c }}{% endfor %}', '123'],
    ['{% for n in page.range %}{{ n }}{% endfor %}', '234'],
    [
      '{% for n in range(3) %}{{ n }}{% endfor %} {% for n in range(5, 0, -2) %}{{ n }}{% endfor %}',
      '012 531',
    ],
    ['{% for c in page.word %}[{{ c }}]{% endfor %}', '[h][é][🦉]'],
    ['{% for k, v in page %}{{ k }} {% endfor %}', 'hash list pairs range word '],
    ['{% for x in [] %}{% else %}none{% endfor %}', 'none'],
    ['{% for x in page.nothing %}{% else %}none{% endfor %}', 'none'],
    ['{% for x in 5 %}{{ x }}{% else %}none{% endfor %}', 'none'],
    [
      '{% for x in page.list %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.length }}{{ "F" if loop.first }}{{ "L" if loop.last }} {% endfor %}',
      '10323F 21213 32103L ',
    ],
    [
      '{% for x in [1, 2] %}{% for y in [3] %}{{ loop.index }}{% endfor %}{{ loop.index }} {% endfor %}',
      '11 12 ',
    ],
    ['{% set n = 0 %}{% for x in page.list %}{% set n = n + 1 %}{% endfor %}{{ n }}', '3'],
    [
      '{% asyncEach x in page.list %}{{ x }}{% endeach %}{% asyncAll x in page.list %}{{ x }}{% endall %}',
      'abcabc',
    ],
    ['a\n{%- for x in [1] -%}\n  {{ x }}\n{%- endfor %}\nb', 'a1\nb'],
    ['{%- if true -%} x {%- endif -%} y', 'xy'],
    ['{{- "a" -}}  b {# c -#}  d', 'ab d'],
    ['{% switch page.word %}{% case "x" %}1{% case "hé🦉" %}2{% default %}3{% endswitch %}', '2'],
    ['{% raw %}{{ x }}{% endraw %}{% verbatim %}{% if %}{% endverbatim %}', '{{ x }}{% if %}'],
    ['{% if page.nothing %}1{% elif page.word %}2{% else %}3{% endif %}', '2'],
    ['{{ "a" if page.nothing }}|{{ "a" if page.word else "b" }}', '|a'],
  ])('%s', (body, expected) => {
    expect(print(body, { page })).toBe(expected)
  })
})

describe('a macro', () => {
  it.each([
    [
      '{% macro m(a, b="d", c="e") %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(1) }} {{ m(1, c=3) }} {{ m(1, 2, 3) }}',
      '1de 1d3 123',
    ],
    ['{% macro m(a) %}<i>{{ a }}</i>{% endmacro %}{{ m("<") }}', '<i>&lt;</i>'],
    [
      '{% macro m() %}<i>{{ caller() }}</i>{% endmacro %}{% call m() %}{{ page.word }}{% endcall %}',
      '<i>hé🦉</i>',
    ],
    ['{% macro m(n) %}{{ n }}{{ m(n - 1) if n > 0 }}{% endmacro %}{{ m(3) }}', '3210'],
    ['{% from "m.njk" import a, b as c %}{{ a("x") }}{{ c() }}', 'a-x b'],
    ['{% import "m.njk" as ms %}{{ ms.a("x") }}{{ ms.b() }}{{ ms._hidden }}', 'a-x b'],
    ['{% set who = "me" %}{% from "m.njk" import w with context %}{{ w() }}', 'me'],
    ['{% set who = "me" %}{% from "m.njk" import w %}{{ w() }}', ''],
    ['{% for x in [1, 2] %}{% from "m.njk" import a %}{{ a(x) }}{% endfor %}', 'a-1 a-2 '],
  ])('%s', (body, expected) => {
    const macros =
      '{% macro a(x) %}a-{{ x }} {% endmacro %}{% macro b() %}b{% endmacro %}{% macro w() %}{{ who }}{% endmacro %}{% set _hidden = 1 %}'
    expect(print(body, { page, includes: { 'm.njk': macros } })).toBe(expected)
  })
})

describe('an include', () => {
  const includes = {
    'part.njk': '[{{ x }}{{ page.word }}]',
    'sub/one.njk': '1{% include "./two.njk" %}{% include "../part.njk" %}',
    'sub/two.njk': '2',
    'loop.njk': '{{ k }}{{ v }}{{ loop.index }} ',
    'sets.njk': '{% set x = "inner" %}',
  }

  it.each([
    ['{% include "part.njk" %}', '[hé🦉]'],
    ['{% include "part" %}', '[hé🦉]'],
    ['{% set x = 1 %}{% include "part.njk" %}', '[1hé🦉]'],
    ['{% for x in [1, 2] %}{% include "part.njk" %}{% endfor %}', '[1hé🦉][2hé🦉]'],
    ['{% for k, v in page.hash %}{% include "loop.njk" %}{% endfor %}', 'zebra11 ant22 '],
    ['{% set name = "part" %}{% include name + ".njk" %}', '[hé🦉]'],
    ['{% include "sub/one.njk" %}', '12[hé🦉]'],
    ['a{% include "nowhere.njk" ignore missing %}b', 'ab'],
    ['{% set x = "outer" %}{% include "sets.njk" %}{{ x }}', 'outer'],
    ['{% if false %}{% include "nowhere.njk" %}{% endif %}ok', 'ok'],
  ])('%s', (body, expected) => {
    expect(print(body, { page, includes })).toBe(expected)
  })
})

describe('a template that extends another', () => {
  const includes = {
    'base.njk': '<{% block a %}A{% endblock %}|{% block b %}B{% endblock %}>{{ page.word }}',
    'middle.njk': '{% extends "base.njk" %}{% block a %}M{{ super() }}{% endblock %}',
    'nested.njk': '{% block outer %}({% block inner %}i{% endblock %}){% endblock %}',
  }

  it.each([
    ['{% extends "base.njk" %}{% block a %}mine{% endblock %}', '<mine|B>hé🦉'],
    ['{% extends "base.njk" %}{% block a %}[{{ super() }}]{% endblock %}', '<[A]|B>hé🦉'],
    [
      '{% extends "middle.njk" %}{% block a %}C{{ super() }}{% endblock %}{% block b %}{% endblock %}',
      '<CMA|>hé🦉',
    ],
    ['{% extends "nested.njk" %}{% block inner %}mine{% endblock %}', '(mine)'],
    ['{% extends "base.njk" %}text outside of blocks', '<A|B>hé🦉'],
    ['{% if true %}{% extends "base.njk" %}{% endif %}{% block a %}x{% endblock %}', '<x|B>hé🦉'],
    ['{% extends page.nothing or "base.njk" %}', '<A|B>hé🦉'],
    ['{% block a %}alone{% endblock %}', 'alone'],
    [
      '{% extends "base.njk" %}{% set x = 1 %}{% block a %}{{ x }}{{ super() | lower }}{% endblock %}',
      '<1a|B>hé🦉',
    ],
  ])('%s', (body, expected) => {
    expect(print(body, { page, includes })).toBe(expected)
  })
})

describe('a failed template', () => {
  it('does not keep the next from being rendered', () => {
    const includes = { 'loop.njk': '{% include "loop.njk" %}' }
    for (let times = 0; times < 3; times++) {
      expect(render('{% include "loop.njk" %}', { includes }).text).toBeNull()
      expect(render('ok').text).toBe('ok')
    }
  })
})
