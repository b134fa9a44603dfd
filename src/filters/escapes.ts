import { escapeHtml } from '../util/escape-html.ts'
import { checkTextLength } from '../values/limits.ts'
import { toS } from '../values/to-s.ts'
import { type Filter, FilterError, type FilterTable } from './filter.ts'
import { stripHtml } from './strip-html.ts'

const escapeFilter: Filter = {
  arity: [0, 0],
  apply: input => (input === null ? null : limited(escapeHtml(toS(input)))),
  html: true,
}

/** Liquid's filters between text, HTML and URLs. */
export const escapeFilters: FilterTable = {
  escape: escapeFilter,
  h: escapeFilter,
  escape_once: {
    arity: [0, 0],
    apply: input => limited(toS(input).replace(unescaped, escapeHtml)),
    html: true,
  },
  newline_to_br: {
    arity: [0, 0],
    apply: input => limited(toS(input).replaceAll('\n', '<br />\n')),
  },
  strip_html: {
    arity: [0, 0],
    apply: input => stripHtml(toS(input)),
  },
  url_encode: {
    arity: [0, 0],
    apply: input => (input === null ? null : encodeUrl(toS(input))),
  },
  url_decode: {
    arity: [0, 0],
    apply: input => (input === null ? null : decodeUrl(toS(input))),
  },
}

const unescaped = /["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g

/** Ruby's `CGI.escape`: UTF-8 percent-encoded, a space as `+`. */
function encodeUrl(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
  return limited(encoded.replaceAll('%20', '+').replace(/[!'()*]/g, encodeCharacter))
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Ruby's `CGI.unescape`, which leaves a `%` that no two digits follow. */
function decodeUrl(text: string): string {
  try {
    return text.replaceAll('+', ' ').replace(/(?:%[\da-f]{2})+/gi, decodeURIComponent)
  } catch {
    throw new FilterError('invalid byte sequence in UTF-8')
  }
}

function limited(text: string): string {
  checkTextLength(text.length)
  return text
}
