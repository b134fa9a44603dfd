import { suggest } from '../../util/similar.ts'
import type { SyntaxFault } from './internals.ts'
import { habitHint, liquidTags } from './liquid-habits.ts'
import { endNames, offsetAt, placeAt, type Tag, tagsOf, unclosedTags } from './tags.ts'
import { TemplateFault } from './template-fault.ts'

/** What Nunjucks cannot parse, in words for its author, at the place where the mistake was made. */
export function explainSyntax(error: unknown, body: string): TemplateFault {
  const fault = error instanceof Error ? error : new Error(String(error))
  const tags = tagsOf(body)
  const offset = offsetOf(fault, body)
  return (
    explainDepth(fault, body) ??
    explainPattern(fault, body) ??
    explainComment(fault, tags, body) ??
    explainUnclosed(tags, body, offset) ??
    explainUnknownTag(fault, tags, body, offset) ??
    explainOpenBlock(fault, tags, body, offset) ??
    explainToken(fault, tags, body, offset)
  )
}

/** Nunjucks counts from 1; null at the end of the text. */
function offsetOf({ lineno, colno }: SyntaxFault, body: string): number | null {
  return lineno === undefined || colno === undefined ? null : offsetAt(body, lineno - 1, colno - 1)
}

function explainDepth(fault: Error, body: string): TemplateFault | null {
  if (!(fault instanceof RangeError)) return null
  const place = placeAt(body, Math.max(0, body.search(/[([{]{9}/)))
  const hint = 'look for brackets that are repeated by mistake'
  return new TemplateFault('template-limit', 'brackets or tags are nested too deeply here', place, hint)
}

function explainPattern(fault: Error, body: string): TemplateFault | null {
  if (!(fault instanceof SyntaxError)) return null
  const at = Math.max(0, body.search(/r\/[^/\n]/))
  const length = /^r\/[^/\n]*\/?/.exec(body.slice(at))?.[0].length ?? 1
  return syntax(
    body,
    at,
    length,
    'this is no regular expression',
    'close its brackets, and write \\ before those that are text',
  )
}

function explainComment(fault: Error, tags: readonly Tag[], body: string): TemplateFault | null {
  if (!/end of comment/.test(fault.message)) return null
  const open = tags.find(({ opener, end }) => opener === '{#' && end === null)
  if (open !== undefined) {
    return syntax(
      body,
      open.start,
      2,
      '{# opens a comment here and does not close',
      'add #} where the comment ends',
    )
  }
  const ends = new Set(tags.map(({ end }) => end))
  let stray = body.indexOf('#}')
  while (stray >= 0 && ends.has(stray + 2)) stray = body.indexOf('#}', stray + 2)
  return syntax(
    body,
    Math.max(0, stray),
    2,
    '#} closes a comment that is not open',
    'remove it, or write it as {{ "#}" }}',
  )
}

/** A tag whose end is missing swallows what follows, so that Nunjucks complains of something far below. */
function explainUnclosed(tags: readonly Tag[], body: string, offset: number | null): TemplateFault | null {
  const tag = tags.find(({ end }) => end === null)
  if (tag === undefined || (offset !== null && offset < tag.start)) return null
  if (tag.openQuote !== null) {
    const rest = /^.*/.exec(body.slice(tag.openQuote))?.[0].trimEnd().length ?? 1
    return syntax(
      body,
      tag.openQuote,
      rest,
      'a quote opens here and does not close',
      'close it before the tag ends',
    )
  }
  const closer = closers[tag.opener]
  return syntax(
    body,
    tag.start,
    Math.max(2, 2 + tag.inner.trimEnd().length),
    `${tag.opener} opens here and does not close`,
    `add ${closer} where it ends`,
  )
}

const closers = { '{%': '%}', '{{': '}}', '{#': '#}' } as const

function explainUnknownTag(
  fault: Error,
  tags: readonly Tag[],
  body: string,
  offset: number | null,
): TemplateFault | null {
  const [, name] = /unknown block tag: (\S+)/.exec(fault.message) ?? []
  if (name === undefined || offset === null) return null
  const place = { ...placeAt(body, offset), length: name.length }
  const habit = liquidTags.get(name)
  if (habit !== undefined) {
    return new TemplateFault(
      'template-tag',
      `"${name}" is a tag of Liquid, and this is Nunjucks`,
      place,
      habit,
    )
  }
  if ([...endNames.values(), 'else', 'elif'].includes(name)) {
    const open = unclosedTags(tags.filter(({ end }) => end !== null && end <= offset)).at(-1)
    // Something else has to close first, and that is what is missing.
    if (open !== undefined && endNames.get(open.name) !== name) return openBlock(open, body)
    const opener = [...endNames].find(([, end]) => end === name)?.[0] ?? 'if'
    const hint = `remove it, or open {% ${opener} %} before it`
    return new TemplateFault(
      'template-syntax',
      `{% ${name} %} belongs to nothing that is open here`,
      place,
      hint,
    )
  }
  const names = [
    ...endNames.keys(),
    ...endNames.values(),
    'else',
    'elif',
    'include',
    'extends',
    'import',
    'from',
  ]
  const hint = suggest(name, names, 'check its spelling; a value is printed by {{ }}')
  return new TemplateFault('template-tag', `there is no tag "${name}" in Nunjucks`, place, hint)
}

/** A block without its end: found at the end of the text, or where another one ends first. */
function explainOpenBlock(
  fault: Error,
  tags: readonly Tag[],
  body: string,
  offset: number | null,
): TemplateFault | null {
  if (offset !== null && !/end of file|unknown block tag/.test(fault.message)) return null
  const open = unclosedTags(tags).at(-1)
  return open === undefined ? null : openBlock(open, body)
}

function openBlock({ name, start, end, inner }: Tag, body: string): TemplateFault {
  return syntax(
    body,
    start,
    (end ?? start + inner.length + 4) - start,
    `{% ${name} %} opens here and does not close`,
    `add {% ${endNames.get(name) ?? `end${name}`} %} where it ends`,
  )
}

function explainToken(
  fault: Error,
  tags: readonly Tag[],
  body: string,
  offset: number | null,
): TemplateFault {
  const tag = tags.findLast(({ start }) => offset === null || start <= offset)
  const at = offset ?? tag?.start ?? 0
  const bracket = tag === undefined ? null : unbalanced(tag)
  const hint = (tag && habitHint(tag.inner)) ?? 'check its brackets, quotes and commas'
  if (bracket !== null) {
    const word = '([{'.includes(body[bracket] ?? ' ')
      ? 'opens here and does not close'
      : 'closes nothing that is open'
    return syntax(body, bracket, 1, `"${body[bracket]}" ${word}`, hint)
  }
  if (tag !== undefined && tag.end !== null && at >= tag.end - 2) {
    const message = `${tag.opener === '{%' ? `{% ${tag.name} %}` : 'this expression'} is not complete`
    return syntax(body, tag.start, tag.end - tag.start, message, hint)
  }
  const token =
    /^(?:"[^"\n]*"?|'[^'\n]*'?|[\w$]+|[^\w\s]{1,3}?(?=[\w\s"']|$)|\S)/.exec(body.slice(at))?.[0] ?? ''
  if (token === '') return syntax(body, at, 1, plainWords(fault.message), hint)
  return syntax(body, at, token.length, `"${token}" is not expected here`, hint)
}

/** Where a bracket of a tag is that has no partner, from the start of the template. */
function unbalanced({ start, inner }: Tag): number | null {
  const open: number[] = []
  for (const { 0: text, index } of inner.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()[\]{}]/gs)) {
    const at = start + 2 + index
    if ('([{'.includes(text)) open.push(at)
    else if (')]}'.includes(text) && open.pop() === undefined) return at
  }
  return open.at(-1) ?? null
}

function plainWords(message: string): string {
  return message.replace(/^(?:\w*Error: |parse\w+: |compile\w*: )+/, '')
}

function syntax(body: string, start: number, length: number, message: string, hint: string): TemplateFault {
  return new TemplateFault('template-syntax', message, { ...placeAt(body, start), length }, hint)
}
