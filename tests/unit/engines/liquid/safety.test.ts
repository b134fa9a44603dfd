import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLiquid, LiquidError } from '../../../../src/engines/liquid/index.ts'

const liquid = createLiquid({ errorMode: 'warn', limits: { steps: 100_000, output: 1_000_000 } })

describe('data', () => {
  const secret = 'must not be seen'
  class Parent {
    readonly own = 'own'
    get computed(): string {
      throw new Error(secret)
    }
    method(): string {
      throw new Error(secret)
    }
  }
  const data = {
    object: new Parent(),
    list: [1],
    text: 'text',
    fn: (): string => secret,
    get getter(): string {
      throw new Error(secret)
    },
  }

  test.each([
    ['{{ object.own }}', 'own'],
    ['{{ object.method }}{{ object.computed }}{{ fn }}{{ fn.name }}{{ fn.length }}{{ getter }}', ''],
    ['{{ object.constructor }}{{ object.__proto__ }}{{ object["constructor"]["prototype"] }}', ''],
    ['{{ constructor }}{{ __proto__ }}{{ toString }}{{ hasOwnProperty }}', ''],
    ['{{ list.length }}{{ list.constructor }}{{ list.map }}{{ text.length }}{{ text.constructor }}', ''],
    ['{{ text | constructor }}{{ text | __proto__ }}{{ text | toString }}', 'texttexttext'],
    ['{% assign __proto__ = 1 %}{% increment constructor %}{% capture toString %}x{% endcapture %}', '0'],
  ])('%j reaches nothing but what it holds itself', (text, output) => {
    expect(liquid.render(text, data)).toBe(output)
  })

  test('that holds itself can be used', () => {
    const circle: Record<string, unknown> = { name: 'o' }
    circle.self = circle
    expect(liquid.render('{{ c.self.self.name }}', { c: circle })).toBe('o')
    expect(() => liquid.render('{{ c }}', { c: circle })).toThrow(LiquidError)
  })
})

describe('limits', () => {
  test.each([
    ['{% for i in (1..1000000000) %}{% endfor %}'],
    [
      '{% for i in (1..1000) %}{% for i in (1..1000) %}{% endfor %}{% endfor %}x'.replaceAll(
        '%}{% endfor',
        '%}.{% endfor',
      ),
    ],
    ['{% assign a = "xx" %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}'],
    ['{% if a %}'.repeat(101) + '{% endif %}'.repeat(101)],
    [`${'{% for i in (1..2) %}'.repeat(99)}x${'{% endfor %}'.repeat(99)}`],
  ])('end %j', text => {
    expect(() => liquid.render(text)).toThrow(LiquidError)
  })

  test.each([
    ['{%'.repeat(50_000)],
    ['{{ a '.repeat(50_000)],
    [`{% assign ${'(a'.repeat(50_000)} %}`],
    [`{% assign ${'a)'.repeat(50_000)} %}`],
    [`{% for ${'a'.repeat(100_000)} %}`],
    [`{% for a in b ${'limit '.repeat(50_000)} %}`],
    [`{% tablerow ${'a in '.repeat(50_000)} %}`],
    [`{% cycle ${'a'.repeat(100_000)} %}`],
    [`{% case 1 %}{% when ${'1 or '.repeat(50_000)} %}`],
    [`{% if ${'a and '.repeat(20_000)} & b %}{% endif %}`],
    [`{% #${'\n '.repeat(50_000)} %}`],
    [`{% raw %}${'{% '.repeat(50_000)}`],
    [`{{ a ${'| upcase '.repeat(20_000)} }}`],
  ])('are not needed to read hostile text in no time', text => {
    const start = performance.now()
    outcome(text)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{%',
      '%}',
      '{{',
      '}}',
      '-',
      '|',
      ':',
      ',',
      '.',
      '[',
      ']',
      '(',
      ')',
      '..',
      '"',
      "'",
      ' ',
      '\n',
    ),
    fc.constantFrom(
      'if',
      'for',
      'in',
      'endif',
      'endfor',
      'else',
      'case',
      'when',
      'assign',
      '=',
      'capture',
      'cycle',
    ),
    fc.constantFrom(
      '{% if a %}',
      '{% endif %}',
      '{% for i in a %}',
      '{% endfor %}',
      '{% raw %}',
      '{% liquid',
      '{{ a }}',
    ),
    fc.constantFrom(
      'a',
      'constructor',
      '__proto__',
      'prototype',
      'toString',
      '(1..9)',
      'size',
      'first',
      'append',
      'sort',
    ),
    fc.string({ maxLength: 5 }),
  )

  test('prints or is a LiquidError, and changes nothing', () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const result = outcome(pieces.join(''))
        expect(result).not.toMatch(/\[object|native code|function/)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 2000) },
    )
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })
})

function outcome(text: string): string {
  try {
    return liquid.render(text, { a: [1, 'b', { c: 1 }], b: 'text' })
  } catch (error) {
    if (error instanceof LiquidError) return 'LiquidError'
    throw error
  }
}
