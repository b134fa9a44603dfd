import { intern } from '../../../util/intern.ts'
import { isTruthy, type Value } from '../../../values/value.ts'
import { Body } from '../body.ts'
import { sliceItems, toCount } from '../collection.ts'
import type { Evaluate } from '../expression/compile-expression.ts'
import { QUOTED_FRAGMENT, SPACE } from '../expression/lax.ts'
import type { Render } from '../node.ts'
import type { RenderState } from '../render-state.ts'
import { TablerowloopDrop } from '../tablerowloop-drop.ts'
import type { Tag } from '../tag.ts'
import { findAttributes } from '../tag-markup.ts'

/** `{% tablerow item in list cols: 3 limit: 9 offset: 1 %}...{% endtablerow %}`: a table row for every three. */
export const tablerow: Tag = (token, parser) => {
  const match = LOOP.exec(token.markup)
  if (match === null) {
    const message = "Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3"
    return parser.fail(message, token.offset, token.name.length)
  }
  const [, item = '', collection = ''] = match
  const attributes = new Map(
    findAttributes(token.markup).map(([name, value]) => [name, parser.expression(value)]),
  )
  const body = new Body()
  const next = parser.readBody(body, token)
  if (next !== null) parser.refuse(next, token)
  const evaluate = parser.expression(collection)
  const table = { variables: [intern(item), 'tablerowloop'], body: body.compile() }
  return {
    kind: 'block',
    isBlank: body.isBlank,
    render(state) {
      state.at = token.offset
      const source = evaluate(state)
      if (!isTruthy(source)) return
      const items = itemsOf(state, source, attributes)
      state.step(items.length)
      printTable(state, items, toCount(attributes.get('cols')?.(state) ?? null), table)
    },
  }
}

function itemsOf(
  state: RenderState,
  source: Value,
  attributes: ReadonlyMap<string, Evaluate>,
): readonly Value[] {
  const offset = attributes.get('offset')
  const limit = attributes.get('limit')
  const from = offset === undefined ? 0 : toCount(offset(state))
  return sliceItems(source, from, limit === undefined ? null : from + toCount(limit(state)))
}

interface Table {
  readonly variables: readonly string[]
  readonly body: Render
}

/** It answers no `break`: every cell is printed up to it, and a loop around the table then stops. */
function printTable(
  state: RenderState,
  items: readonly Value[],
  columns: number,
  { variables, body }: Table,
): void {
  const loop = new TablerowloopDrop(items.length, columns)
  const frame = state.push(variables)
  frame.set(1, loop)
  state.output += '<tr class="row1">\n'
  for (const item of items) {
    frame.set(0, item)
    state.output += `<td class="col${loop.column}">`
    body(state)
    state.output += '</td>'
    const isLast = loop.index === loop.length - 1
    if (loop.column === columns && !isLast) state.output += `</tr>\n<tr class="row${loop.row + 1}">`
    loop.advance()
  }
  state.output += '</tr>\n'
  state.pop()
}

const LOOP = new RegExp(String.raw`\b(\w+)${SPACE}+in${SPACE}+((?:${QUOTED_FRAGMENT})+)`)
