import { normalizeComponent, percentEncode } from '../util/percent-encoding.ts'
import { InvalidUriError, normalizeUri, parseUri, type Uri } from '../util/uri.ts'
import { Drop } from '../values/drop.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { type FilterContext, FilterError, type FilterTable } from './filter.ts'
import { textOf } from './text-of.ts'

/** Jekyll's filters for addresses. */
export const urlFilters: FilterTable = {
  relative_url: {
    arity: [0, 0],
    apply: (input, _, context) => (input === null ? null : relativeUrl(input, context)),
  },
  absolute_url: {
    arity: [0, 0],
    apply: (input, _, context) => (input === null ? null : absoluteUrl(input, context)),
  },
  strip_index: {
    arity: [0, 0],
    apply: input => stripIndex(input),
  },
  uri_escape: {
    arity: [0, 0],
    apply: input => (input === null ? null : normalizeComponent(textOf(input), NOT_A_URI_CHARACTER)),
  },
  cgi_escape: {
    arity: [0, 0],
    apply: input => escapeForm(textOf(input)),
  },
}

/** The path below the site's `baseurl`; an absolute URL stays as it is. */
export function relativeUrl(input: Value, context: Pick<FilterContext, 'config'>): Value {
  const address = input instanceof Drop ? input.get('url') : input
  const text = toS(address)
  const base = toS(context.config('baseurl')).replace(/\/$/, '')
  const path = withLeadingSlash(base) + withLeadingSlash(text)
  if (PLAIN_PATH.test(path)) return path
  if (isAbsolute(text)) return address
  return normalize(path)
}

function absoluteUrl(input: Value, context: FilterContext): Value {
  const address = input instanceof Drop ? input.get('url') : input
  if (isAbsolute(toS(address))) return address
  const site = toS(context.config('url'))
  const path = relativeUrl(address, context)
  if (site === '') return path
  const url = site + toS(path)
  return PLAIN_URL.test(url) ? url : normalize(url)
}

/** `/dir/index.html` as `/dir/`. */
function stripIndex(input: Value): Value {
  if (toS(input) === '') return null
  return textOf(input).replace(/\/index\.html?$/m, '/')
}

/** Ruby's `CGI.escape`: a space becomes `+`. */
function escapeForm(text: string): string {
  return percentEncode(text, NOT_A_FORM_CHARACTER).replaceAll(' ', '+')
}

const NOT_A_URI_CHARACTER = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]+/g
const NOT_A_FORM_CHARACTER = /[^A-Za-z0-9_.~ -]+/g
/** Paths that are their own normal form, as nearly all are. */
const PLAIN_PATH = /^(?:\/[\w~-][\w~.-]*)*\/?$/
/** The same for whole URLs, which need a path of one slash at least. */
const PLAIN_URL = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\/(?:[\w~-][\w~.-]*\/)*(?:[\w~-][\w~.-]*)?$/

function withLeadingSlash(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`
}

function isAbsolute(text: string): boolean {
  return text.includes(':') && parse(text).scheme !== null
}

function normalize(text: string): string {
  return orFilterError(() => normalizeUri(parseUri(text)))
}

function parse(text: string): Uri {
  return orFilterError(() => parseUri(text))
}

function orFilterError<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof InvalidUriError) throw new FilterError(error.message, 'this is no address')
    throw error
  }
}
