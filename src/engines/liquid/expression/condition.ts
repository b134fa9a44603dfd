import { type Expression, parseExpression } from './expression.ts'
import { QUOTED_FRAGMENT, SPACE } from './lax.ts'
import { readExpression } from './strict.ts'
import { LiquidSyntaxError } from './syntax-error.ts'
import { TokenReader } from './token-reader.ts'

/**
 * A comparison, or a value to test, and what it is joined with. `and` and `or` bind to the right whatever
 * stands where: `a or b and c` is `a or (b and c)`, and `a and b or c` is `a and (b or c)`.
 */
export interface Condition {
  readonly left: Expression
  /** Null for a value alone. Lax Liquid lets any word pass here; unknown ones fail when evaluated. */
  readonly operator: string | null
  readonly right: Expression | null
  readonly next: { readonly relation: 'and' | 'or'; readonly condition: Condition } | null
  /** Why strict Liquid refuses the text, which was then read in lax mode. */
  readonly warning: LiquidSyntaxError | null
}

/**
 * Reads a condition as the tags `if` and `unless` do, in lax mode where strict fails.
 *
 * @param isLax leaves the strict reading out
 * @throws LiquidSyntaxError
 */
export function parseCondition(text: string, isLax = false): Condition {
  if (isLax) return parseLaxly(text)
  try {
    return parseStrictCondition(text)
  } catch (error) {
    if (error instanceof LiquidSyntaxError) return { ...parseLaxly(text), warning: error }
    throw error
  }
}

/** Reads a condition as Jekyll's `where_exp` does, with no lax mode. @throws LiquidSyntaxError */
export function parseStrictCondition(text: string): Condition {
  const reader = new TokenReader(text)
  const condition = readCondition(reader)
  reader.take('end_of_string')
  return condition
}

function readCondition(reader: TokenReader): Condition {
  const comparisons = [readComparison(reader)]
  const relations: ('and' | 'or')[] = []
  for (;;) {
    const relation = reader.takeIf('id', 'and') ? 'and' : reader.takeIf('id', 'or') ? 'or' : null
    if (relation === null) return join(comparisons, relations)
    relations.push(relation)
    comparisons.push(readComparison(reader))
  }
}

type Comparison = Pick<Condition, 'left' | 'operator' | 'right'>

function readComparison(reader: TokenReader): Comparison {
  const left = readExpression(reader)
  const operator = reader.takeIf('comparison')
  return operator === null
    ? { left, operator: null, right: null }
    : { left, operator: operator.text, right: readExpression(reader) }
}

function join(comparisons: readonly Comparison[], relations: readonly ('and' | 'or')[]): Condition {
  let condition: Condition | null = null
  for (let at = comparisons.length - 1; at >= 0; at--) {
    const comparison = comparisons[at]
    const relation = relations[at]
    if (comparison === undefined) continue
    const next: Condition['next'] = condition && relation ? { relation, condition } : null
    condition = { ...comparison, next, warning: null }
  }
  if (condition === null) throw new LiquidSyntaxError(INVALID, 0)
  return condition
}

const INVALID = "Syntax Error in tag 'if' - Valid syntax: if [expression]"

const JOINT = String.raw`\b(?:${SPACE}?and${SPACE}?|${SPACE}?or${SPACE}?)\b`
const PARTS = new RegExp(
  String.raw`${JOINT}|(?:${SPACE}*(?!${JOINT})(?:${QUOTED_FRAGMENT}|[^\t-\r ]+)${SPACE}*)+`,
  'g',
)
const COMPARISON = new RegExp(
  `(${QUOTED_FRAGMENT})${SPACE}*([=!<>a-z_]+)?${SPACE}*(${QUOTED_FRAGMENT})?`,
  'd',
)

function parseLaxly(text: string): Condition {
  const comparisons: Comparison[] = []
  const relations: ('and' | 'or')[] = []
  let at = 0
  for (const { 0: part, index } of text.matchAll(PARTS)) {
    if (at++ % 2 === 0) comparisons.push(findComparison(part, index))
    else relations.push(toRelation(part, index))
  }
  if (comparisons.length === relations.length) throw new LiquidSyntaxError(INVALID, text.length)
  return join(comparisons, relations)
}

function findComparison(part: string, offset: number): Comparison {
  const match = COMPARISON.exec(part)
  if (match === null) throw new LiquidSyntaxError(INVALID, offset)
  const [, left = '', operator = null, right = ''] = match
  return {
    left: parseExpression(left, offset + match.index),
    operator,
    right: operator === null ? null : parseExpression(right, offset + (match.indices?.[3]?.[0] ?? 0)),
  }
}

function toRelation(part: string, offset: number): 'and' | 'or' {
  const word = part.trim()
  if (word === 'and' || word === 'or') return word
  throw new LiquidSyntaxError(INVALID, offset)
}
