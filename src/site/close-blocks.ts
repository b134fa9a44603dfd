/** A text with the Liquid blocks closed that it leaves open. */
export interface ClosedText {
  readonly text: string
  /** Where the first of the blocks opens; null where none was open. */
  readonly cut: { readonly tag: string; readonly position: number } | null
}

/**
 * Jekyll's `Excerpt#sanctify_liquid_tags`: each block whose end is nowhere in the text gets one behind it. As
 * there, one end does for all blocks of a name, so that two open `if` stay open.
 */
export function closeBlocks(text: string): ClosedText {
  let closed = text
  let cut: ClosedText['cut'] = null
  // Innermost first; one end does for all of a name.
  for (const [tag, position] of new Map(openingTags(text).toReversed())) {
    if (hasEnd(closed, tag)) continue
    closed += `\n{% end${tag} %}`
    cut = { tag, position }
  }
  return { text: closed, cut }
}

/** Liquid's and Jekyll's tags that have an end. */
const blocks: ReadonlySet<string> = new Set([
  'capture',
  'case',
  'comment',
  'for',
  'highlight',
  'if',
  'ifchanged',
  'raw',
  'tablerow',
  'unless',
])

function openingTags(text: string): readonly (readonly [tag: string, position: number])[] {
  const tags: [string, number][] = []
  const start = /\{%-?[\t-\r ]*(\w+)/g
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const end = text.indexOf('%}', start.lastIndex)
    if (end < 0) break
    const [, tag = ''] = match
    if (blocks.has(tag)) tags.push([tag, match.index])
    start.lastIndex = end + 2
  }
  return tags
}

/** A tag that only starts so is one as well: `endifchanged` for `if`. */
function hasEnd(text: string, tag: string): boolean {
  const at = text.search(new RegExp(`\\{%-?[\\t-\\r ]*end${tag}`))
  return at >= 0 && text.includes('%}', at)
}
