import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createHighlighter } from '../../../../src/engines/highlight/index.ts'

interface Pair {
  readonly language: string
  readonly code: string
  readonly html: string
  /** Whether all classes are Rouge's; the text is always. */
  readonly same: boolean
}

const fixtures = join(import.meta.dirname, 'fixtures')
const pairs: readonly Pair[] = JSON.parse(readFileSync(join(fixtures, 'rouge.json'), 'utf8'))
const highlighter = createHighlighter()

describe('code', () => {
  it.each(pairs)('in $language has the text of what Rouge 4.7 printed', ({ language, code }) => {
    expect(textOf(highlighter.highlight(code, language))).toBe(code)
  })

  it.each(pairs.filter(({ same }) => same))('in $language has the spans of Rouge 4.7', pair => {
    expect(highlighter.highlight(pair.code, pair.language)).toBe(pair.html)
  })

  it('keeps its text whatever it is', () => {
    const languages = [...new Set(pairs.map(({ language }) => language))]
    const piece = fc.constantFrom(
      '"',
      "'",
      '`',
      '<a',
      '{',
      '}',
      '#',
      '//',
      '/*',
      '\n',
      ' ',
      '$',
      'def',
      'é',
      '😀',
      '&',
    )
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.array(piece, { maxLength: 40 }), (language, pieces) => {
        expect(textOf(highlighter.highlight(pieces.join(''), language))).toBe(pieces.join(''))
      }),
      { numRuns: 300 },
    )
  })

  it('is bare text where it is long, or a line of it is', () => {
    const line = `${'a = 1 '.repeat(500)}\n`
    expect(highlighter.highlight(line, 'ruby')).toBe(line)
    const long = 'a = 1\n'.repeat(20_000)
    expect(highlighter.highlight(long, 'ruby')).toBe(long)
  })

  it('is highlighted alike whatever was highlighted before', () => {
    const code = '# a\n\n```ruby\nputs 1\n```\n'
    expect(createHighlighter().highlight(code, 'markdown')).toBe(highlighter.highlight(code, 'markdown'))
  })
})

test('text is escaped between tags, and quotes are not', () => {
  expect(highlighter.highlight('<a b="c">&\n', 'text')).toBe('&lt;a b="c"&gt;&amp;\n')
})

test.each(['', 'JavaScript', 'mermaid', 'none', 'toString', '__proto__'])(
  '%j is no name that Rouge knows',
  name => {
    expect(highlighter.isKnown(name)).toBe(false)
    expect(highlighter.highlight('a', name)).toBeNull()
  },
)

test.each([
  ['js', 'javascript'],
  ['c++', 'cpp'],
  ['yml', 'yaml'],
  ['objective-c', 'objective_c'],
  ['Dockerfile', 'docker'],
  ['rust,no_run', 'rust'],
  ['php?start_inline=1', 'php'],
])('%s is another name of %s', (alias, tag) => {
  expect(highlighter.highlight('x = 1 + "a";\n', alias)).toBe(highlighter.highlight('x = 1 + "a";\n', tag))
})

test('a language that Rouge knows and Prism does not is bare text', () => {
  expect(highlighter.highlight('a < b', 'praat')).toBe('a &lt; b')
})

test('nothing is left on the global object', () => {
  expect('Prism' in globalThis).toBe(false)
})

function textOf(html: string | null): string {
  const characters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
  return (html ?? 'unknown').replace(/<[^>]*>/g, '').replace(/&\w+;/g, name => characters[name] ?? name)
}
