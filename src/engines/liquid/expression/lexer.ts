import { LiquidSyntaxError } from './syntax-error.ts'

export interface Token {
  readonly type: TokenType
  readonly text: string
  /** In UTF-16 units from the start of the text. */
  readonly offset: number
}

/** By the names that Liquid's messages use. */
export type TokenType =
  | 'comparison'
  | 'string'
  | 'number'
  | 'id'
  | 'dotdot'
  | 'pipe'
  | 'dot'
  | 'colon'
  | 'comma'
  | 'open_square'
  | 'close_square'
  | 'open_round'
  | 'close_round'
  | 'question'
  | 'dash'
  | 'end_of_string'

/**
 * The tokens of an expression in strict Liquid, with `end_of_string` as the last.
 * @throws LiquidSyntaxError
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  let offset = skipSpace(text, 0)
  while (offset < text.length) {
    const token = readToken(text, offset)
    tokens.push(token)
    offset = skipSpace(text, offset + token.text.length)
  }
  tokens.push({ type: 'end_of_string', text: '', offset })
  return tokens
}

/** In order of precedence. The expressions are sticky: each is tried at one place. */
const patterns: readonly [TokenType, RegExp][] = [
  ['comparison', /==|!=|<>|<=?|>=?|contains(?=[\t-\r ])/y],
  ['string', /'[^']*'|"[^"]*"/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['id', /[a-zA-Z_][\w-]*\??/y],
  ['dotdot', /\.\./y],
]

const specials: ReadonlyMap<string, TokenType> = new Map([
  ['|', 'pipe'],
  ['.', 'dot'],
  [':', 'colon'],
  [',', 'comma'],
  ['[', 'open_square'],
  [']', 'close_square'],
  ['(', 'open_round'],
  [')', 'close_round'],
  ['?', 'question'],
  ['-', 'dash'],
])

function skipSpace(text: string, from: number): number {
  let offset = from
  while (offset < text.length && isSpace(text.charCodeAt(offset))) offset++
  return offset
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13)
}

function readToken(text: string, offset: number): Token {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = offset
    const match = pattern.exec(text)
    if (match !== null) return { type, text: match[0], offset }
  }
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  const type = specials.get(character)
  if (type === undefined) throw new LiquidSyntaxError(`Unexpected character ${character}`, offset)
  return { type, text: character, offset }
}
