import type { Environment } from './environment.ts'
import type { MarkdownIt, Token } from './markdown-it.ts'
import { SpanState } from './span-state.ts'

/** Reads the texts of all blocks, once the definitions that stand behind them are known. */
export function spans(md: MarkdownIt): void {
  md.core.ruler.push('spans', ({ env, tokens }) => {
    readTexts(md, env, tokens, false)
    const { footnotes }: Environment = env
    for (const { tokens: own } of footnotes.values()) readTexts(md, env, own, true)
  })
}

function readTexts(md: MarkdownIt, env: Environment, tokens: readonly Token[], inFootnote: boolean): void {
  const state = new SpanState('', md, env, [])
  let elements = 0
  for (const token of tokens) {
    if (token.type === 'inline') {
      state.restart(
        token.content,
        token.children ?? [],
        inFootnote || elements > 0,
        token.meta?.isStray === true,
      )
      md.inline.tokenize(state)
      if (state.pending !== '') state.pushPending()
    } else if (token.type === 'html_open') elements++
    else if (token.type === 'html_close') elements--
  }
}
