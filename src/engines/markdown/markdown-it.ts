/** The one door to markdown-it: parser, rule and token types that the rules of this folder build on. */
import MarkdownIt from 'markdown-it'
import StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs'
import StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import Token from 'markdown-it/lib/token.mjs'

export type { StateCore }
export { MarkdownIt, StateBlock, StateInline, Token }
