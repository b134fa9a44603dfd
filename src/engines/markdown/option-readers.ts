/** How each option is read from what YAML, or an `{::options /}` line, says; undefined keeps the default. */
import { isArray, isHash, type Value } from '../../values/value.ts'

type OptionReader = (value: Value) => unknown

export const optionReaders: Readonly<Record<string, OptionReader>> = {
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

export function readBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value
  const text = String(value ?? '')
  return text !== '' && text.toLowerCase().trim() !== 'false'
}

export function readString(value: Value): string {
  return String(value ?? '')
}

export function readInteger(value: Value): number | undefined {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) ? number : undefined
}

/** A Ruby symbol as YAML may write it: `as_char` or `:as_char`. */
function readSymbol(value: Value): string | undefined {
  return readNullableSymbol(value) ?? undefined
}

function readNullableSymbol(value: Value): string | null {
  const text = String(value ?? '')
    .trim()
    .replace(/^:/, '')
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
  const list = isArray(value)
    ? value.map(String)
    : String(value ?? '')
        .split(',')
        .map(item => item.trim())
  return length === undefined || list.length === length ? list.map(item => item.replace(/^:/, '')) : undefined
}

function readStringMap(value: Value): ReadonlyMap<string, string> | undefined {
  if (!isHash(value)) return undefined
  return new Map([...value].map(([key, text]) => [String(key).replace(/^:/, ''), String(text ?? '')]))
}

function readLinkDefinitions(
  value: Value,
): ReadonlyMap<string, readonly [string, string | null]> | undefined {
  if (!isHash(value)) return undefined
  const definitions = new Map<string, readonly [string, string | null]>()
  for (const [id, link] of value) {
    if (isArray(link) && link[0] !== undefined) {
      definitions.set(String(id), [String(link[0]), typeof link[1] === 'string' ? link[1] : null])
    }
  }
  return definitions
}
