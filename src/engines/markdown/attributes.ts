/**
 * Attribute lists: what stands between `{:` and `}`. They name attributes, ids, classes and other lists
 * (`{:name: ...}`, known only after the whole text was read), so blocks keep theirs until then.
 */
import type { Token } from './markdown-it.ts'

export interface AttributeList {
  readonly references: string[]
  readonly attributes: Map<string, string>
}

export function emptyAttributeList(): AttributeList {
  return { references: [], attributes: new Map() }
}

/** Reads `text` (without its braces) into `list`. What is not understood is skipped, as in kramdown. */
export function readAttributeList(text: string, list: AttributeList): void {
  for (const match of text.matchAll(item)) {
    const [, key, , value = '', reference, idsAndClasses] = match
    if (reference !== undefined) list.references.push(reference)
    else if (idsAndClasses !== undefined) readIdsAndClasses(idsAndClasses, list)
    else if (key !== undefined)
      list.attributes.set(key, value.replace(match[2] === '"' ? escaped : escapedSingle, '$1'))
  }
}

/** Adds the attributes of `list`, and of the lists it names, to `token`. */
export function applyAttributeList(
  token: Token,
  list: AttributeList,
  named: ReadonlyMap<string, AttributeList>,
): void {
  const left = { lists: mostNamedLists }
  applyWithin(token, list, named, left)
}

/** Sets an attribute; classes add up. */
export function setAttribute(token: Token, name: string, value: string): void {
  const current = name === 'class' ? token.attrGet(name) : null
  token.attrSet(name, current === null ? value : `${current} ${value}`.trimStart())
}

/** The attribute list that waits at a block or belongs to a span. */
export function attributeListOf(token: Token): AttributeList | undefined {
  return token.meta?.ial
}

/** Adds to the list at `token`, making one where there is none. */
export function attributeListAt(token: Token): AttributeList {
  const list: AttributeList = token.meta?.ial ?? emptyAttributeList()
  token.meta = { ...token.meta, ial: list }
  return list
}

/**
 * Where the list that starts behind `from` ends: the offset of its `}`, or -1. The length is bounded so that
 * a text full of unclosed `{:` takes linear time.
 */
export function attributeListEnd(source: string, from: number): number {
  const limit = Math.min(source.length, from + longestList)
  for (let at = from; at < limit; at++) {
    const code = source.charCodeAt(at)
    if (code === 125) return at > from ? at : -1
    if (code === 92 && source.charCodeAt(at + 1) === 125) at++
  }
  return -1
}

/** Lists may name one another, or themselves, which kramdown dies of; here a number of them bounds the work. */
function applyWithin(
  token: Token,
  list: AttributeList,
  named: ReadonlyMap<string, AttributeList>,
  left: { lists: number },
): void {
  for (const reference of list.references) {
    const other = named.get(reference)
    if (other === undefined || left.lists <= 0) continue
    left.lists--
    applyWithin(token, other, named, left)
  }
  for (const [name, value] of list.attributes) setAttribute(token, name, value)
}

function readIdsAndClasses(text: string, list: AttributeList): void {
  for (const [, id, className] of text.matchAll(idOrClass)) {
    if (id !== undefined) list.attributes.set('id', id)
    else if (className !== undefined) {
      const current = list.attributes.get('class')
      list.attributes.set('class', current === undefined ? className : `${current} ${className}`)
    }
  }
}

const longestList = 2048
const mostNamedLists = 64
const idOrClass = /#([A-Za-z][\w:-]*)|\.([^ \t\n\v\f\r.#]+)/g
const item =
  /(?:^|[ \t\n\v\f\r])(?:(\w[\w-]*)=("|')((?:\\\}|\\\2|[^}])*?)\2|(\w[\w-]*)|((?:#[A-Za-z][\w:-]*|\.[^ \t\n\v\f\r.#]+)+))(?=[ \t\n\v\f\r]|$)/g
const escaped = /\\([}"])/g
const escapedSingle = /\\([}'])/g
