import { checkTextLength } from '../values/limits.ts'
import { FilterError } from './filter.ts'

/**
 * Ruby's `gsub` of a text: all that equals `pattern` becomes `replacement`, in which a backslash has a meaning
 * (see {@link parseReplacement}). An empty pattern is found between all characters.
 *
 * @throws LimitError for a text that would be too long, FilterError for a reference to a group.
 */
export function replaceAll(text: string, pattern: string, replacement: string): string {
  if (!replacement.includes('\\')) return joinWith(replacement, partsBetween(text, pattern))
  const parts = partsBetween(text, pattern)
  const expand = parts.length > 1 ? parseReplacement(replacement) : () => ''
  let result = parts[0] ?? ''
  let offset = result.length
  for (const part of parts.slice(1)) {
    result += expand(text, offset, pattern) + part
    checkTextLength(result.length)
    offset += pattern.length + part.length
  }
  return result
}

/** Ruby's `sub` of a text: {@link replaceAll} for the first place. */
export function replaceFirst(text: string, pattern: string, replacement: string): string {
  const offset = text.indexOf(pattern)
  if (offset === -1) return text
  const replaced = parseReplacement(replacement)(text, offset, pattern)
  checkTextLength(text.length + replaced.length)
  return text.slice(0, offset) + replaced + text.slice(offset + pattern.length)
}

function partsBetween(text: string, pattern: string): readonly string[] {
  return pattern === '' ? ['', ...text, ''] : text.split(pattern)
}

function joinWith(glue: string, parts: readonly string[]): string {
  checkTextLength((parts.length - 1) * glue.length)
  const text = parts.join(glue)
  checkTextLength(text.length)
  return text
}

type Replacement = (text: string, offset: number, match: string) => string

/**
 * A backslash stands before `0` or `&` for what was found, before a backquote for what precedes it, before an
 * apostrophe for what follows, before another digit or `+` for nothing, and before a backslash for itself.
 */
function parseReplacement(replacement: string): Replacement {
  const group = /\\k<([^>]*)/.exec(replacement.replaceAll('\\\\', ''))
  if (group) throw new FilterError(`undefined group name reference: ${group[1]}`)
  const parts = replacement.split(/\\([\d&`'+\\])/)
  return (text, offset, match) => {
    let result = ''
    for (const [index, part] of parts.entries()) {
      result += index % 2 === 0 ? part : (references[part]?.(text, offset, match) ?? '')
      checkTextLength(result.length)
    }
    return result
  }
}

const references: Readonly<Record<string, Replacement>> = {
  '0': (_text, _offset, match) => match,
  '&': (_text, _offset, match) => match,
  '`': (text, offset) => text.slice(0, offset),
  "'": (text, offset, match) => text.slice(offset + match.length),
  '\\': () => '\\',
}
