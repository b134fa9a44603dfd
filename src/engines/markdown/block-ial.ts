import { applyAttributeList, attributeListOf } from './attributes.ts'
import type { Environment } from './environment.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'

/** Gives blocks the attributes of their `{: }` lines, once all named lists are known. */
export function blockAttributes(md: MarkdownIt): void {
  md.core.ruler.push('block_attributes', ({ env, tokens }) => {
    const { has, named, footnotes }: Environment = env
    if (!has.lists) return
    applyAll(tokens, named)
    for (const { tokens: own } of footnotes.values()) applyAll(own, named)
  })
}

function applyAll(tokens: readonly Token[], named: Environment['named']): void {
  for (const token of tokens) {
    const list = attributeListOf(token)
    if (list !== undefined) applyAttributeList(token, list, named)
  }
}
