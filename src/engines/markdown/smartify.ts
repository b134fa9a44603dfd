import { blockReading } from './block-reading.ts'
import { entities } from './entities.ts'
import { createEnvironment } from './environment.ts'
import { htmlBlocks } from './html-blocks.ts'
import { htmlSpans } from './html-spans.ts'
import { MarkdownIt } from './markdown-it.ts'
import type { MarkdownOptions } from './options.ts'
import { quotes } from './quotes.ts'
import { renderer } from './renderer.ts'
import { spanReading } from './span-reading.ts'
import { spans } from './spans.ts'
import { typographicSymbols } from './typographic-symbols.ts'

/**
 * Jekyll's `smartify` filter: only quotes and symbols are looked for, and HTML is passed through. There is no
 * rule for paragraphs, so all lines are stray ones.
 */
export function createSmartify(options: MarkdownOptions): (text: string) => string {
  const md = new MarkdownIt('zero')
  md.core.ruler.enableOnly(['block'])
  md.block.ruler.enableOnly([])
  md.inline.ruler.enableOnly([])
  for (const plugin of [blockReading, htmlBlocks, spanReading, quotes, entities, typographicSymbols]) {
    md.use(plugin)
  }
  for (const plugin of [htmlSpans, spans, renderer]) md.use(plugin)
  return text => {
    const html = md.render(`${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n`, createEnvironment(options))
    return html.endsWith('\n') ? html.slice(0, -1) : html
  }
}
