import { isTruthy } from '../../../values/value.ts'
import { compileExpression, type Scope } from './compile-expression.ts'
import type { Condition } from './condition.ts'
import { operatorNamed } from './operators.ts'

/** A condition made ready to run many times. It may throw a FilterError, for the engine to place. */
export type Test = (scope: Scope) => boolean

/** @param isStrict Liquid's `strict_variables` */
export function compileCondition(condition: Condition, isStrict = false): Test {
  const test = compileComparison(condition, isStrict)
  if (condition.next === null) return test
  const rest = compileCondition(condition.next.condition, isStrict)
  return condition.next.relation === 'or'
    ? scope => test(scope) || rest(scope)
    : scope => test(scope) && rest(scope)
}

function compileComparison({ left, operator, right }: Condition, isStrict: boolean): Test {
  const evaluateLeft = compileExpression(left, isStrict)
  if (operator === null || right === null) return scope => isTruthy(evaluateLeft(scope))
  const evaluateRight = compileExpression(right, isStrict)
  const operate = operatorNamed(operator)
  return scope => operate(evaluateLeft(scope), evaluateRight(scope))
}
