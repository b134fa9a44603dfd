import { type AstNode, lexer, parser, type Token } from './internals.ts'

/**
 * Nunjucks' parser, which complains of the token behind the one that it stumbled on, or of none at the end of
 * the text: here it complains of the last one that it read.
 */
class PlacedParser extends parser.Parser {
  #last: Token | null = null

  override nextToken(withWhitespace?: boolean): Token | null {
    const token = super.nextToken(withWhitespace)
    this.#last = token
    return token
  }

  override fail(message: string, line?: number, column?: number): never {
    return super.fail(message, line ?? this.#last?.lineno, column ?? this.#last?.colno)
  }
}

/** The syntax tree of a template. @throws SyntaxFault, or a plain error at the end of the text. */
export function parseTemplate(source: string): AstNode {
  return new PlacedParser(lexer.lex(source, {})).parseAsRoot()
}
