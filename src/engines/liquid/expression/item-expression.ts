import { FilterError } from '../../../filters/filter.ts'
import type { Value } from '../../../values/value.ts'
import { compileCondition } from './compile-condition.ts'
import type { Evaluate, Scope } from './compile-expression.ts'
import { type ApplyFilter, compileVariable } from './compile-variable.ts'
import { parseStrictCondition } from './condition.ts'
import { LiquidSyntaxError } from './syntax-error.ts'
import { parseVariable } from './variable.ts'

/** The surroundings of a filter that evaluates an expression for every item of a list. */
export interface ItemExpressionOptions {
  /** The name that the expression gives an item. */
  readonly name: string
  /** The variables of the running template. */
  readonly outer: Scope
}

/**
 * The test that `where_exp` and `find_exp` put to every item.
 * @throws FilterError for what strict Liquid cannot read.
 */
export function itemCondition(text: string, options: ItemExpressionOptions): (item: Value) => boolean {
  try {
    return bindItem(compileCondition(parseStrictCondition(text)), options)
  } catch (error) {
    if (!(error instanceof LiquidSyntaxError)) throw error
    throw new FilterError(...explain(text, error.offset))
  }
}

/** Liquid's own words for it name its tokens: "Expected end_of_string but found pipe". */
function explain(text: string, offset: number): [message: string, hint: string] {
  const rest = text.slice(offset)
  const where = rest.trim() === '' ? 'it ends too soon' : `"${rest}" is not expected`
  const hint = rest.startsWith('|')
    ? 'a condition here takes no filters; choose the items in a loop with an "if"'
    : 'write a condition such as item.price > 3'
  return [`the condition "${text}" cannot be read: ${where}`, hint]
}

/** What `group_by_exp` groups by: a value that may have passed through filters. Read in lax mode if need be. */
export function itemVariable(
  text: string,
  options: ItemExpressionOptions & { readonly applyFilter: ApplyFilter },
): (item: Value) => Value {
  return bindItem(compileVariable(parseVariable(text), options.applyFilter), options)
}

function bindItem<Result extends ReturnType<Evaluate>>(
  evaluate: (scope: Scope) => Result,
  { name, outer }: ItemExpressionOptions,
): (item: Value) => Result {
  let item: Value = null
  const scope: Scope = { get: variable => (variable === name ? item : outer.get(variable)) }
  return next => {
    item = next
    return evaluate(scope)
  }
}
