import { type Hash, isHash, type Value } from '../../values/value.ts'
import { optionReaders, readBoolean, readInteger, readString } from './option-readers.ts'

/** The site's `kramdown:` hash, under kramdown's names, with Jekyll's defaults. */
export interface MarkdownOptions {
  /** `CommonMark` is markdown-it as it comes; every other input is read as kramdown's own. */
  readonly input: 'GFM' | 'kramdown' | 'CommonMark'
  readonly auto_ids: boolean
  readonly auto_id_prefix: string
  readonly auto_id_stripping: boolean
  readonly header_offset: number
  readonly header_links: boolean
  readonly toc_levels: readonly number[]
  /** Left and right single quote, left and right double quote: names or numbers of characters. */
  readonly smart_quotes: readonly string[]
  readonly typographic_symbols: ReadonlyMap<string, string>
  readonly entity_output: string
  readonly hard_wrap: boolean
  readonly gfm_quirks: readonly string[]
  readonly parse_block_html: boolean
  readonly parse_span_html: boolean
  readonly remove_line_breaks_for_cjk: boolean
  readonly link_defs: ReadonlyMap<string, readonly [url: string, title: string | null]>
  readonly footnote_nr: number
  readonly footnote_backlink: string
  readonly footnote_backlink_inline: boolean
  readonly footnote_prefix: string
  readonly footnote_link_text: string
  /** Null leaves the formula in a `kdmath` element. */
  readonly math_engine: string | null
  /** All but `rouge` give bare `<pre><code>`, as in a Jekyll without another one's gem. */
  readonly syntax_highlighter: string | null
  readonly syntax_highlighter_opts: HighlighterOptions
  readonly forbidden_inline_options: readonly string[]
  /** Escaped HTML with Rouge's classes; null for a language that is not known. */
  readonly highlight?: Highlight
}

export type Highlight = (code: string, language: string) => string | null

export interface HighlighterOptions {
  readonly default_lang: string
  readonly guess_lang: boolean
  readonly block: HighlighterModeOptions
  readonly span: HighlighterModeOptions
}

export interface HighlighterModeOptions {
  readonly disable: boolean
  readonly line_numbers: boolean
  readonly start_line: number
  readonly css_class: string
  readonly default_lang: string | null
}

/** Reads the `kramdown:` hash leniently: what has the wrong type keeps its default. */
export function kramdownOptions(hash: Hash): MarkdownOptions {
  const options: Record<string, unknown> = { ...defaultOptions }
  for (const [key, value] of hash) {
    if (typeof key !== 'string') continue
    const read = Object.hasOwn(optionReaders, key) ? optionReaders[key] : undefined
    const parsed = read?.(value)
    if (parsed !== undefined) options[key] = parsed
  }
  const highlighterHash = hash.get('syntax_highlighter_opts')
  options.syntax_highlighter_opts = readHighlighterOptions(
    isHash(highlighterHash) ? highlighterHash : new Map(),
    hash.get('guess_lang') ?? true,
  )
  return options as unknown as MarkdownOptions
}

/** The options after an `{::options key="value" /}` line: values are text there. */
export function withInlineOptions(
  options: MarkdownOptions,
  attributes: ReadonlyMap<string, string>,
): MarkdownOptions {
  const changed: Record<string, unknown> = { ...options }
  for (const [key, value] of attributes) {
    if (options.forbidden_inline_options.includes(key) || key === 'forbidden_inline_options') continue
    const read = Object.hasOwn(optionReaders, key) ? optionReaders[key] : undefined
    const parsed = read?.(value)
    if (parsed !== undefined) changed[key] = parsed
  }
  return changed as unknown as MarkdownOptions
}

export const defaultOptions: MarkdownOptions = {
  input: 'GFM',
  auto_ids: true,
  auto_id_prefix: '',
  auto_id_stripping: false,
  header_offset: 0,
  header_links: false,
  toc_levels: [1, 2, 3, 4, 5, 6],
  smart_quotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
  typographic_symbols: new Map(),
  entity_output: 'as_char',
  hard_wrap: false,
  gfm_quirks: ['paragraph_end'],
  parse_block_html: false,
  parse_span_html: true,
  remove_line_breaks_for_cjk: false,
  link_defs: new Map(),
  footnote_nr: 1,
  footnote_backlink: '&#8617;',
  footnote_backlink_inline: false,
  footnote_prefix: '',
  footnote_link_text: '%s',
  math_engine: 'mathjax',
  syntax_highlighter: 'rouge',
  syntax_highlighter_opts: readHighlighterOptions(new Map(), true),
  forbidden_inline_options: ['template'],
}

function readHighlighterOptions(hash: Hash, guess: Value): HighlighterOptions {
  const language = hash.get('default_lang')
  return {
    default_lang: typeof language === 'string' ? language : 'plaintext',
    guess_lang: readBoolean(guess),
    block: readHighlighterMode(hash, hash.get('block')),
    span: readHighlighterMode(hash, hash.get('span')),
  }
}

function readHighlighterMode(hash: Hash, mode: Value | undefined): HighlighterModeOptions {
  const get = (key: string): Value => (isHash(mode) ? mode.get(key) : undefined) ?? hash.get(key) ?? null
  const language = get('default_lang')
  return {
    disable: readBoolean(get('disable')),
    line_numbers: readBoolean(get('line_numbers')),
    start_line: readInteger(get('start_line')) ?? 1,
    css_class: readString(get('css_class')) || 'highlight',
    default_lang: typeof language === 'string' ? language : null,
  }
}
