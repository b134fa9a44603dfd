import { intern } from '../../../util/intern.ts'
import { isTruthy, type Value } from '../../../values/value.ts'
import { Body } from '../body.ts'
import { sliceItems, toCount } from '../collection.ts'
import { ForloopDrop } from '../forloop-drop.ts'
import { type LoopOptions, readLoopLaxly, readLoopStrictly } from '../loop-options.ts'
import type { Render, TagToken } from '../node.ts'
import type { Parser } from '../parser.ts'
import type { RenderState } from '../render-state.ts'
import type { Tag } from '../tag.ts'

/** `{% for item in list reversed limit: 2 offset: 1 %}...{% else %}...{% endfor %}` */
export const forTag: Tag = (token, parser) => {
  const options = parser.choose(
    token,
    () => readLoopStrictly(token.markup),
    () => readLoopLaxly(token),
  )
  const { body, otherwise } = readBodies(token, parser)
  return {
    kind: 'block',
    isBlank: body.isBlank && (otherwise?.isBlank ?? true),
    render: compileLoop(token, compileItems(options, parser), {
      options,
      body: body.compile(),
      otherwise: otherwise?.compile() ?? null,
    }),
  }
}

/** A second `else` ends the loop, as in Liquid; its `endfor` is then one too many. */
function readBodies(
  token: TagToken,
  parser: Parser,
): { readonly body: Body; readonly otherwise: Body | null } {
  const body = new Body()
  const next = parser.readBody(body, token)
  if (next === null) return { body, otherwise: null }
  if (next.name !== 'else') parser.refuse(next, token)
  const otherwise = new Body()
  const last = parser.readBody(otherwise, token)
  if (last === null) return { body, otherwise }
  if (last.name !== 'else') parser.refuse(last, token)
  return { body, otherwise: new Body() }
}

type ItemsOf = (state: RenderState) => readonly Value[]

function compileItems({ item, collection, isReversed, ...bounds }: LoopOptions, parser: Parser): ItemsOf {
  const name = `${item}-${collection}`
  const evaluate = parser.expression(collection)
  const start = compileStart(bounds.offset, name, parser)
  const limit = bounds.limit === null ? null : parser.expression(bounds.limit)

  return state => {
    const from = start(state)
    const source = evaluate(state)
    const most = limit === null ? null : limit(state)
    const items = sliceItems(source, from, isTruthy(most) ? toCount(most) + from : null)
    state.step(items.length)
    state.offsets.set(name, from + items.length)
    return isReversed ? items.toReversed() : items
  }
}

/** `offset: continue` goes on where the last loop of that name has stopped. */
function compileStart(offset: string | null, name: string, parser: Parser): (state: RenderState) => number {
  if (offset === null) return () => 0
  if (offset === 'continue') return state => state.offsets.get(name) ?? 0
  const evaluate = parser.expression(offset)
  return state => toCount(evaluate(state))
}

interface Loop {
  readonly options: LoopOptions
  readonly body: Render
  readonly otherwise: Render | null
}

function compileLoop({ offset }: TagToken, itemsOf: ItemsOf, { options, body, otherwise }: Loop): Render {
  const name = `${options.item}-${options.collection}`
  const variables = [intern(options.item), 'forloop']
  return state => {
    state.at = offset
    const items = itemsOf(state)
    if (items.length === 0) return otherwise?.(state)
    const outer = state.loop
    const loop = new ForloopDrop(name, items.length, outer)
    const frame = state.push(variables)
    frame.set(1, loop)
    state.loop = loop
    for (const item of items) {
      frame.set(0, item)
      body(state)
      loop.index++
      if (state.interrupts.length > 0 && state.interrupts.pop() === 'break') break
    }
    state.loop = outer
    state.pop()
  }
}
