import type { Hash, MutableHash, Value } from '../../values/value.ts'
import { isHash } from '../../values/value.ts'
import { createHighlighter } from '../highlight/index.ts'
import { kramdownOptions, type MarkdownOptions } from './options.ts'

/** What a site's configuration says of Markdown: `kramdown`, with `markdown` and `highlighter` beside it. */
export function siteMarkdownOptions(config: Hash): MarkdownOptions {
  const written = config.get('kramdown') ?? null
  const options: MutableHash = new Map<string, Value>([
    ['syntax_highlighter', config.get('highlighter') ?? null],
  ])
  for (const [key, value] of isHash(written) ? written : []) options.set(key, value)
  // Without a highlighter Jekyll leaves kramdown none either.
  if (options.get('syntax_highlighter') === 'none') options.set('syntax_highlighter', null)
  if (/^commonmark/i.test(String(config.get('markdown')))) options.set('input', 'CommonMark')
  return { ...kramdownOptions(options), highlight: createHighlighter().highlight }
}
