import { type Token, type TokenType, tokenize } from './lexer.ts'
import { LiquidSyntaxError } from './syntax-error.ts'

/** Tokens of an expression, read from left to right. */
export class TokenReader {
  readonly #tokens: readonly Token[]
  #next = 0

  /** @throws LiquidSyntaxError */
  constructor(text: string) {
    this.#tokens = tokenize(text)
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? endOf(this.#tokens)
  }

  /** The next token. @throws LiquidSyntaxError where it is not of that type. */
  take(type: TokenType): Token {
    const token = this.peek()
    if (token.type !== type) {
      throw new LiquidSyntaxError(`Expected ${type} but found ${token.type}`, token.offset)
    }
    this.#next++
    return token
  }

  /** The next token if it is of that type, and has that text where one is given. */
  takeIf(type: TokenType, text?: string): Token | null {
    const token = this.peek()
    if (token.type !== type || (text !== undefined && token.text !== text)) return null
    this.#next++
    return token
  }
}

function endOf(tokens: readonly Token[]): Token {
  return tokens.at(-1) ?? { type: 'end_of_string', text: '', offset: 0 }
}
