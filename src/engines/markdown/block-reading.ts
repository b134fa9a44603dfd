/** How rules are chosen for a line, and how a text, or what is left of it, is read as blocks. */
import { type BlockRule, BlockState, type Dispatch, type RuleFunction } from './block-state.ts'
import type { MarkdownIt, StateBlock } from './markdown-it.ts'

/** Makes markdown-it read blocks with this state. */
export function blockReading(md: MarkdownIt): void {
  let rules: readonly RuleFunction[] = []
  let dispatch: Dispatch = []
  md.block.State = BlockState
  md.block.tokenize = (state, startLine, endLine) => {
    if (!(state instanceof BlockState)) return
    const current = md.block.ruler.getRules('')
    if (current !== rules) {
      rules = current
      dispatch = createDispatch(current)
    }
    state.dispatch = dispatch
    readBlocks(state, startLine, endLine)
  }
}

/**
 * Registers a block rule behind those that are there. It is asked where the line's text begins with one of
 * the characters `startsAt` (NUL stands for an indented line), or at every line that is not indented.
 */
export function addBlockRule(md: MarkdownIt, name: string, rule: BlockRule, startsAt?: string): void {
  const registered = (state: StateBlock): boolean => state instanceof BlockState && rule(state)
  md.block.ruler.push(name, Object.assign(registered, { startsAt }))
}

/** Reads blocks from the current line on, to the end or to the end tag of the enclosing HTML element. */
export function readBlocks(state: BlockState, startLine: number, endLine: number): void {
  const { dispatch } = state
  state.line = startLine
  while (state.line < endLine && !state.stopped) {
    state.enterLine()
    const rules = dispatch[Math.min(state.code, 128)] ?? []
    let found = false
    for (let index = 0; index < rules.length && !found; index++) {
      found = rules[index]?.(state, state.line, endLine, false) ?? false
    }
    if (!found) addStrayLine(state)
  }
}

function createDispatch(rules: readonly RuleFunction[]): Dispatch {
  return Array.from({ length: 129 }, (_, code) =>
    rules.filter(rule => {
      const startsAt = 'startsAt' in rule ? rule.startsAt : undefined
      if (typeof startsAt !== 'string') return code !== 0
      return code < 128 && startsAt.includes(String.fromCharCode(code))
    }),
  )
}

/** A line that no rule wants, such as two spaces and a tab before text: kramdown puts it into the tree bare. */
function addStrayLine(state: BlockState): void {
  const text = state.lineText(state.line)
  state.line++
  const last = state.last()
  if (last?.type === 'inline') {
    last.content += text
    return
  }
  const token = state.push('inline', '', 0)
  token.content = text
  token.meta = { isStray: true }
  token.children = []
  state.children.push(token)
}
