import { type Hash, isArray, isHash, type Value } from '../../values/value.ts'

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
  /** Null gives bare `<pre><code>`. */
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
    const read = Object.hasOwn(readers, key) ? readers[key] : undefined
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
    const read = Object.hasOwn(readers, key) ? readers[key] : undefined
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

type Reader = (value: Value) => unknown

const readers: Readonly<Record<string, Reader>> = {
  input: readInput,
  auto_ids: readBoolean,
  auto_id_prefix: readString,
  auto_id_stripping: readBoolean,
  header_offset: readInteger,
  header_links: readBoolean,
  toc_levels: readLevels,
  smart_quotes: value => readList(value, 4),
  typographic_symbols: readStringMap,
  entity_output: readSymbol,
  hard_wrap: readBoolean,
  gfm_quirks: value => readList(value),
  parse_block_html: readBoolean,
  parse_span_html: readBoolean,
  remove_line_breaks_for_cjk: readBoolean,
  link_defs: readLinkDefinitions,
  footnote_nr: readInteger,
  footnote_backlink: readString,
  footnote_backlink_inline: readBoolean,
  footnote_prefix: readString,
  footnote_link_text: value => (String(value).includes('%s') ? String(value) : undefined),
  math_engine: readNullableSymbol,
  syntax_highlighter: readNullableSymbol,
  forbidden_inline_options: value => readList(value),
}

function readInput(value: Value): string {
  const name = String(value ?? '')
  if (name.toUpperCase() === 'GFM') return 'GFM'
  return name.toLowerCase() === 'commonmark' ? 'CommonMark' : 'kramdown'
}

function readBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value
  const text = String(value ?? '')
  return text !== '' && text.toLowerCase().trim() !== 'false'
}

function readString(value: Value): string {
  return String(value ?? '')
}

function readInteger(value: Value): number | undefined {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) ? number : undefined
}

/** A Ruby symbol as YAML may write it: `as_char` or `:as_char`. */
function readSymbol(value: Value): string | undefined {
  return readNullableSymbol(value) ?? undefined
}

function readNullableSymbol(value: Value): string | null {
  const text = String(value ?? '').trim().replace(/^:/, '')
  return text === '' || text === 'nil' ? null : text
}

/** `1..3`, `1,2,4` or a list. */
function readLevels(value: Value): readonly number[] | undefined {
  const text = isArray(value) ? value.join(',') : String(value ?? '')
  const range = /^(\d)\.\.(\d)$/.exec(text)
  if (range !== null) {
    const from = Number(range[1])
    return [1, 2, 3, 4, 5, 6].filter(level => level >= from && level <= Number(range[2]))
  }
  return /^\d(?:,\d)*$/.test(text) ? text.split(',').map(Number) : undefined
}

function readList(value: Value, length?: number): readonly string[] | undefined {
  const list = isArray(value) ? value.map(String) : String(value ?? '').split(',').map(item => item.trim())
  return length === undefined || list.length === length ? list.map(item => item.replace(/^:/, '')) : undefined
}

function readStringMap(value: Value): ReadonlyMap<string, string> | undefined {
  if (!isHash(value)) return undefined
  return new Map([...value].map(([key, text]) => [String(key).replace(/^:/, ''), String(text ?? '')]))
}

function readLinkDefinitions(value: Value): ReadonlyMap<string, readonly [string, string | null]> | undefined {
  if (!isHash(value)) return undefined
  const definitions = new Map<string, readonly [string, string | null]>()
  for (const [id, link] of value) {
    if (isArray(link) && link[0] !== undefined) {
      definitions.set(String(id), [String(link[0]), typeof link[1] === 'string' ? link[1] : null])
    }
  }
  return definitions
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
