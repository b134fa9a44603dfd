import matter from 'gray-matter'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { type Hash, isArray, isHash, type Value } from '../values/value.ts'
import { parseYaml, type YamlOptions, type YamlResult } from '../yaml/parse-yaml.ts'
import { findForeignHeader } from './foreign-header.ts'
import { findFrontMatter } from './front-matter-block.ts'

export { hasFrontMatterHeader } from './front-matter-block.ts'

export interface FrontMatter {
  readonly hasFrontMatter: boolean
  /** Null where there is no front matter, or none that can be read. */
  readonly data: Hash | null
  /** The YAML between the two lines of dashes. */
  readonly head: string
  /** The line of the file on which `head` starts, 1-based. */
  readonly headLine: number
  /** What follows; all of the text where there is no front matter. */
  readonly body: string
  readonly bodyLine: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface FrontMatterOptions {
  /** The file as its author knows it, for diagnostics. */
  readonly file: string
  /**
   * How bad front matter is that cannot be read: a warning where it is not given, as Jekyll publishes the
   * page without its data; an error under `strict_front_matter`.
   */
  readonly severity?: Severity
}

/**
 * Splits a text into front matter and body, as Jekyll does. A list or a single value for front matter is an
 * error, as it stops Jekyll. `---js` and the like open none in Jekyll, and nothing of theirs is ever run.
 */
export function readFrontMatter(
  text: string,
  { file, severity = 'warning' }: FrontMatterOptions,
): FrontMatter {
  const block = findFrontMatter(text)
  if (block === null) {
    const diagnostics = findForeignHeader(text, file)
    return { hasFrontMatter: false, data: null, head: '', headLine: 1, body: text, bodyLine: 1, diagnostics }
  }
  const result = parseBlock(text.slice(0, block.end), { file, severity, source: text })
  const headLine = 1 + countLines(text, 0, block.start)
  return {
    hasFrontMatter: true,
    data: toData(result),
    head: text.slice(block.start, block.end),
    headLine,
    body: text.slice(block.bodyStart),
    bodyLine: headLine + countLines(text, block.start, block.bodyStart),
    diagnostics: isKeys(result.value)
      ? result.diagnostics
      : [...result.diagnostics, notKeys(result.value, headLine, file, text)],
  }
}

// gray-matter looks for comments with a pattern that is quadratic in blank lines, and stops at a NUL here.
const unfitForGrayMatter = /\s{64}|\0/

/** `text` is the front matter with its first line of dashes and without its last, so that places stay true. */
function parseBlock(text: string, options: YamlOptions): YamlResult {
  if (unfitForGrayMatter.test(text)) return parseYaml(text, options)
  let result: YamlResult = { value: null, diagnostics: [] }
  const parse = (yaml: string): object => {
    result = parseYaml(`---${yaml}`, options)
    return result
  }
  // Without an options object gray-matter would answer from a cache that all of its users share. A closing
  // delimiter that cannot occur makes it take all that it is given: the block ends by Jekyll's rule.
  matter(text, { language: 'yaml', delimiters: ['---', '\0'], engines: { ...refused, yaml: parse } })
  return result
}

// The engines that gray-matter would run or read for `---js` and `---json`.
const refused = { javascript: refuse, json: refuse, coffee: refuse } as const

function refuse(): never {
  throw new Error('front matter is YAML and nothing else')
}

function isKeys(value: Value): boolean {
  return isHash(value) || value === null || value === false
}

// Front matter without keys is empty, but null if it is not understood.
function toData({ value, diagnostics }: YamlResult): Hash | null {
  if (isHash(value)) return value
  return isKeys(value) && diagnostics.length === 0 ? new Map() : null
}

function notKeys(value: Value, headLine: number, file: string, source: string): Diagnostic {
  return {
    severity: 'error',
    code: 'front-matter-invalid',
    message: `the front matter is ${isArray(value) ? 'a list' : 'a single value'}, not keys with values`,
    file,
    line: headLine,
    column: 1,
    hint: 'write lines such as "title: My first post"',
    source,
  }
}

function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
