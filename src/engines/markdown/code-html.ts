/** The markup of code, with the classes that Rouge's style sheets expect. */
import { escapeAttribute, escapeCode, renderAttributes } from './escape.ts'
import type { Token } from './markdown-it.ts'
import type { HighlighterModeOptions, MarkdownOptions } from './options.ts'

/** A block of code; a language that the highlighter does not know gets a bare `<pre>`. */
export function renderCodeBlock(token: Token, indent: string, options: MarkdownOptions): string {
  const { className, language } = splitLanguage(token.attrGet('class'))
  const attributes = withoutClass(token)
  const mode = options.syntax_highlighter_opts.block
  const requested = (token.info || language)?.replace(/\?.*$/s, '') ?? null
  const code = highlight(token.content, requested, mode, options)
  if (code === null) {
    const pre = renderAttributes(className === '' ? attributes : withClass(token, className))
    const inner = language === null ? '' : ` class="${escapeAttribute(`language-${language}`)}"`
    return `${indent}<pre${pre}><code${inner}>${escapeCode(chomp(token.content))}\n</code></pre>\n`
  }
  const classes = languageClass(language ?? defaultLanguage(mode, options), className, options)
  const pre = mode.line_numbers ? withLineNumbers(code, mode) : code
  const css = escapeAttribute(mode.css_class)
  const html = `<div class="highlight"><pre class="${css}"><code>${pre}</code></pre></div>`
  return `${indent}<div${renderAttributes(withClass(token, classes))}>${html}${indent}</div>\n`
}

/** A span of code. */
export function renderCodeSpan(token: Token, options: MarkdownOptions): string {
  const mode = options.syntax_highlighter_opts.span
  const current = token.attrGet('class')
  const { language } = splitLanguage(current)
  const code = highlight(token.content, language, mode, options)
  if (code === null) return `<code${renderAttributes(token.attrs)}>${escapeCode(token.content)}</code>`
  if (token.attrs === null && language === null) {
    const classes = languageClass(defaultLanguage(mode, options), '', options)
    return `<code class="${escapeAttribute(classes)}">${code}</code>`
  }
  const { className } = splitLanguage(current)
  const kept = language === null ? className : null
  const classes =
    kept === null
      ? `${current ?? ''} ${highlighterClass(options)}`
      : languageClass(defaultLanguage(mode, options), kept, options)
  return `<code${renderAttributes(withClass(token, classes))}>${code}</code>`
}

/** Null where no highlighter is wanted, or the language is not known. */
function highlight(
  code: string,
  language: string | null,
  mode: HighlighterModeOptions,
  options: MarkdownOptions,
): string | null {
  if (options.syntax_highlighter !== 'rouge' || mode.disable) return null
  const name = language ?? defaultLanguage(mode, options)
  if (name === 'plaintext' || name === 'text') {
    return options.syntax_highlighter_opts.guess_lang ? escapeCode(code) : null
  }
  return options.highlight === undefined ? escapeCode(code) : options.highlight(code, name)
}

function defaultLanguage(mode: HighlighterModeOptions, options: MarkdownOptions): string {
  return mode.default_lang ?? options.syntax_highlighter_opts.default_lang
}

function highlighterClass({ syntax_highlighter }: MarkdownOptions): string {
  return `highlighter-${syntax_highlighter ?? ''}`
}

function languageClass(language: string, className: string, options: MarkdownOptions): string {
  // Another language in front gives way; one further back stays, as in kramdown.
  const others = className.replace(/^language-\S+ ?/, '')
  return `language-${language}${others === '' ? '' : ` ${others}`} ${highlighterClass(options)}`
}

/** Takes `language-x` out of a class attribute. */
function splitLanguage(value: string | null): {
  readonly language: string | null
  readonly className: string
} {
  const match = value === null ? null : languageInClass.exec(value)
  if (value === null || match === null) return { language: null, className: value ?? '' }
  const className = (value.slice(0, match.index) + value.slice(match.index + match[0].length)).trim()
  return { language: match[1] ?? null, className }
}

function withoutClass(token: Token): [string, string][] {
  return (token.attrs ?? []).filter(([name]) => name !== 'class')
}

function withClass(token: Token, classes: string): [string, string][] {
  const attributes = (token.attrs ?? []).map(([name, value]): [string, string] => [name, value])
  const { className } = splitLanguage(token.attrGet('class'))
  // A class attribute that held only the language is written anew, behind the others.
  if (token.attrGet('class') === null || className === '') {
    return [...attributes.filter(([name]) => name !== 'class'), ['class', classes]]
  }
  return attributes.map(([name, value]) => [name, name === 'class' ? classes : value])
}

function withLineNumbers(code: string, { start_line }: HighlighterModeOptions): string {
  const lines = chomp(code).split('\n')
  const numbers = lines.map((_, index) => start_line + index).join('\n')
  return (
    '<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">' +
    `${numbers}\n</pre></td><td class="rouge-code"><pre>${chomp(code)}\n</pre></td></tr></tbody></table>`
  )
}

function chomp(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

const languageInClass = /\blanguage-(\S+)/
