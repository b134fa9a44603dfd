/** A tag of a template as its text has it; where a template cannot be parsed, this still can. */
export interface Tag {
  readonly opener: '{%' | '{{' | '{#'
  /** In UTF-16 units from the start of the template, as all offsets here. */
  readonly start: number
  /** Behind the closing brace; null where there is none before the next tag opens, or the text ends. */
  readonly end: number | null
  /** Where a quote opens that does not close within the tag. */
  readonly openQuote: number | null
  /** What is between the braces. */
  readonly inner: string
  /** The word that a `{% %}` starts with. */
  readonly name: string
}

/** The tags of a template in order. Nothing within `raw` is one, and nothing behind one that does not close. */
export function tagsOf(body: string): readonly Tag[] {
  const tags: Tag[] = []
  for (let at = nextOpener(body, 0); at >= 0; ) {
    const tag = readTag(body, at)
    tags.push(tag)
    if (tag.end === null) break
    at = nextOpener(body, endOfRaw(body, tag) ?? tag.end)
  }
  return tags
}

/** The tags that want an end and have none, outermost first. */
export function unclosedTags(tags: readonly Tag[]): readonly Tag[] {
  const open: Tag[] = []
  for (const tag of tags) {
    if (tag.opener !== '{%') continue
    if (tag.name.startsWith('end')) {
      const at = open.findLastIndex(({ name }) => tag.name === endNames.get(name))
      if (at >= 0) open.splice(at)
    } else if (isPaired(tag)) {
      open.push(tag)
    }
  }
  return open
}

/** The tag that closes each of those that want one. */
export const endNames: ReadonlyMap<string, string> = new Map([
  ...['for', 'if', 'block', 'macro', 'call', 'filter', 'raw', 'verbatim', 'switch', 'set'].map(
    (name): [string, string] => [name, `end${name}`],
  ),
  ['ifAsync', 'endif'],
  ['asyncEach', 'endeach'],
  ['asyncAll', 'endall'],
])

/** 0-based */
export function placeAt(body: string, offset: number): { readonly line: number; readonly column: number } {
  const before = body.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length - 1, column: offset - lineStart }
}

export function offsetAt(body: string, line: number, column: number): number {
  let start = 0
  for (let left = line; left > 0; left--) {
    const end = body.indexOf('\n', start)
    if (end < 0) break
    start = end + 1
  }
  return Math.min(start + column, body.length)
}

function nextOpener(body: string, from: number): number {
  let at = body.indexOf('{', from)
  while (at >= 0 && !'{%#'.includes(body[at + 1] ?? ' ')) at = body.indexOf('{', at + 1)
  return at
}

function readTag(body: string, start: number): Tag {
  const kind = body.slice(start, start + 2) as Tag['opener']
  const { end, openQuote } = kind === '{#' ? endOfComment(body, start) : endOfCode(body, start)
  const stop = end ?? nextStop(body, start + 2)
  const inner = body.slice(start + 2, end === null ? stop : end - 2)
  return { opener: kind, start, end, openQuote, inner, name: /^-?\s*(\w+)/.exec(inner)?.[1] ?? '' }
}

type End = Pick<Tag, 'end' | 'openQuote'>

function endOfComment(body: string, start: number): End {
  const at = body.indexOf('#}', start + 2)
  return { end: at < 0 ? null : at + 2, openQuote: null }
}

// As Nunjucks' lexer has it: either pair of braces closes either kind, except in quotes.
function endOfCode(body: string, start: number): End {
  for (let at = start + 2; at < body.length; at++) {
    const char = body[at]
    if (char === '"' || char === "'") {
      const close = endOfQuote(body, at)
      if (close === null) return { end: null, openQuote: at }
      at = close
    } else if (body[at + 1] === '}' && (char === '%' || char === '}')) {
      return { end: at + 2, openQuote: null }
    } else if (char === '{' && (body[at + 1] === '{' || body[at + 1] === '%')) {
      return { end: null, openQuote: null }
    }
  }
  return { end: null, openQuote: null }
}

function endOfQuote(body: string, start: number): number | null {
  for (let at = start + 1; at < body.length; at++) {
    if (body[at] === '\\') at++
    else if (body[at] === body[start]) return at
  }
  return null
}

/** What a tag that does not close can be said to extend to: its line. */
function nextStop(body: string, from: number): number {
  const end = body.indexOf('\n', from)
  return end < 0 ? body.length : end
}

function endOfRaw(body: string, { opener, name, end }: Tag): number | null {
  if (opener !== '{%' || end === null || (name !== 'raw' && name !== 'verbatim')) return null
  const at = body.slice(end).search(new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`))
  return at < 0 ? null : end + at
}

function isPaired({ name, inner }: Tag): boolean {
  return endNames.has(name) && (name !== 'set' || !/^[^"']*=/.test(inner))
}
