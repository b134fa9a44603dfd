import { applyAttributeList, attributeListOf } from './attributes.ts'
import type { Environment } from './environment.ts'
import { type MarkdownIt, Token } from './markdown-it.ts'

/** Marks the abbreviations that were defined wherever they stand as words in text. */
export function abbreviations(md: MarkdownIt): void {
  md.core.ruler.push('abbreviations', ({ tokens, env }) => {
    const { abbreviations: defined, footnotes, named }: Environment = env
    if (defined.size === 0) return
    for (const { title, token } of defined.values()) {
      const list = attributeListOf(token)
      if (list !== undefined) applyAttributeList(token, list, named)
      if (title !== '') token.attrSet('title', title)
    }
    const words = createPattern([...defined.keys()])
    mark(tokens, env, words)
    for (const { tokens: own } of footnotes.values()) mark(own, env, words)
  })
}

/** Longer names come first; white space in a name stands for any. */
function createPattern(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const alternatives = longestFirst.map(name =>
    name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s/g, '[\\s\\p{Z}]+'),
  )
  return new RegExp(`(?<=^|[^A-Za-z0-9_])(?:${alternatives.join('|')})(?![A-Za-z0-9_])`, 'gmu')
}

function mark(tokens: readonly Token[], env: Environment, words: RegExp): void {
  for (const token of tokens) {
    if (token.type !== 'inline' || token.children === null) continue
    const marked: Token[] = []
    let raw = 0
    for (const child of token.children) {
      if (child.meta?.isRaw) raw += child.nesting
      if (child.type === 'text' && raw === 0) addMarked(marked, child, env, words)
      else marked.push(child)
    }
    token.children = marked
  }
}

function addMarked(
  tokens: Token[],
  text: Token,
  { abbreviations: defined }: Environment,
  words: RegExp,
): void {
  let start = 0
  for (const match of text.content.matchAll(words)) {
    const abbreviation = defined.get(match[0]) ?? defined.get(match[0].replace(/[\s\p{Z}]+/gu, ' '))
    if (abbreviation === undefined) continue
    addText(tokens, text.content.slice(start, match.index))
    const token = new Token('abbreviation', 'abbr', 0)
    token.content = match[0]
    token.attrs = abbreviation.token.attrs
    tokens.push(token)
    start = match.index + match[0].length
  }
  addText(tokens, text.content.slice(start))
}

function addText(tokens: Token[], content: string): void {
  if (content === '') return
  const token = new Token('text', '', 0)
  token.content = content
  tokens.push(token)
}
