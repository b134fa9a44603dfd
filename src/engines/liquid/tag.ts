import type { Node, TagToken } from './node.ts'
import type { Parser } from './parser.ts'

/**
 * A tag is one function: it reads its markup, takes the template's next pieces from the parser if it is a
 * block, and yields what renders.
 *
 * @throws LiquidSyntaxError, best by `parser.fail`
 */
export type Tag = (token: TagToken, parser: Parser) => Node

/** Tags by the names that authors type. */
export type TagTable = ReadonlyMap<string, Tag>
