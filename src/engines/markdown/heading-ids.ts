/**
 * Ids of headings. GFM's are made of the heading's text as it is printed; headings inside HTML elements and
 * footnotes, and all of them with `input: kramdown`, get ids of ASCII letters and digits.
 */
import { attributeListOf } from './attributes.ts'
import type { Environment } from './environment.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'

export function headingIds(md: MarkdownIt): void {
  md.core.ruler.push('heading_ids', ({ env, tokens }) => {
    const { has, footnotes }: Environment = env
    if (!has.headings) return
    const counters: Counters = { gfm: new Map(), kramdown: new Map() }
    addIds(tokens, env, counters, env.options.input === 'GFM')
    for (const { tokens: own } of footnotes.values()) addIds(own, env, counters, false)
  })
}

interface Counters {
  readonly gfm: Map<string, number>
  readonly kramdown: Map<string, number>
}

function addIds(tokens: readonly Token[], env: Environment, counters: Counters, isGfm: boolean): void {
  const { auto_ids, auto_id_prefix } = env.options
  if (!auto_ids) return
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.type !== 'heading_open' || token.attrGet('id') !== null) continue
    const text = textOf(token, tokens[index + 1], env)
    const id = isGfm && !token.meta.inHtml ? gfmId(text, counters.gfm) : kramdownId(text, counters.kramdown)
    token.attrSet('id', auto_id_prefix + id)
  }
}

/** Gives the terms of a definition list with `{:auto_ids}` or `{:auto_ids-prefix}` ids of their own. */
export function termIds(md: MarkdownIt): void {
  md.core.ruler.push('term_ids', ({ env, tokens }) => {
    const { has }: Environment = env
    if (has.lists) addTermIds(tokens)
  })
}

function addTermIds(tokens: readonly Token[]): void {
  const prefixes: (string | null)[] = []
  tokens.forEach((token, index) => {
    if (token.type === 'dl_open') prefixes.push(idPrefix(token))
    else if (token.type === 'dl_close') prefixes.pop()
    const prefix = token.type === 'dt_open' ? (prefixes[prefixes.length - 1] ?? null) : null
    if (prefix === null || token.attrGet('id') !== null) return
    token.attrSet('id', prefix + basicId(printedText(tokens[index + 1], printedTypes)))
  })
}

function idPrefix(list: Token): string | null {
  for (const reference of attributeListOf(list)?.references ?? []) {
    const match = /^auto_ids(?:-([\w-]+))?/.exec(reference)
    if (match !== null) return match[1] ?? ''
  }
  return null
}

/** The text that an id is made of: as printed, or as written where kramdown does not strip it. */
function textOf(heading: Token, inline: Token | undefined, { options }: Environment): string {
  if (options.input !== 'GFM' && !options.auto_id_stripping) return heading.meta.source
  return printedText(inline, options.input === 'GFM' ? printedTypes : textTypes)
}

function printedText(inline: Token | undefined, types: ReadonlySet<string>): string {
  let text = ''
  for (const token of inline?.children ?? []) if (types.has(token.type)) text += token.content
  return text
}

function gfmId(text: string, used: Map<string, number>): string {
  const id = text.toLowerCase().replace(notInId, '').replace(/[ \t]/g, '-')
  const count = used.get(id) ?? 0
  used.set(id, count + 1)
  return count === 0 ? id : `${id}-${count}`
}

function kramdownId(text: string, used: Map<string, number>): string {
  const id = basicId(text) || 'section'
  const count = used.get(id) ?? 0
  used.set(id, count + 1)
  return count === 0 ? id : `${id}-${count}`
}

/** kramdown's id of ASCII letters, digits and hyphens, beginning with a letter. */
export function basicId(text: string): string {
  return text
    .replace(/(^|\n)[^a-zA-Z]+/g, '$1')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()
}

const printedTypes: ReadonlySet<string> = new Set([
  'text',
  'code_inline',
  'math_inline',
  'symbol',
  'abbreviation',
])
const textTypes: ReadonlySet<string> = new Set(['text', 'abbreviation'])
const notInId = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu
