/**
 * Markdown as Jekyll's readers know it: kramdown 2.5's dialect, syntax and HTML, on markdown-it. One file a
 * rule; `kramdown.ts` lists them in their order.
 */
import { createCommonMark } from './commonmark.ts'
import { createEnvironment } from './environment.ts'
import { createKramdown } from './kramdown.ts'
import type { MarkdownOptions } from './options.ts'
import { createSmartify } from './smartify.ts'

export { defaultOptions, type Highlight, kramdownOptions, type MarkdownOptions } from './options.ts'

export interface Markdown {
  /** Markdown to HTML. Pure: nothing is kept from one text to the next. */
  render(text: string): string
  /** Only quotes and symbols, as Jekyll's `smartify` filter has it. */
  smartify(text: string): string
}

/**
 * A converter for one site.
 * @example createMarkdown(kramdownOptions(config)).render('# Hello') // '<h1 id="hello">Hello</h1>\n'
 */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const isCommonMark = options.input === 'CommonMark'
  const md = isCommonMark ? createCommonMark(options) : createKramdown(options)
  const smartify = createSmartify(options)
  return {
    render: text => md.render(isCommonMark ? text : normalizeEnd(text), createEnvironment(options)),
    smartify,
  }
}

/** kramdown ends every text with one newline; further ones are blank lines, which it prints. */
function normalizeEnd(text: string): string {
  const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return unified.endsWith('\n') ? unified : `${unified}\n`
}
