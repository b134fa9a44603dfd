import { relative } from 'node:path'
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts'

/** What Sass found, as far as we look at it. Lines and columns are 0-based. */
export interface SassProblem {
  readonly message: string
  /** `_base.scss 2:17  @import`, a line for each step, innermost first; the paths are absolute. */
  readonly stack: string
  readonly span: { readonly start: SassPoint; readonly end: SassPoint } | undefined
}

interface SassPoint {
  readonly line: number
  readonly column: number
}

export interface StyleSheet {
  /** The style sheet that is compiled, relative to the source. */
  readonly file: string
  /** The line of the file on which its Sass starts, 1-based. */
  readonly firstLine: number
  /** The site's source, absolute. */
  readonly source: string
}

/** What is wrong in a style sheet, or odd, where it was written, and the files that led there. */
export function explainSass(
  { message, stack, span }: SassProblem,
  severity: Diagnostic['severity'],
  sheet: StyleSheet,
): Diagnostic {
  const [place, ...outer] = stepsOf(stack, sheet)
  const text = plainWords(message)
  const hint = hintFor(text)
  const isOneLine = span !== undefined && span.start.line === span.end.line
  return {
    severity,
    code: severity === 'error' ? 'sass-failed' : 'sass-warning',
    message: text,
    file: place?.file ?? sheet.file,
    ...(place === undefined ? {} : { line: place.line, column: place.column }),
    ...(isOneLine ? { length: Math.max(1, span.end.column - span.start.column) } : {}),
    ...(outer.length === 0
      ? {}
      : { chain: outer.map(({ file, line, role }): Place => ({ file, line, role })) }),
    ...(hint === undefined ? {} : { hint }),
  }
}

interface Step {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly role: 'imported' | 'called'
}

/** What a step did stands with the step further in. */
function stepsOf(stack: string, sheet: StyleSheet): readonly Step[] {
  let role: Step['role'] = 'imported'
  return stack.split('\n').flatMap(text => {
    const [, path, line, column, what = ''] = /^(.+?) (\d+):(\d+) +(.*)$/.exec(text) ?? []
    if (path === undefined) return []
    const file = relative(sheet.source, path).replaceAll('\\', '/')
    const step = {
      file,
      line: Number(line) + (file === sheet.file ? sheet.firstLine - 1 : 0),
      column: Number(column),
      role,
    }
    role = what.startsWith('@') ? 'imported' : 'called'
    return [step]
  })
}

/** Sass says "Undefined variable." and "expected "{"."; a warning of its own may have several lines. */
function plainWords(message: string): string {
  const [first = message] = message.split('\n')
  return `Sass: ${first.replace(/\.$/, '').replace(/^[A-Z](?=[a-z ])/, letter => letter.toLowerCase())}`
}

function hintFor(message: string): string | undefined {
  return hints.find(([pattern]) => pattern.test(message))?.[1]
}

const hints: readonly (readonly [RegExp, string])[] = [
  [/find stylesheet/, 'look for it below the "sass_dir" of the configuration, _sass by default'],
  [/undefined variable/, 'define it above this line, or import the file that does'],
  [/undefined (?:mixin|function)/, 'define it above, or import the file that does'],
  [/no module with namespace/, 'write an @use line for it at the top of the file'],
  [/target selector/, 'correct its name, or write !optional behind it'],
  [/expected/, 'look for a missing semicolon, brace or value, here or on the line above'],
  [/incompatible units/, 'give both the same unit'],
]
