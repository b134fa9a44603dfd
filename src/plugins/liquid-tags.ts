import { Body } from '../engines/liquid/body.ts'
import type { Render } from '../engines/liquid/node.ts'
import type { RenderState } from '../engines/liquid/render-state.ts'
import type { Tag, TagTable } from '../engines/liquid/tag.ts'
import type { CallSite, FilterContext } from '../filters/filter.ts'
import { strip } from '../values/whitespace.ts'
import type { PluginTag, RenderedTag, TagContext } from './tag.ts'
import { viewOf } from './view.ts'

/** The tags of plugins for the Liquid engine, on top of those that it has. */
export function createPluginTags(
  tags: ReadonlyMap<string, PluginTag>,
  known: TagTable,
  createContext: (site: CallSite) => FilterContext,
): TagTable {
  const table = new Map<string, Tag>(known)
  for (const [name, tag] of tags) {
    const made = 'sameAs' in tag ? table.get(tag.sameAs) : toLiquidTag(tag, createContext)
    if (made !== undefined) table.set(name, made)
  }
  return table
}

function toLiquidTag(tag: RenderedTag, createContext: (site: CallSite) => FilterContext): Tag {
  return (token, parser) => {
    const markup = strip(token.markup)
    let content: Render | null = null
    if (tag.isBlock === true) {
      const body = new Body()
      const next = parser.readBody(body, token)
      if (next !== null) parser.refuse(next, token)
      content = body.compile()
    }
    return {
      kind: content === null ? 'tag' : 'block',
      isBlank: false,
      render(state) {
        const inner = content === null ? '' : capture(content, state)
        state.at = token.offset
        const text = tag.render(markup, contextOf(state, createContext), inner)
        state.output += text === null || text === undefined ? '' : String(text)
      },
    }
  }
}

function capture(render: Render, state: RenderState): string {
  const { output } = state
  state.output = ''
  render(state)
  const text = state.output
  state.output = output
  return text
}

function contextOf(state: RenderState, createContext: (site: CallSite) => FilterContext): TagContext {
  const context = createContext({
    variable: name => state.get(name),
    warn: (message, hint) => state.warn(message, hint ?? ''),
  })
  // No variable has this name, as the expression stands for itself and not for an item.
  const evaluate = (expression: string): unknown => viewOf(context.expression(expression, '')(null))
  return Object.defineProperties({ ...context, evaluate } as TagContext, {
    ...Object.getOwnPropertyDescriptors(context),
    page: { get: () => viewOf(state.environmentValue('page')), enumerable: true },
    site: { get: () => viewOf(state.environmentValue('site')), enumerable: true },
  })
}
