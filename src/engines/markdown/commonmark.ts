import { escapeAttribute, escapeCode } from './escape.ts'
import { MarkdownIt } from './markdown-it.ts'
import type { MarkdownOptions } from './options.ts'

/** markdown-it's own rules, for `markdown: CommonMark` and texts that were not written for kramdown. */
export function createCommonMark({ highlight }: MarkdownOptions): MarkdownIt {
  return new MarkdownIt('default', {
    html: true,
    xhtmlOut: true,
    highlight: (code, language) => {
      const html = language === '' ? null : (highlight?.(code, language) ?? null)
      const name = escapeAttribute(language)
      return html === null ? escapeCode(code) : `<pre><code class="language-${name}">${html}</code></pre>`
    },
  })
}
