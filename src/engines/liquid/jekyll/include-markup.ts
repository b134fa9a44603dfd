import { strip } from '../../../values/whitespace.ts'
import type { TagToken } from '../node.ts'

/** What the markup of an include says: Jekyll's `IncludeTag#initialize`. */
export interface IncludeMarkup {
  readonly file: string
  /** Where the file's name is in the template. */
  readonly fileOffset: number
  /** All behind the name; null where nothing is. */
  readonly parameters: string | null
  readonly parametersOffset: number
}

export interface Parameter {
  readonly name: string
  readonly value: { readonly text: string } | { readonly variable: string }
}

export function readIncludeMarkup({ markup, markupOffset }: TagToken): IncludeMarkup {
  const text = strip(markup)
  const name = findComputedName(text) ?? findName(text)
  const parametersStart = name.end + blanksAt(text, name.end)
  const hasParameters = parametersStart < text.length || name.isComputed
  return {
    file: text.slice(name.start, name.end),
    fileOffset: markupOffset + name.start,
    parameters: hasParameters ? text.slice(parametersStart) : null,
    parametersOffset: markupOffset + parametersStart,
  }
}

/** `name="text" name='text' name=variable`; null where there is anything else. A later one of a name counts. */
export function readParameters(text: string): readonly Parameter[] | null {
  const parameters: Parameter[] = []
  PARAMETER.lastIndex = 0
  while (PARAMETER.lastIndex < text.length) {
    const match = PARAMETER.exec(text)
    if (match === null) return null
    const [, name = '', double, single, variable = ''] = match
    if (double !== undefined) parameters.push({ name, value: { text: double.replaceAll('\\"', '"') } })
    else if (single !== undefined) parameters.push({ name, value: { text: single.replaceAll("\\'", "'") } })
    else parameters.push({ name, value: { variable } })
  }
  return parameters
}

interface Name {
  readonly start: number
  readonly end: number
  readonly isComputed: boolean
}

function findName(text: string): Name {
  const length = text.search(BLANK)
  return { start: 0, end: length < 0 ? text.length : length, isComputed: false }
}

/**
 * A name with variables, as `cards/{{ page.card | append: ".html" }}`. All in front of the first variable is part of it,
 * even a parameter: `a.html title={{ page.title }}` is no name of a file in Jekyll either.
 */
function findComputedName(text: string): Name | null {
  const lastEnd = text.lastIndexOf('}}')
  for (let at = text.indexOf('{{'); at >= 0 && at < lastEnd; at = text.indexOf('{{', at + 1)) {
    VARIABLE.lastIndex = at
    let end = -1
    while (VARIABLE.test(text)) end = VARIABLE.lastIndex
    if (end < 0) continue
    const brace = text.lastIndexOf('{', at - 1) + 1
    const start = at === 0 ? 0 : brace
    return { start: start + blanksAt(text, start), end, isComputed: true }
  }
  return null
}

function blanksAt(text: string, start: number): number {
  let end = start
  while (end < text.length && BLANK.test(text[end] ?? '')) end++
  return end - start
}

const BLANK = /[\t-\r ]/
/** A filter may hold braces of its own, up to the last ones. There are some behind the place that is tried. */
const VARIABLE = /\{\{[\t-\r ]*[\w\-.]+[\t-\r ]*(?:\|.*)?\}\}[^\t-\r {}]*/sy
const PARAMETER =
  /[\t-\r ]*([\w-]+)[\t-\r ]*=[\t-\r ]*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))(?![^\t-\r ])[\t-\r ]*/y
