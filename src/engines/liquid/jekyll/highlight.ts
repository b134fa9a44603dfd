import { escapeHtml } from '../../../util/escape-html.ts'
import { strip } from '../../../values/whitespace.ts'
import { Body } from '../body.ts'
import type { Tag } from '../tag.ts'
import type { JekyllTagContext } from './context.ts'
import { type HighlightMarkup, readHighlightMarkup } from './highlight-markup.ts'
import { pageFile } from './page-file.ts'

/**
 * `{% highlight ruby linenos mark_lines="1 3" %}...{% endhighlight %}`: code in the classes of Rouge. Liquid in it runs.
 * `linenos`, `linenos=table` and `linenos=inline` are the same, and `hl_lines` does nothing, as in Jekyll.
 */
export function highlightTag({ highlighter, highlightMargin }: JekyllTagContext): Tag {
  return (token, parser) => {
    const markup = readHighlightMarkup(token.markup)
    if (markup === null) {
      const message = `Syntax Error in tag 'highlight' while parsing the following markup: ${strip(token.markup)}`
      return parser.fail(message, token.offset, token.name.length, validSyntax)
    }
    if (markup.marked === null) {
      const message = 'Syntax Error for mark_lines declaration. Expected a double-quoted list of integers'
      return parser.fail(message, token.offset, token.name.length, validSyntax)
    }
    const body = new Body()
    const next = parser.readBody(body, token)
    if (next !== null) parser.refuse(next, token)
    const render = body.compile()
    return {
      kind: 'block',
      isBlank: body.isBlank,
      render(state) {
        const { output } = state
        state.output = ''
        render(state)
        const code = trimLineEnds(state.output)
        state.charge(code)
        const highlight = highlighter()
        const html =
          highlight === null
            ? strip(escapeHtml(code))
            : layOut(highlightCode(code, markup, highlight), code, markup)
        const margin = highlightMargin(pageFile(state))
        state.output = output + margin + wrap(html, markup.language) + margin
      },
    }
  }
}

const validSyntax = 'write {% highlight <lang> [linenos] [mark_lines="3 4 5"] %}'

type Highlight = NonNullable<ReturnType<JekyllTagContext['highlighter']>>

/** What no lexer knows is plain text, whose quotes stay as they are. */
function highlightCode(code: string, { language }: HighlightMarkup, highlight: Highlight): string {
  return highlight(code, language) ?? highlight(code, 'plaintext') ?? escapeHtml(code)
}

function layOut(html: string, code: string, { marked, hasLineNumbers }: HighlightMarkup): string {
  const lines = marked === null || marked.size === 0 ? html : markLines(html, marked)
  return hasLineNumbers ? numberLines(lines, code) : lines
}

/** Rouge's `HTMLLineHighlighter`. Each of its lines ends, the last as well. */
function markLines(html: string, marked: ReadonlySet<number>): string {
  return splitLines(html)
    .map((line, index) => (marked.has(index + 1) ? `<span class="hll">${line}\n</span>` : `${line}\n`))
    .join('')
}

/** Rouge's `HTMLTable`. */
function numberLines(html: string, code: string): string {
  const count = code.split('\n').length
  const numbers = Array.from({ length: count }, (_, index) => `${index + 1}\n`).join('')
  return (
    `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers}</pre></td>` +
    `<td class="code"><pre>${html}\n</pre></td></tr></tbody></table>`
  )
}

/** The lines of what Rouge's HTML formatter wrote, where a span that goes over a line's end is one a line. */
function splitLines(html: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [, open = '', inSpan = '', bare = ''] of html.matchAll(SPAN_OR_TEXT)) {
    const [first = '', ...more] = (open === '' ? bare : inSpan).split('\n')
    line += inOwnSpan(first, open)
    for (const text of more) {
      lines.push(line)
      line = inOwnSpan(text, open)
    }
  }
  return line === '' ? lines : [...lines, line]
}

function inOwnSpan(text: string, open: string): string {
  return open === '' || text === '' ? text : `${open}${text}</span>`
}

const SPAN_OR_TEXT = /(<span class="[^"]*">)([^<]*)<\/span>|([^<]+)/g

function wrap(code: string, language: string): string {
  const className = `language-${language.replaceAll('+', '-')}`
  const chomped = code.replace(/(?:\r\n|\n|\r)$/, '')
  return `<figure class="highlight"><pre><code class="${className}" data-lang="${language}">${chomped}</code></pre></figure>`
}

/** Only line ends go; the spaces of the first line stay. */
function trimLineEnds(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isLineEnd(text.charCodeAt(start))) start++
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13
}
