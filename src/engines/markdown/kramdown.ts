import { abbreviationDefinitions } from './abbreviation-definitions.ts'
import { abbreviations } from './abbreviations.ts'
import { autolinks } from './autolinks.ts'
import { blankLines } from './blank-lines.ts'
import { blockAttributes } from './block-ial.ts'
import { blockReading } from './block-reading.ts'
import { blockquotes } from './blockquotes.ts'
import { codeSpans } from './code-spans.ts'
import { definitionLists } from './definition-lists.ts'
import { emphasis } from './emphasis.ts'
import { endOfBlock } from './end-of-block.ts'
import { entities } from './entities.ts'
import { escapes, gfmEscapes, kramdownEscapes } from './escapes.ts'
import { blockExtensions } from './extensions.ts'
import { fences } from './fences.ts'
import { footnoteDefinitions } from './footnote-definitions.ts'
import { footnoteReferences } from './footnote-references.ts'
import { footnotes } from './footnotes.ts'
import { headingIds, termIds } from './heading-ids.ts'
import { hashHeadings, underlinedHeadings } from './headings.ts'
import { horizontalRules } from './horizontal-rules.ts'
import { htmlBlocks } from './html-blocks.ts'
import { htmlSpans } from './html-spans.ts'
import { indentedCode } from './indented-code.ts'
import { backslashBreaks, hardWraps, lineBreaks } from './line-breaks.ts'
import { linkDefinitions } from './link-definitions.ts'
import { links } from './links.ts'
import { lists } from './lists.ts'
import { MarkdownIt } from './markdown-it.ts'
import { mathBlocks, mathSpans } from './math.ts'
import type { MarkdownOptions } from './options.ts'
import { paragraphs } from './paragraphs.ts'
import { quotes } from './quotes.ts'
import { renderer } from './renderer.ts'
import { spanExtensions } from './span-extensions.ts'
import { spanReading } from './span-reading.ts'
import { spans } from './spans.ts'
import { strikethrough } from './strikethrough.ts'
import { tables } from './tables.ts'
import { toc } from './toc.ts'
import { typographicSymbols } from './typographic-symbols.ts'

/** markdown-it taught to read and write as kramdown does; with `input: GFM`, Jekyll's default, as its GFM parser. */
export function createKramdown(options: MarkdownOptions): MarkdownIt {
  const md = new MarkdownIt('zero', { html: true, xhtmlOut: true })
  md.core.ruler.enableOnly(['block'])
  md.block.ruler.enableOnly([])
  md.inline.ruler.enableOnly([])
  for (const [plugin, isWanted] of plugins) if (isWanted(options)) md.use(plugin)
  md.use(escapes, isGfm(options) ? gfmEscapes : kramdownEscapes)
  if (isGfm(options) && !options.hard_wrap) md.use(backslashBreaks)
  return md
}

type Plugin = (md: MarkdownIt) => void

function always(): boolean {
  return true
}

function isGfm({ input }: MarkdownOptions): boolean {
  return input === 'GFM'
}

function hasHardWraps(options: MarkdownOptions): boolean {
  return isGfm(options) && options.hard_wrap
}

// The order is kramdown's: where two rules could begin at the same place the first one wins.
const plugins: readonly (readonly [Plugin, (options: MarkdownOptions) => boolean])[] = [
  [blockReading, always],
  [blankLines, always],
  [indentedCode, always],
  [fences, always],
  [blockquotes, always],
  [hashHeadings, always],
  [horizontalRules, always],
  [lists, always],
  [definitionLists, always],
  [htmlBlocks, always],
  [underlinedHeadings, always],
  [mathBlocks, always],
  [tables, always],
  [footnoteDefinitions, always],
  [linkDefinitions, always],
  [abbreviationDefinitions, always],
  [blockExtensions, always],
  [endOfBlock, always],
  [paragraphs, always],

  [spanReading, always],
  [emphasis, always],
  [codeSpans, always],
  [autolinks, always],
  [htmlSpans, always],
  [footnoteReferences, always],
  [links, always],
  [quotes, always],
  [mathSpans, always],
  [spanExtensions, always],
  [entities, always],
  [typographicSymbols, options => !options.gfm_quirks.includes('no_auto_typographic')],
  [lineBreaks, options => !hasHardWraps(options)],
  [strikethrough, isGfm],
  [hardWraps, hasHardWraps],

  [spans, always],
  [blockAttributes, always],
  [headingIds, always],
  [termIds, always],
  [abbreviations, always],
  [toc, always],
  [footnotes, always],
  [renderer, always],
]
