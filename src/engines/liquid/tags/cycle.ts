import { Drop } from '../../../values/drop.ts'
import { inspect } from '../../../values/inspect.ts'
import type { Value } from '../../../values/value.ts'
import type { Evaluate } from '../expression/compile-expression.ts'
import { type Expression, parseExpression } from '../expression/expression.ts'
import { QUOTED_FRAGMENT, SPACE } from '../expression/lax.ts'
import { printValue } from '../print-value.ts'
import type { RenderState } from '../render-state.ts'
import type { Tag } from '../tag.ts'

/** `{% cycle 'odd', 'even' %}` or `{% cycle name: 'odd', 'even' %}`: another value at each call. */
export const cycle: Tag = (token, parser) => {
  const { markup } = token
  const named = NAMED.exec(markup)
  if (named === null && !SIMPLE.test(markup)) {
    const message = "Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]"
    return parser.fail(message, token.offset, token.name.length)
  }
  const texts = splitValues(named === null ? markup : markup.slice(named[0].length))
  const values = texts.map(text => parser.expression(text))
  const ownGroup = literalsOf(texts.map(text => parseExpression(text))) ?? values
  const evaluateGroup = named === null ? null : parser.expression(named[1] ?? '')

  return {
    kind: 'tag',
    isBlank: false,
    render: printValue(state => {
      state.at = token.offset
      const group = evaluateGroup === null ? ownGroup : keyOf(evaluateGroup(state))
      return turn(state, group, values)
    }),
  }
}

/** Ruby's hash keys are equal by what they hold. */
function keyOf(value: Value): Value {
  return typeof value === 'object' && value !== null && !(value instanceof Drop) ? inspect(value) : value
}

function turn(state: RenderState, group: Value | object, values: readonly Evaluate[]): Value {
  const at = state.cycles.get(group) ?? 0
  const value = values[at]?.(state) ?? null
  state.cycles.set(group, at + 1 >= values.length ? 0 : at + 1)
  return value
}

/** Commas part even within quotes. */
function splitValues(text: string): readonly string[] {
  return text.split(',').flatMap(part => FRAGMENT.exec(part)?.[0] ?? [])
}

/** Two cycles without a name are one if their literals are the same; one with variables is by itself. */
function literalsOf(expressions: readonly Expression[]): string | null {
  const literals = expressions.map(expression =>
    expression.kind === 'literal' ? inspect(expression.value) : null,
  )
  return literals.includes(null) ? null : `[${literals.join(', ')}]`
}

const FRAGMENT = new RegExp(QUOTED_FRAGMENT)
const SIMPLE = new RegExp(`^${QUOTED_FRAGMENT}`)
const NAMED = new RegExp(`^(${QUOTED_FRAGMENT})${SPACE}*:${SPACE}*`)
