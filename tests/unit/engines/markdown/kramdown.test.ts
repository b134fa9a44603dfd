import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createMarkdown, defaultOptions } from '../../../../src/engines/markdown/index.ts'

const folder = new URL('./fixtures/', import.meta.url)
const markdown = createMarkdown({ ...defaultOptions, highlight: highlightOnlyRuby })

// The expected HTML was recorded from kramdown 2.5.1 with its GFM parser and Jekyll's defaults; the classes of
// highlighted code are the highlighter's affair and were left out.
for (const file of readdirSync(folder)) {
  describe(file.replace('.txt', ''), () => {
    for (const { name, input, expected } of readCases(readFileSync(new URL(file, folder), 'utf8'))) {
      test(name, () => expect(markdown.render(input)).toBe(expected))
    }
  })
}

test('a rendering leaves nothing behind for the next one', () => {
  const text = '# A\n\nx[^1] [r] HTML {:.n}\n\n[^1]: f\n[r]: /u\n*[HTML]: h\n{::options auto_ids="false" /}\n'
  const first = markdown.render(text)
  expect(markdown.render('# A\n\nx[^1] [r] HTML\n')).toBe('<h1 id="a">A</h1>\n\n<p>x[^1] [r] HTML</p>\n')
  expect(markdown.render(text)).toBe(first)
})

test('carriage returns are line ends', () => {
  expect(markdown.render('low\r\n\r\nhigh\r')).toBe('<p>low</p>\n\n<p>high</p>\n')
})

test('an empty text is one blank line', () => {
  expect(markdown.render('')).toBe('\n')
})

test('a language that the highlighter does not know gets a bare block', () => {
  expect(markdown.render('```Ruby\nx < y\n```\n')).toBe(
    '<pre><code class="language-Ruby">x &lt; y\n</code></pre>\n',
  )
})

function highlightOnlyRuby(code: string, language: string): string | null {
  return language === 'ruby'
    ? code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : null
}

function readCases(text: string): { name: string; input: string; expected: string }[] {
  return text
    .split(/^@@ (?!gives)/m)
    .slice(1)
    .map(part => {
      const [input = '', expected = ''] = part.slice(part.indexOf('\n') + 1).split(/^@@ gives\n/m)
      return {
        name: part.slice(0, part.indexOf('\n')),
        input,
        expected: `${expected.replace(/\n\n$/, '\n')}`,
      }
    })
}
