/** HTML tags as kramdown reads them, and what it knows of the elements. */

export interface StartTag {
  /** In lower case if it is an element of HTML. */
  readonly name: string
  readonly attributes: [string, string][]
  /** `<br />` */
  readonly selfClosed: boolean
  /** The offset behind the tag. */
  readonly end: number
}

export interface EndTag {
  readonly name: string
  readonly end: number
}

/** How the inside of an element is read. */
export type ContentModel = 'block' | 'span' | 'raw'

/** The start tag at `at`, or null. An unquoted value may only be one word, as in kramdown. */
export function readStartTag(source: string, at: number): StartTag | null {
  tagName.lastIndex = at
  const written = tagName.exec(source)?.[1]
  if (written === undefined) return null
  const name = elementName(written)
  const attributes: [string, string][] = []
  let end = tagName.lastIndex
  for (;;) {
    attribute.lastIndex = end
    const match = attribute.exec(source)
    if (match === null) break
    const [, key = '', word, double, single] = match
    setOnce(attributes, isKnownElement(name) ? key.toLowerCase() : key, word ?? double ?? single ?? '')
    end = attribute.lastIndex
  }
  tagEnd.lastIndex = end
  const close = tagEnd.exec(source)
  return close === null ? null : { name, attributes, selfClosed: close[1] === '/', end: tagEnd.lastIndex }
}

export function readEndTag(source: string, at: number): EndTag | null {
  endTag.lastIndex = at
  const name = endTag.exec(source)?.[1]
  return name === undefined ? null : { name, end: endTag.lastIndex }
}

/** Where the end tag of `name` begins at or behind `from`, or -1; the case of its letters does not matter. */
export function findEndTag(source: string, from: number, name: string): number {
  const rule = new RegExp(`</${name.replace(/[.]/g, '\\.')}${space}*>`, 'gi')
  rule.lastIndex = from
  return rule.exec(source)?.index ?? -1
}

/** The name as HTML writes it; names that HTML does not know keep their case. */
export function elementName(written: string): string {
  const lower = written.toLowerCase()
  return isKnownElement(lower) ? lower : written
}

export function isKnownElement(name: string): boolean {
  return knownElements.has(name)
}

/** Whether the element belongs into a paragraph. */
export function isSpanElement(name: string): boolean {
  return spanElements.has(name.toLowerCase())
}

/** Whether the element's tags are shown as text when they stand in a paragraph. */
export function isBlockElement(name: string): boolean {
  return blockElements.has(name)
}

export function isVoidElement(name: string): boolean {
  return voidElements.has(name)
}

export function contentModel(name: string): ContentModel {
  if (spanModel.has(name)) return 'span'
  return blockModel.has(name) ? 'block' : 'raw'
}

/** Takes the `markdown` attribute off and tells how it wants the content read; undefined where it says nothing. */
export function takeMarkdownAttribute(tag: StartTag): ContentModel | undefined {
  const index = tag.attributes.findIndex(([key]) => key === 'markdown')
  if (index < 0) return undefined
  const value = tag.attributes.splice(index, 1)[0]?.[1]
  if (value === '0') return 'raw'
  if (value === '1') return contentModel(tag.name)
  return value === 'span' || value === 'block' ? value : undefined
}

function setOnce(attributes: [string, string][], key: string, value: string): void {
  const same = attributes.find(([other]) => other === key)
  if (same === undefined) attributes.push([key, value])
  else same[1] = value
}

const space = '[ \\t\\n\\v\\f\\r]'
const nameCharacters = '[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*'
const name = `(?:${nameCharacters}:)?${nameCharacters}`
const tagName = new RegExp(`<(${name})`, 'uy')
const attribute = new RegExp(
  `${space}+(${name})(?:${space}*=${space}*(?:([\\p{L}\\p{M}\\p{N}\\p{Pc}]+)|"([^"]*)"|'([^']*)'))?`,
  'uy',
)
const tagEnd = /[ \t\n\v\f\r]*(\/)?>/y
const endTag = new RegExp(`</(${name})${space}*>`, 'uy')

const blockModel =
  names(`address applet article aside blockquote body dd details div dl fieldset figure figcaption
  footer form header hgroup iframe li main map menu nav noscript object section summary td`)
const spanModel =
  names(`a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label
  legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt`)
const rawModel = names('script style math option textarea pre code kbd samp var')
const spanElements =
  names(`a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark
  option q rb rbc rp rt rtc ruby samp select small span strong sub sup time tt u var`)
const blockElements =
  names(`address article aside applet body blockquote caption col colgroup dd div dl dt fieldset
  figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup
  p pre section summary table tbody td th thead tfoot tr ul`)
const voidElements = names(
  'area base br col command embed hr img input keygen link meta param source track wbr',
)
const knownElements = new Set([
  ...blockModel,
  ...spanModel,
  ...rawModel,
  ...spanElements,
  ...blockElements,
  ...voidElements,
])

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
