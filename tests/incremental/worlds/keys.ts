/**
 * YAML by lines: worlds write each key on one line, in the configuration and in front matter, so that edits and
 * the shrinking of failures need no parser.
 */
export function withKey(text: string, key: string, value: string | null): string {
  const { head, rest, isFrontMatter } = split(text)
  const line = value === null ? [] : [`${key}: ${value}`]
  const at = head.findIndex(each => each.startsWith(`${key}:`))
  const lines = at < 0 ? [...head, ...line] : head.with(at, line[0] ?? '').filter(each => each !== '')
  return isFrontMatter ? ['---', ...lines, '---', ...rest].join('\n') : `${lines.join('\n')}\n`
}

export function keyOf(text: string, key: string): string | null {
  const line = split(text).head.find(each => each.startsWith(`${key}:`))
  return line === undefined ? null : line.slice(key.length + 1).trim()
}

/** The text behind the front matter. */
export function bodyOf(text: string): string {
  const { rest, isFrontMatter } = split(text)
  return isFrontMatter ? rest.join('\n') : text
}

export function withBody(text: string, body: string): string {
  const { head, isFrontMatter } = split(text)
  return isFrontMatter ? ['---', ...head, '---', body].join('\n') : body
}

interface Split {
  readonly head: readonly string[]
  readonly rest: readonly string[]
  readonly isFrontMatter: boolean
}

function split(text: string): Split {
  const lines = text.split('\n')
  if (lines[0] !== '---') return { head: lines.filter(line => line !== ''), rest: [], isFrontMatter: false }
  const end = lines.indexOf('---', 1)
  if (end < 0) return { head: lines.slice(1), rest: [], isFrontMatter: true }
  return { head: lines.slice(1, end), rest: lines.slice(end + 1), isFrontMatter: true }
}
