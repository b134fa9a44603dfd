/** Expressions as Liquid's strict mode reads them, token by token. */
import { type Expression, parseExpression } from './expression.ts'
import { LiquidSyntaxError } from './syntax-error.ts'
import type { TokenReader } from './token-reader.ts'

/** @throws LiquidSyntaxError */
export function readExpression(reader: TokenReader): Expression {
  const { offset } = reader.peek()
  return parseExpression(readExpressionText(reader), offset)
}

/** The text of an expression without the space in it, as which Liquid then parses it. @throws LiquidSyntaxError */
export function readExpressionText(reader: TokenReader): string {
  return readText(reader, 0)
}

const deepestNesting = 100

function readText(reader: TokenReader, depth: number): string {
  const { type, text, offset } = reader.peek()
  if (depth > deepestNesting) throw new LiquidSyntaxError('Nesting too deep', offset)
  if (type === 'id') return readSignature(reader, depth)
  if (type === 'string' || type === 'number') return reader.take(type).text
  if (type === 'open_round') return readRange(reader, depth + 1)
  const token = type === 'end_of_string' ? '[:end_of_string]' : `[:${type}, "${text}"]`
  throw new LiquidSyntaxError(`${token} is not a valid expression`, offset)
}

function readSignature(reader: TokenReader, depth: number): string {
  let signature = reader.take('id').text
  for (;;) {
    while (reader.takeIf('open_square')) {
      signature += `[${readText(reader, depth + 1)}]`
      reader.take('close_square')
    }
    if (!reader.takeIf('dot')) return signature
    signature += `.${reader.take('id').text}`
  }
}

function readRange(reader: TokenReader, depth: number): string {
  reader.take('open_round')
  const first = readText(reader, depth)
  reader.take('dotdot')
  const last = readText(reader, depth)
  reader.take('close_round')
  return `(${first}..${last})`
}
