/**
 * Liquid's `strip_html`: without scripts, styles and comments, and then without whatever stands between angle
 * brackets. As in Ruby, names of elements count in lower case only and what is not closed stays.
 */
export function stripHtml(text: string): string {
  return cut(cut(text, blocks), tags)
}

/** What is cut: from an opening to the first closing after it. */
type Delimiters = readonly (readonly [opening: string, closing: string])[]

const blocks: Delimiters = [
  ['<script', '</script>'],
  ['<!--', '-->'],
  ['<style', '</style>'],
]

const tags: Delimiters = [['<', '>']]

// Searched by hand, for a regular expression would look for the end of a text of "<script<script..." from each.
function cut(text: string, delimiters: Delimiters): string {
  const kept: string[] = []
  let pending = delimiters
  let start = 0
  for (let at = text.indexOf('<'); at !== -1 && pending.length > 0; at = text.indexOf('<', at)) {
    const pair = pending.find(([opening]) => text.startsWith(opening, at))
    const end = pair === undefined ? -1 : text.indexOf(pair[1], at + pair[0].length)
    if (pair !== undefined && end === -1) pending = pending.filter(other => other !== pair)
    if (pair === undefined || end === -1) {
      at++
      continue
    }
    kept.push(text.slice(start, at))
    at = end + pair[1].length
    start = at
  }
  return kept.join('') + text.slice(start)
}
