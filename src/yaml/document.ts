/** Where the first document of a YAML stream ends: at the `---` or `...` line behind it. Null without one. */
export function firstDocumentEnd(text: string): number | null {
  const first = contentStart(text)
  for (const { index } of text.matchAll(markerLine)) {
    if (index > first) return index
  }
  return null
}

const markerLine = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm
const preamble = /^(?:[ \t]*(?:#.*|%.*)?[\r\n])*/

// The document's own `---` is content here, after blank lines, comments and directives.
function contentStart(text: string): number {
  return preamble.exec(text)?.[0].length ?? 0
}
