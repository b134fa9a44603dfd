import type { Value } from '../../../values/value.ts'
import { compileExpression, type Evaluate } from './compile-expression.ts'
import type { FilterCall, Variable } from './variable.ts'

/** Applies the filter of a call; one of an unknown name passes its input on. */
export type ApplyFilter = (call: FilterCall, input: Value, args: readonly Value[]) => Value

/** A variable with its filters as a function, which may throw a FilterError, for the engine to place. */
export function compileVariable({ expression, filters }: Variable, applyFilter: ApplyFilter): Evaluate {
  return filters.reduce(
    (evaluate, call) => compileFilter(evaluate, call, applyFilter),
    compileExpression(expression),
  )
}

function compileFilter(evaluate: Evaluate, call: FilterCall, applyFilter: ApplyFilter): Evaluate {
  const args = call.args.map(argument => compileExpression(argument))
  const options = call.options.map(([name, value]) => [name, compileExpression(value)] as const)
  return scope => {
    const input = evaluate(scope)
    const values: Value[] = args.map(argument => argument(scope))
    if (options.length > 0) values.push(new Map(options.map(([name, option]) => [name, option(scope)])))
    return applyFilter(call, input, values)
  }
}
