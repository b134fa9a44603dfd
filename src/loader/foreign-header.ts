import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findFrontMatter } from './front-matter-block.ts'

/**
 * What its author may take for front matter though it is none to Jekyll: `---js` and the like of other
 * programs, which is never run; dashes behind a byte order mark or a blank line; a block that does not close.
 * For texts whose front matter Jekyll does not find, posts and static files alike.
 */
export function findForeignHeader(text: string, file: string): readonly Diagnostic[] {
  const start = text.slice(0, longestStart)
  for (const [pattern, describe] of foreign) {
    const match = pattern.exec(start)
    if (match === null || (pattern === shifted && findFrontMatter(text.slice(match[0].length)) === null))
      continue
    const line = 1 + (match[0].match(/\n/g)?.length ?? 0)
    return [
      { severity: 'warning', file, line, column: 1, length: 3, source: text, ...describe(match[1] ?? '') },
    ]
  }
  return []
}

const longestStart = 1024

type Description = Pick<Diagnostic, 'code' | 'message' | 'hint'>

const named = /^---[ \t]*([A-Za-z][\w.+-]*)[ \t\r]*(?=\n)/
const shifted = /^(?:\uFEFF|\s)+(?=---\s)/
const unclosed = /^---(?=[ \t\r]*\n)/

const foreign: readonly (readonly [RegExp, (name: string) => Description])[] = [
  [
    named,
    name => ({
      code: 'front-matter-executable',
      message: `front matter in "${name}" is not read and not run`,
      hint: 'write the front matter in YAML, below a line of just "---"',
    }),
  ],
  [
    shifted,
    () => ({
      code: 'front-matter-missed',
      message: 'this is not taken for front matter, as something stands before it',
      hint: 'make "---" the very first characters of the file; a byte order mark goes by saving as UTF-8 without BOM',
    }),
  ],
  [
    unclosed,
    () => ({
      code: 'front-matter-unclosed',
      message: 'front matter opens here and does not close, so all of the file is its body',
      hint: 'end the front matter with a line of just "---"',
    }),
  ],
]
