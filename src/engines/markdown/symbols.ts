/** Characters that kramdown keeps as entities until it prints them: quotes, dashes, `&copy;`. */
import { escapeText } from './escape.ts'
import type { MarkdownOptions } from './options.ts'
import type { SpanState } from './span-state.ts'

export interface Entity {
  readonly character: string
  readonly name: string | null
  /** As the author wrote it. */
  readonly original: string | null
}

/** Adds an entity, in the form that `entity_output` asks for. */
export function addEntity(state: SpanState, entity: Entity): void {
  const { character } = entity
  const { entity_output } = state.env.options
  if (entity_output === 'as_char' && !special.test(character)) state.addSymbol(character)
  else addHtml(state, character, entityHtml(entity, entity_output))
}

/** Adds a character that is printed as `html`. */
export function addHtml(state: SpanState, character: string, html: string): void {
  const token = state.push('symbol', '', 0)
  token.content = character
  token.markup = html
}

/** Adds a symbol of the `typographic_symbols` table, as it is there or as its characters. */
export function addTypographicSymbol(state: SpanState, name: string): void {
  const replacement = state.env.options.typographic_symbols.get(name)
  const entities = symbols[name] ?? []
  if (replacement !== undefined) {
    addHtml(state, entities.map(({ character }) => character).join(''), escapeText(replacement))
  } else for (const entity of entities) addEntity(state, entity)
}

/** The quotation marks of the `smart_quotes` option: names or numbers of characters. */
export function smartQuote(
  options: MarkdownOptions,
  index: number,
  decode: (text: string) => string,
): Entity {
  const name = options.smart_quotes[index] ?? 'apos'
  const known = quotes[name]
  if (known !== undefined) return known
  if (/^\d+$/.test(name)) return { character: decode(`&#${name};`), name: null, original: null }
  return { character: decode(`&${name};`), name, original: null }
}

/** The HTML of an entity. */
export function entityHtml({ character, name, original }: Entity, output: string): string {
  if (output === 'as_char' && !special.test(character)) return character
  if ((output === 'as_input' || output === 'as_char') && original !== null) return original
  if ((output === 'symbolic' || special.test(character) || character === '"') && name !== null)
    return `&${name};`
  return `&#${character.codePointAt(0) ?? 0};`
}

const special = /[<>&]/

function entity(character: string, name: string): Entity {
  return { character, name, original: null }
}

export const lessThan = entity('<', 'lt')
export const greaterThan = entity('>', 'gt')
export const ampersand = entity('&', 'amp')
export const noBreakSpace = entity('\u00a0', 'nbsp')

const laquo = entity('«', 'laquo')
const raquo = entity('»', 'raquo')

const symbols: Readonly<Record<string, readonly Entity[]>> = {
  mdash: [entity('—', 'mdash')],
  ndash: [entity('–', 'ndash')],
  hellip: [entity('…', 'hellip')],
  laquo: [laquo],
  raquo: [raquo],
  laquo_space: [laquo, noBreakSpace],
  raquo_space: [noBreakSpace, raquo],
}

const quotes: Readonly<Record<string, Entity>> = {
  lsquo: entity('‘', 'lsquo'),
  rsquo: entity('’', 'rsquo'),
  ldquo: entity('“', 'ldquo'),
  rdquo: entity('”', 'rdquo'),
  apos: entity("'", 'apos'),
  quot: entity('"', 'quot'),
}
