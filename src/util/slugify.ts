import { downcase } from './downcase.ts'
import { transliterate } from './transliterate.ts'

export interface SlugifyOptions {
  /** `default` unless given; another than raw, default, pretty, ascii and latin changes letter case only. */
  readonly mode?: string | undefined
  /** Capitals stay. */
  readonly cased?: boolean | undefined
}

/**
 * A part of a URL made of a title or file name: Jekyll's `Utils.slugify`. Runs of what the mode does not
 * allow become a hyphen, those at the ends vanish. The result may be empty.
 *
 * @example slugify('The _config.yml file') === 'the-config-yml-file'
 */
export function slugify(text: string, { mode = 'default', cased = false }: SlugifyOptions = {}): string {
  const rule = rules.get(mode)
  if (rule === undefined) return cased ? text : downcase(text)
  const readable = mode === 'latin' ? transliterate(text) : text
  const slug = trimHyphens(readable.replace(NOT_ASCII.test(readable) ? rule.any : rule.ascii, '-'))
  return cased ? slug : downcase(slug)
}

interface Rule {
  /** What becomes a hyphen. */
  readonly any: RegExp
  /** The same for text in ASCII, where it is found in half the time. */
  readonly ascii: RegExp
}

const notWord: Rule = { any: /[^\p{M}\p{L}\p{Nd}]+/gu, ascii: /[^A-Za-z0-9]+/g }

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['raw', { any: /[ \t\r\n\f\v]+/g, ascii: /[ \t\r\n\f\v]+/g }],
  ['default', notWord],
  ['pretty', { any: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, ascii: /[^A-Za-z0-9._~!$&'()+,;=@]+/g }],
  ['ascii', { any: /[^A-Za-z0-9]+/g, ascii: /[^A-Za-z0-9]+/g }],
  ['latin', notWord],
])

const NOT_ASCII = /[\u0080-\uffff]/

/** Without one hyphen at either end: Jekyll leaves a second one. */
function trimHyphens(slug: string): string {
  const start = slug.startsWith('-') ? 1 : 0
  const end = slug.endsWith('-') ? slug.length - 1 : slug.length
  return slug.slice(start, Math.max(start, end))
}
