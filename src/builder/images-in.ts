import { Parser } from 'htmlparser2'

/** The sources of the pictures in a piece of HTML. */
export function imagesIn(html: string): readonly string[] {
  if (!html.includes('<img')) return []
  const sources: string[] = []
  const parser = new Parser({
    onopentag(name, { src }) {
      if (name === 'img' && src !== undefined && src !== '') sources.push(src)
    },
  })
  parser.end(html)
  return sources
}
