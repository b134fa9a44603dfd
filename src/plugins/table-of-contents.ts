import type { Filter } from '../filters/filter.ts'
import { escapeHtml } from '../util/escape-html.ts'
import { walkHtml } from '../util/walk-html.ts'
import { toS } from '../values/to-s.ts'
import type { Plugin } from './door.ts'

interface Heading {
  readonly level: number
  readonly id: string
  readonly text: string
}

/** `content | toc_only`: nested links to the headings h2 to h6 that have ids. Empty where there are none. */
const tocOnly: Filter = {
  arity: [0, 0],
  html: true,
  apply: input => renderList(headingsOf(toS(input)), 1),
}

export const tableOfContents: Plugin = { name: 'jekyll-toc', version: '', filters: { toc_only: tocOnly } }

function headingsOf(html: string): readonly Heading[] {
  const headings: Heading[] = []
  let open: { level: number; id: string; text: string } | null = null
  walkHtml(html, {
    open(name, attributes) {
      const level = /^h[2-6]$/.test(name) ? Number(name[1]) : null
      const id = attributes.id
      const isLeftOut = attributes.class?.split(/\s+/).includes('no_toc') === true
      if (level !== null && id !== undefined && !isLeftOut) open = { level, id, text: '' }
    },
    text(text) {
      if (open !== null) open.text += text
    },
    close(name) {
      if (open === null || name !== `h${open.level}`) return
      headings.push({ ...open, text: open.text.trim() })
      open = null
    },
  })
  return headings
}

/** A list of the headings of the highest level, each with what stands below it. */
function renderList(headings: readonly Heading[], depth: number): string {
  const top = Math.min(...headings.map(({ level }) => level))
  const items: string[] = []
  for (let index = 0; index < headings.length; ) {
    const next = headings.findIndex(({ level }, at) => at > index && level <= top)
    const end = next < 0 ? headings.length : next
    items.push(renderItem(headings.slice(index, end), depth))
    index = end
  }
  if (items.length === 0) return ''
  return `<ul${depth === 1 ? ' id="toc" class="section-nav"' : ''}>\n${items.join('\n')}\n</ul>`
}

function renderItem([heading, ...below]: readonly Heading[], depth: number): string {
  if (heading === undefined) return ''
  const link = `<a href="#${escapeHtml(heading.id)}">${escapeHtml(heading.text)}</a>`
  const list = renderList(below, depth + 1)
  return `<li class="toc-entry toc-h${heading.level}">${link}${list === '' ? '' : `\n${list}\n`}</li>`
}
