import { isTruthy } from '../../../values/value.ts'
import { compileExpression, type Scope } from './compile-expression.ts'
import type { Condition } from './condition.ts'
import { operatorNamed } from './operators.ts'

/** A condition made ready to run many times. It may throw a FilterError, for the engine to place. */
export type Test = (scope: Scope) => boolean

export function compileCondition(condition: Condition): Test {
  const test = compileComparison(condition)
  if (condition.next === null) return test
  const rest = compileCondition(condition.next.condition)
  return condition.next.relation === 'or'
    ? scope => test(scope) || rest(scope)
    : scope => test(scope) && rest(scope)
}

function compileComparison({ left, operator, right }: Condition): Test {
  const evaluateLeft = compileExpression(left)
  if (operator === null || right === null) return scope => isTruthy(evaluateLeft(scope))
  const evaluateRight = compileExpression(right)
  const operate = operatorNamed(operator)
  return scope => operate(evaluateLeft(scope), evaluateRight(scope))
}
