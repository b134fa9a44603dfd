import { Body } from '../body.ts'
import type { Test } from '../expression/compile-condition.ts'
import { type Expression, parseExpression } from '../expression/expression.ts'
import { QUOTED_FRAGMENT, SPACE } from '../expression/lax.ts'
import type { TagToken } from '../node.ts'
import type { Parser } from '../parser.ts'
import type { Tag } from '../tag.ts'

interface Branch {
  /** Null for `else`. */
  readonly test: Test | null
  readonly body: Body
}

/** `{% case value %}{% when 1, 2 %}...{% else %}...{% endcase %}`: every value that equals prints, even twice. */
export const caseTag: Tag = (token, parser) => {
  const left = FRAGMENT.exec(token.markup)?.[0]
  if (left === undefined) {
    const message = "Syntax Error in 'case' - Valid syntax: case [condition]"
    return parser.fail(message, token.offset, token.name.length)
  }
  const preamble = new Body()
  const branches: Branch[] = []
  let body = preamble
  for (let next = parser.readBody(body, token); next !== null; next = parser.readBody(body, token)) {
    const found = readBranches(next, token, parseExpression(left), parser)
    branches.push(...found)
    body = found.at(-1)?.body ?? body
  }
  const isBlank = preamble.isBlank && branches.every(branch => branch.body.isBlank)
  const ready = branches.map(({ test, body }) => ({ test, render: body.compile() }))
  return {
    kind: 'block',
    isBlank,
    render(state) {
      state.at = token.offset
      let hasMatched = false
      for (const { test, render } of ready) {
        if (test === null) {
          if (hasMatched) continue
          return render(state)
        }
        state.at = token.offset
        if (!test(state)) continue
        hasMatched = true
        render(state)
      }
    },
  }
}

function readBranches(next: TagToken, block: TagToken, left: Expression, parser: Parser): readonly Branch[] {
  const body = new Body()
  if (next.name === 'when') return readValues(next, left, parser).map(test => ({ test, body }))
  if (next.name !== 'else') return parser.refuse(next, block)
  if (next.markup.trim() === '') return [{ test: null, body }]
  const message = "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) "
  return parser.fail(message, next.markupOffset)
}

function readValues({ markup, markupOffset }: TagToken, left: Expression, parser: Parser): readonly Test[] {
  const tests: Test[] = []
  let match = FRAGMENT.exec(markup)
  if (match === null) {
    const message =
      "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}"
    return parser.fail(message, markupOffset)
  }
  while (match !== null) {
    const right = parseExpression(match[0])
    tests.push(parser.compileCondition({ left, operator: '==', right, next: null, warning: null }))
    JOINT.lastIndex = match.index + match[0].length
    const joint = JOINT.exec(markup)
    NEXT.lastIndex = JOINT.lastIndex
    match = joint === null ? null : NEXT.exec(markup)
  }
  return tests
}

const FRAGMENT = new RegExp(QUOTED_FRAGMENT)
const NEXT = new RegExp(QUOTED_FRAGMENT, 'y')
const JOINT = new RegExp(`(?:${SPACE}+or${SPACE}+|${SPACE}*,${SPACE}*)(?=${QUOTED_FRAGMENT})`, 'y')
