/**
 * Footnotes, at the text's end or in place of the first list with `{:footnotes}`. They are numbered as
 * they are met, those in other footnotes last; one that nothing refers to is not printed.
 */
import type { Environment } from './environment.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import { type MarkdownIt, Token } from './markdown-it.ts'
import { entityHtml, noBreakSpace } from './symbols.ts'
import { findList } from './toc.ts'

export function footnotes(md: MarkdownIt): void {
  md.core.ruler.push('footnotes', state => {
    const { footnotes: defined, has }: Environment = state.env
    if (defined.size === 0) return
    const { length } = state.tokens
    const { start, end } = (has.lists ? findList(state.tokens, 'footnotes') : null) ?? {
      start: length,
      end: length,
    }
    const before = state.tokens.slice(0, start)
    const behind = state.tokens.slice(end)
    state.tokens = before.concat(createSection(before.concat(behind), state.env), behind)
  })
}

interface Used {
  readonly name: string
  readonly number: number
  repeats: number
}

function createSection(tokens: readonly Token[], env: Environment): readonly Token[] {
  const used = new Map<string, Used>()
  number(tokens, env, used)
  const items: Token[] = []
  const { footnote_nr } = env.options
  // A footnote that is printed may add to the map, and is then met by this very loop.
  const queue = used.values()
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const content = env.footnotes.get(next.value.name)?.tokens ?? []
    // A footnote that refers to itself gets no link back for that: kramdown has written them by then.
    for (const token of createItem(next.value, content, env)) items.push(token)
    number(content, env, used)
  }
  if (items.length === 0) return []
  const start = footnote_nr === 1 ? '' : ` start="${footnote_nr}"`
  const open = createHtml(`<div class="footnotes" role="doc-endnotes">\n  <ol${start}>\n`)
  return [open].concat(items, createHtml('  </ol>\n</div>\n'))
}

/** Numbers the references in these tokens. */
function number(tokens: readonly Token[], env: Environment, used: Map<string, Used>): void {
  for (const { type, children } of tokens) {
    if (type !== 'inline') continue
    for (const token of children ?? []) {
      if (token.type !== 'footnote_reference') continue
      const known = used.get(token.content)
      const footnote = known ?? {
        name: token.content,
        number: env.options.footnote_nr + used.size,
        repeats: 0,
      }
      if (known === undefined) used.set(token.content, footnote)
      else known.repeats++
      token.meta = { number: footnote.number, repeat: footnote.repeats }
    }
  }
}

function createItem(footnote: Used, content: readonly Token[], env: Environment): readonly Token[] {
  const open = new Token('list_item_open', 'li', 1)
  const close = new Token('list_item_close', 'li', -1)
  open.level = 2
  close.level = 2
  open.attrs = [['id', `fn:${env.options.footnote_prefix}${footnote.name}`]]
  return [open, ...withBacklinks(footnote, content, env), close]
}

/** The links back stand in the last paragraph, or in one of their own. */
function withBacklinks(footnote: Used, content: readonly Token[], env: Environment): readonly Token[] {
  if (env.options.footnote_backlink === '') return content
  let index = content.length - 1
  if (env.options.footnote_backlink_inline) {
    while (content[index]?.nesting === -1 && !isTextBlock(content[index])) index--
  }
  const last = content[index]
  const inline = content[index - 1]
  const fits = last?.type === 'paragraph_close' || (env.options.footnote_backlink_inline && isTextBlock(last))
  if (fits && inline?.type === 'inline') {
    inline.children = [...(inline.children ?? []), createHtmlSpan(backlinks(footnote, true, env))]
    return content
  }
  const open = new Token('paragraph_open', 'p', 1)
  const text = new Token('inline', '', 0)
  const close = new Token('paragraph_close', 'p', -1)
  open.level = 3
  text.children = [createHtmlSpan(backlinks(footnote, false, env))]
  return [...content, open, text, close]
}

function isTextBlock(token: Token | undefined): boolean {
  return token?.type === 'paragraph_close' || token?.type === 'heading_close'
}

function backlinks({ name, repeats }: Used, withSpace: boolean, { options }: Environment): string {
  const text = escapeText(options.footnote_backlink)
  const space = entityHtml(noBreakSpace, options.entity_output)
  const target = escapeAttribute(`#fnref:${options.footnote_prefix}${name}`)
  let html = ''
  for (let index = 0; index <= repeats; index++) {
    const suffix = index === 0 ? '' : `:${index}`
    const label = index === 0 ? text : `${text}<sup>${index + 1}</sup>`
    html += index > 0 || withSpace ? space : ''
    html += `<a href="${target}${suffix}" class="reversefootnote" role="doc-backlink">${label}</a>`
  }
  return html
}

function createHtml(html: string): Token {
  const token = new Token('html_raw', '', 0)
  token.content = html
  return token
}

function createHtmlSpan(html: string): Token {
  const token = new Token('html_inline', '', 0)
  token.content = html
  return token
}
