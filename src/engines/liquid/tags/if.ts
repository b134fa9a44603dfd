import { Body } from '../body.ts'
import type { Test } from '../expression/compile-condition.ts'
import type { Node, Render, TagToken } from '../node.ts'
import type { Parser } from '../parser.ts'
import type { Tag } from '../tag.ts'

/** `{% if a == b %}...{% elsif c %}...{% else %}...{% endif %}` */
export const ifTag: Tag = (token, parser) =>
  readBranches(token, parser, parser.condition(token.markup, token.markupOffset))

interface Branch {
  readonly test: Test
  readonly offset: number
  readonly body: Body
}

/** The branches of an `if`, or of an `unless` whose first test is turned round. */
export function readBranches(token: TagToken, parser: Parser, first: Test): Node {
  let branch: Branch = { test: first, offset: token.offset, body: new Body() }
  const branches = [branch]
  for (
    let next = parser.readBody(branch.body, token);
    next !== null;
    next = parser.readBody(branch.body, token)
  ) {
    branch = { test: readTest(next, token, parser), offset: next.offset, body: new Body() }
    branches.push(branch)
  }
  return { kind: 'block', isBlank: branches.every(({ body }) => body.isBlank), render: runFirst(branches) }
}

/** What stands behind an `else` is passed over. */
function readTest(next: TagToken, block: TagToken, parser: Parser): Test {
  if (next.name === 'else') return () => true
  if (next.name === 'elsif') return parser.condition(next.markup, next.markupOffset)
  return parser.refuse(next, block)
}

function runFirst(branches: readonly Branch[]): Render {
  const ready = branches.map(({ test, offset, body }) => ({ test, offset, render: body.compile() }))
  return state => {
    for (const { test, offset, render } of ready) {
      state.at = offset
      if (test(state)) return render(state)
    }
  }
}
