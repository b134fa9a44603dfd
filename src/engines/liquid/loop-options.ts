import { QUOTED_FRAGMENT, SPACE } from './expression/lax.ts'
import { readExpressionText } from './expression/strict.ts'
import { LiquidSyntaxError } from './expression/syntax-error.ts'
import { TokenReader } from './expression/token-reader.ts'
import type { TagToken } from './node.ts'
import { findAttributes } from './tag-markup.ts'

/** What a `for` says of its loop; expressions are texts still. */
export interface LoopOptions {
  readonly item: string
  readonly collection: string
  readonly isReversed: boolean
  readonly limit: string | null
  readonly offset: string | null
}

/** @throws LiquidSyntaxError, with its offset within the markup */
export function readLoopStrictly(markup: string): LoopOptions {
  const reader = new TokenReader(markup)
  const item = reader.take('id').text
  if (!reader.takeIf('id', 'in')) {
    throw new LiquidSyntaxError("For loops require an 'in' clause", reader.peek().offset)
  }
  const collection = readExpressionText(reader)
  const isReversed = reader.takeIf('id', 'reversed') !== null
  const bounds = readBounds(reader)
  reader.take('end_of_string')
  return { item, collection, isReversed, ...bounds }
}

/** `reversed` counts right behind the collection only. @throws LiquidSyntaxError */
export function readLoopLaxly({ markup, markupOffset }: TagToken): LoopOptions {
  const match = LOOP.exec(markup)
  if (match === null) {
    const message = "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"
    throw new LiquidSyntaxError(message, markupOffset)
  }
  const [, item = '', collection = '', reversed] = match
  const attributes = new Map(findAttributes(markup))
  const limit = attributes.get('limit') ?? null
  return {
    item,
    collection,
    isReversed: reversed !== undefined,
    limit,
    offset: attributes.get('offset') ?? null,
  }
}

function readBounds(reader: TokenReader): Pick<LoopOptions, 'limit' | 'offset'> {
  let limit: string | null = null
  let offset: string | null = null
  while (reader.peek().type === 'id' && reader.peek(1).type === 'colon') {
    const { text: name, offset: at } = reader.take('id')
    if (name !== 'limit' && name !== 'offset') {
      throw new LiquidSyntaxError('Invalid attribute in for loop. Valid attributes are limit and offset', at)
    }
    reader.take('colon')
    const value = readExpressionText(reader)
    if (name === 'limit') limit = value
    else offset = value
  }
  return { limit, offset }
}

const LOOP = new RegExp(
  String.raw`^([\w-]+)${SPACE}+in${SPACE}+((?:${QUOTED_FRAGMENT})+)${SPACE}*(reversed)?`,
)
