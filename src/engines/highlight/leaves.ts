import type { PrismNode, PrismToken } from './prism.ts'

/** Where a piece of text stands in Prism's tree. One object for equal places, so that it can be a key. */
export interface Place {
  /** Of the grammar around it: `css` in the style of an HTML page. */
  readonly language: string
  /** The type of the token that it belongs to, `plain` outside of all. */
  readonly type: string
  /** The type of the token around that one. */
  readonly parent: string
  /** What the token begins with, if no word: the quote of a string, the sign of a comment. */
  readonly opener: string
}

export interface Leaf {
  readonly text: string
  readonly place: Place
}

/**
 * Prism's tree as its leaves, in order; together they are the code. Prism leaves the fenced blocks of Markdown as
 * they are: `embed` tokenizes them, or gives null for a language that it does not know.
 */
export function readLeaves(
  nodes: readonly PrismNode[],
  language: string,
  places: Places,
  embed: (language: string, code: string) => readonly PrismNode[] | null,
): readonly Leaf[] {
  const leaves: Leaf[] = []
  const visitAll = (content: PrismToken['content'], place: Place): void => {
    if (typeof content === 'string') leaves.push({ text: content, place })
    else if ('type' in content) visit(content, place)
    else for (const node of content) visit(node, place)
  }
  const visit = (node: PrismNode, place: Place): void => {
    if (typeof node === 'string') {
      if (node !== '') leaves.push({ text: node, place })
      return
    }
    const { type, content } = node
    const inner = languageOf(node)
    if (inner !== undefined) {
      const embedded = type === 'code-block' && typeof content === 'string' ? embed(inner, content) : null
      visitAll(embedded ?? content, places('plain', '', '', inner))
    } else if (transparent.has(type)) {
      visitAll(content, places('plain', type, '', place.language))
    } else {
      const parent = place.type === 'plain' ? place.parent : place.type
      visitAll(content, places(type, parent, plainTypes.has(type) ? '' : openerOf(node), place.language))
    }
  }
  visitAll(nodes, places('plain', '', '', language))
  return leaves
}

export type Places = (type: string, parent: string, opener: string, language: string) => Place

export function createPlaces(): Places {
  const known = new Map<string, Place>()
  return (type, parent, opener, language) => {
    const key = `${language} ${parent} ${type} ${opener}`
    let place = known.get(key)
    if (place === undefined) {
      place = { type, parent, opener, language }
      known.set(key, place)
    }
    return place
  }
}

/** Tokens that hold code as it stands outside of them too. */
const transparent: ReadonlySet<string> = new Set([
  'interpolation',
  'expression',
  'content',
  'script',
  'style',
])
/** Tokens that are only what they begin with. */
const plainTypes: ReadonlySet<string> = new Set(['punctuation', 'operator', 'keyword', 'number'])
const languagePrefix = 'language-'

function languageOf({ type, alias }: PrismToken): string | undefined {
  if (type.startsWith(languagePrefix)) return type.slice(languagePrefix.length)
  if (alias === undefined || alias === null) return undefined
  const name = typeof alias === 'string' ? alias : alias.find(each => each.startsWith(languagePrefix))
  return name?.startsWith(languagePrefix) ? name.slice(languagePrefix.length) : undefined
}

function openerOf(token: PrismToken): string {
  const match = opener.exec(startOf(token))
  return match?.[1] ?? match?.[2] ?? ''
}

/** A quote, after the letters that some languages put before it, or a sign of one to three characters. */
const opener = /^(?:[A-Za-z]{0,2}("""|'''|["'`])|(\/\*\*(?!\/)|\/\/[/!]|[^\w\s][*#@/!"'`{-]?))/

function startOf(token: PrismToken): string {
  let { content } = token
  while (typeof content !== 'string') {
    const first: PrismNode | undefined = 'type' in content ? content : content[0]
    if (first === undefined) return ''
    content = typeof first === 'string' ? first : first.content
  }
  return content
}
