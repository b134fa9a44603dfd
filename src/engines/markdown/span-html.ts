/** Prints the spans of a text. */
import { renderCodeSpan } from './code-html.ts'
import type { Environment } from './environment.ts'
import { escapeAttribute, escapeCode, escapeText, renderAttributes } from './escape.ts'
import { isVoidElement } from './html-tags.ts'
import type { Token } from './markdown-it.ts'

export function renderSpans(tokens: readonly Token[], env: Environment): string {
  let html = ''
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    if (token.type === 'text') html += renderText(token.content, env)
    else if (
      token.type === 'span_open' &&
      tokens[index + 1]?.type === 'span_close' &&
      isVoidElement(token.tag)
    ) {
      html += `<${token.tag}${renderAttributes(token.attrs)} />`
      index++
    } else html += rules[token.type]?.(token, env) ?? ''
  }
  return html
}

/** The attributes of a formula that no engine has taken. */
export function withMathClass(attributes: readonly (readonly [string, string])[] | null): [string, string][] {
  const all = (attributes ?? []).map(([name, value]): [string, string] => [name, value])
  const own = all.find(([name]) => name === 'class')
  if (own === undefined) all.push(['class', 'kdmath'])
  else own[1] += ' kdmath'
  return all
}

type RenderRule = (token: Token, env: Environment) => string

const rules: Readonly<Record<string, RenderRule>> = {
  code_inline: (token, { options }) => renderCodeSpan(token, options),
  em_open: renderOpen,
  em_close: renderClose,
  strong_open: renderOpen,
  strong_close: renderClose,
  link_open: renderOpen,
  link_close: renderClose,
  span_open: renderOpen,
  span_close: renderClose,
  image: ({ attrs }) => `<img${renderAttributes(attrs)} />`,
  hardbreak: () => '<br />',
  html_inline: ({ content }) => content,
  symbol: ({ markup }) => markup,
  abbreviation: ({ content, attrs }) => `<abbr${renderAttributes(attrs)}>${escapeText(content)}</abbr>`,
  footnote_reference: renderFootnoteReference,
  math_inline: renderMath,
}

function renderOpen({ tag, attrs }: Token): string {
  return `<${tag}${renderAttributes(attrs)}>`
}

function renderClose({ tag }: Token): string {
  return `</${tag}>`
}

function renderText(text: string, { options }: Environment): string {
  const html = escapeText(text)
  return options.remove_line_breaks_for_cjk ? html.replace(breakBetweenIdeographs, '') : html
}

function renderFootnoteReference({ content, meta }: Token, { options }: Environment): string {
  const name = escapeAttribute(options.footnote_prefix + content)
  const repeat = meta.repeat > 0 ? `:${meta.repeat}` : ''
  const text = options.footnote_link_text.replace('%s', String(meta.number))
  const link = `<a href="#fn:${name}" class="footnote" rel="footnote" role="doc-noteref">${text}</a>`
  return `<sup id="fnref:${name}${repeat}">${link}</sup>`
}

function renderMath({ content, attrs }: Token, { options }: Environment): string {
  const formula = escapeCode(content)
  if (options.math_engine === null)
    return `<span${renderAttributes(withMathClass(attrs))}>$${formula}$</span>`
  return attrs === null ? `\\(${formula}\\)` : `<span${renderAttributes(attrs)}>$${formula}$</span>`
}

const breakBetweenIdeographs =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu
