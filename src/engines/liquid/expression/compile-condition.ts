import { isTruthy } from '../../../values/value.ts'
import { compileExpression, type Scope } from './compile-expression.ts'
import type { Condition } from './condition.ts'
import { operatorNamed } from './operators.ts'

/** A condition made ready to run many times. It may throw a FilterError, for the engine to place. */
export type Test = (scope: Scope) => boolean

/** @param isStrict Liquid's `strict_variables` */
export function compileCondition(condition: Condition, isStrict = false): Test {
  const first = compileComparison(condition, isStrict)
  if (condition.next === null) return first
  const links = linksOf(condition, isStrict)
  return scope => {
    let result = first(scope)
    for (const { relation, test } of links) {
      if (result === (relation === 'or')) return result
      result = test(scope)
    }
    return result
  }
}

interface Link {
  readonly relation: 'and' | 'or'
  readonly test: Test
}

/** One after the other: `a or b and c` ends where `a` holds, and goes on to `b and c` where it does not. */
function linksOf(condition: Condition, isStrict: boolean): readonly Link[] {
  const links: Link[] = []
  for (let { next } = condition; next !== null; next = next.condition.next) {
    links.push({ relation: next.relation, test: compileComparison(next.condition, isStrict) })
  }
  return links
}

function compileComparison({ left, operator, right }: Condition, isStrict: boolean): Test {
  const evaluateLeft = compileExpression(left, isStrict)
  if (operator === null || right === null) return scope => isTruthy(evaluateLeft(scope))
  const evaluateRight = compileExpression(right, isStrict)
  const operate = operatorNamed(operator)
  return scope => {
    const value = evaluateLeft(scope)
    scope.charge?.(value)
    return operate(value, evaluateRight(scope))
  }
}
