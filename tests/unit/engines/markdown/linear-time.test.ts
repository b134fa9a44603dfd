import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addBlockRule } from '../../../../src/engines/markdown/block-reading.ts'
import { createEnvironment } from '../../../../src/engines/markdown/environment.ts'
import { createMarkdown, defaultOptions } from '../../../../src/engines/markdown/index.ts'
import { createKramdown } from '../../../../src/engines/markdown/kramdown.ts'
import { addSpanRule } from '../../../../src/engines/markdown/span-reading.ts'

const markdown = createMarkdown(defaultOptions)

// Texts made to blow up a parser that goes back: each is a piece repeated, with another one behind it.
const pieces: readonly (readonly [start: string, end: string])[] = [
  ['*a ', ''],
  ['**a *b ', ''],
  ['*a_ ', ''],
  ['_a *b **c __d ', ''],
  ['*a **a ', ' b** b*'],
  ['[', ''],
  ['[', ']'],
  ['![', '](b)'],
  ['[a](', ''],
  ['[a](b "', ''],
  ['[ (](', ''],
  ['`a ``', ''],
  ['<b>', ''],
  ['<b>*', ''],
  ['<a b="', ''],
  ['x<!-- ', ''],
  ['<div>', '</div>'],
  ['<div markdown="1">\n', ''],
  ['> ', ''],
  ['- ', ''],
  ['> - ', ''],
  ['1. ', ''],
  ['- a\n', ''],
  ['a\n: b\n\n', ''],
  [': ', ''],
  ['```x\n', ''],
  ['``` a b\n', ''],
  ['{: ', ''],
  ['{::comment}\n', ''],
  ['a|b\n', ''],
  ['|', ''],
  ['$$ a\n\n', ''],
  ['[^1]: [^1]\n', ''],
  ['[a]: b "\n', ''],
  ['# a\n', ''],
  ['"\'', ''],
  ['~~a ', ''],
  ['*~~', '~~*'],
  ['&#', ''],
]

describe('the number of steps grows with the text', () => {
  test.each(pieces)('%j %j', (piece, tail) => {
    const steps = (length: number): number => countSteps(piece.repeat(length) + tail.repeat(length))
    const short = steps(300)
    expect(steps(1200)).toBeLessThan(5 * short + 100 * piece.length)
  })
})

test.each(['> ', '- ', '> 1. ', '![', '<div markdown="1">', '<b>', '*a **b '])(
  '%j can be nested twenty thousand times',
  piece => expect(() => markdown.render(`${piece.repeat(20_000)}x`)).not.toThrow(),
)

test('attribute lists that name one another come to an end', () => {
  const lists = Array.from({ length: 40 }, (_, index) => `{:a${index}: a${index + 1} a${index + 1} .b}\n`)
  expect(markdown.render(`${lists.join('')}{:c: c .d}\n\nx\n{:a0 c}\n`)).toContain('class="')
})

test('no text makes it throw, and the same text gives the same HTML', () => {
  const fragment = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '```',
      '~~',
      '[',
      ']',
      '(',
      ')',
      '![',
      '<',
      '>',
      '"',
      "'",
      '\\',
      '\n',
      '\n\n',
      '  ',
    ],
    ...[
      '    ',
      '\t',
      '- ',
      '1. ',
      '> ',
      '# ',
      '|',
      '---',
      '===',
      '{:',
      '}',
      '{::',
      '{:/}',
      '^',
      ':',
      '$$',
      '&',
      ';',
    ],
    ...[
      '<div>',
      '</div>',
      '<b>',
      '<div markdown="1">',
      '[^a]',
      '[^a]: ',
      '[a]: ',
      '*[a]: ',
      'a',
      'é',
      '😀',
      '\0',
    ],
  )
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 60 }), fragments => {
      const text = fragments.join('')
      expect(markdown.render(text)).toBe(markdown.render(text))
      markdown.smartify(text)
    }),
    { numRuns: 300 },
  )
})

/** How often a line or a character was looked at that means something in Markdown. */
function countSteps(text: string): number {
  let steps = 0
  const md = createKramdown(defaultOptions)
  const count = (): boolean => {
    steps++
    return false
  }
  addBlockRule(md, 'count', count)
  addSpanRule(md, 'count', '*_`<[!"\'$\\{&-.>~ ', count)
  md.render(`${text}\n`, createEnvironment(defaultOptions))
  return steps
}
