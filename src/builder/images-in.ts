import { walkHtml } from '../util/walk-html.ts'

/** The sources of the pictures in a piece of HTML. */
export function imagesIn(html: string): readonly string[] {
  if (!html.includes('<img')) return []
  const sources: string[] = []
  walkHtml(html, {
    open(name, { src }) {
      if (name === 'img' && src !== undefined && src !== '') sources.push(src)
    },
  })
  return sources
}
