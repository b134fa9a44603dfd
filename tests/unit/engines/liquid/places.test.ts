import { describe, expect, test } from 'vitest'
import { createLiquid, LiquidError, type LiquidOptions } from '../../../../src/engines/liquid/index.ts'
import type { Tag } from '../../../../src/engines/liquid/tag.ts'

describe('an error', () => {
  test.each([
    ['a\n{% foo %}', 2, 4, "Unknown tag 'foo'"],
    ['a\n {%- fro x in y %}', 2, 6, "Unknown tag 'fro'"],
    ['{% if a %}\n\n', 1, 4, "'if' tag was never closed"],
    ['{% if a %}\n{% endfor %}', 2, 4, "'endfor' is not a valid delimiter for if tags. use endif"],
    ['é\n\n{{ a | upcase: 1 }}', 3, 8, 'wrong number of arguments (given 2, expected 1)'],
    ['{% assign a = 1 | plus: 1\n| divided_by: 0 %}', 2, 3, 'divided by 0'],
    ['{% if a %}\n{% elsif %}{% endif %}', 2, 10, "Syntax Error in tag 'if' - Valid syntax: if [expression]"],
    ['{% if no %}x\n{% elsif 1 > "a" %}{% endif %}', 2, 4, 'comparison of Integer with String failed'],
    ['{% liquid\n  assign a = 1\n  foo\n%}', 3, 3, "Unknown tag 'foo'"],
  ])('of %j is placed at %i:%i', (text, line, column, reason) => {
    expect(problemOf(text)).toMatchObject({ line, column, reason })
  })

  test.each([
    ['{% asign a = 1 %}', 'did you mean "assign"?'],
    ['{% if a %}', 'close it with {% endif %}'],
    ['{{ a ', 'end it with }}'],
    ['{{ a | upcase: 1 }}', '"upcase" takes none'],
  ])('of %j says what to do', (text, hint) => {
    expect(problemOf(text).hint).toBe(hint)
  })

  test('has the message of Ruby', () => {
    expect(() => createLiquid().render('a\n{% foo %}')).toThrow(
      "Liquid syntax error (line 2): Unknown tag 'foo'",
    )
  })

  test('in a template that another calls has both places', () => {
    const part = { text: 'x\n{{ 1 | divided_by: 0 }}', file: '_includes/part.html', firstLine: 3 }
    const include: Tag = token => ({
      kind: 'tag',
      isBlank: false,
      render(state) {
        state.at = token.offset
        state.call(state.compile(part), 'included')
      },
    })
    const liquid = createLiquid({ tags: new Map([['include', include]]) })
    const template = liquid.parse('a\n{% include %}', { file: 'index.html' })
    expect(problemIn(() => liquid.render(template))).toMatchObject({
      file: '_includes/part.html',
      line: 4,
      chain: [{ file: 'index.html', line: 2, role: 'included' }],
    })
  })
})

describe('the settings', () => {
  test.each<[string, LiquidOptions, string]>([
    ['{{ a b }}', { errorMode: 'strict' }, 'Expected end_of_string but found id in "{{ a b }}"'],
    ['{{ 1 | upcas }}', { strictFilters: true }, 'undefined filter upcas'],
    ['{{ nope }}', { strictVariables: true }, 'undefined variable nope'],
    ['{{ h.nope }}', { strictVariables: true }, 'undefined variable nope'],
    ['{% if nope %}{% endif %}', { strictVariables: true }, 'undefined variable nope'],
  ])('make an error of %j with %j', (text, options, reason) => {
    expect(problemOf(text, options).reason).toBe(reason)
    expect(() => createLiquid().render(text, { h: {} })).not.toThrow()
  })

  test('let nil variables that are there pass strictly', () => {
    const liquid = createLiquid({ strictVariables: true })
    expect(liquid.render('{{ a }}{{ b.c }}{% assign d = nil %}{{ d }}.', { a: null, b: { c: null } })).toBe(
      '.',
    )
  })
})

function problemOf(text: string, options: LiquidOptions = {}): LiquidError['problem'] {
  return problemIn(() => createLiquid(options).render(text, { a: 1, h: {} }))
}

function problemIn(run: () => unknown): LiquidError['problem'] {
  try {
    run()
  } catch (error) {
    if (error instanceof LiquidError) return error.problem
    throw error
  }
  throw new Error('it did not fail')
}
