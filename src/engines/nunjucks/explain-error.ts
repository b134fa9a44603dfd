import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts'
import { AuthorError } from '../../values/author-error.ts'
import type { TemplateSource, TracedError } from './environment.ts'
import { TemplateFault } from './template-fault.ts'

/** What Nunjucks threw as a diagnostic in the author's file. */
export function explainError(error: TracedError, rendered: TemplateSource): Diagnostic {
  const fault = faultOf(error)
  const trace = traceOf(error)
  const source = trace[0] ?? rendered
  const at = fault?.place ?? placeIn(error, source)
  const message = fault?.message ?? plainMessage(error)
  const explained = fault ?? explanationOf(message, source.body)
  const chain = chainOf(trace, error, rendered)
  const { line, column } = explained.place ?? at
  return {
    severity: 'error',
    code: explained.code,
    message: explained.message,
    file: source.path,
    line: line + source.bodyLine,
    column: column + 1,
    ...(explained.place?.length === undefined ? {} : { length: explained.place.length }),
    ...(explained.hint === undefined ? {} : { hint: explained.hint }),
    ...(chain.length === 0 ? {} : { chain }),
  }
}

/** Our own fault, which Nunjucks may have wrapped; what a value refused (it is too large) is one. */
function faultOf(error: TracedError): TemplateFault | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TemplateFault) return cause
    if (cause instanceof AuthorError) return new TemplateFault('template-limit', cause.message, null, cause.hint)
  }
  return null
}

/** The templates that the error came through. Nunjucks may have wrapped the error, and each knows its part. */
function traceOf(error: TracedError): readonly TemplateSource[] {
  const inner = error.cause instanceof Error ? traceOf(error.cause as TracedError) : []
  return [...new Set([...inner, ...(error.trace ?? [])])]
}

/** 0-based. The parser counts from 1 and the runtime from 0; only the runtime's errors have a cause. */
function placeIn(error: TracedError, source: TemplateSource): { line: number; column: number } {
  const base = error.cause === undefined ? 1 : 0
  const lines = source.body.split('\n').length
  const line = Math.min(Math.max(0, (error.lineno ?? base) - base), lines - 1)
  return { line, column: Math.max(0, (error.colno ?? base) - base) }
}

function plainMessage(error: TracedError): string {
  const cause = error.cause instanceof Error ? error.cause.message : error.message
  const lines = cause.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '' && !/^\(.*\)(?: \[Line .*\])?$/.test(line)).join(' ').replace(/^\w*Error: /, '')
}

interface Explanation {
  readonly code: Diagnostic['code']
  readonly message: string
  readonly hint?: string | undefined
  readonly place?: TemplateFault['place']
}

/** Nunjucks' jargon in the author's words, by what it starts with. */
function explanationOf(message: string, body: string): Explanation {
  const [, tag] = /unknown block tag: (\S+)/.exec(message) ?? []
  if (tag !== undefined) return explainUnknownTag(tag)
  if (/unexpected end of file|got end of file|parseIf: expected elif|expected block end|unexpected token: (?:}}|%})/.test(message)) {
    const open = openTags(body).at(-1)
    if (/end of file|parseIf/.test(message) && open !== undefined) {
      return {
        code: 'template-syntax',
        message: `{% ${open.name} %} is opened here and never closed`,
        hint: `add {% end${open.name} %} where it ends`,
        place: { line: open.line, column: open.column, length: open.length },
      }
    }
    return { code: 'template-syntax', message: `this tag is not complete: ${message.replace(/^parse\w+: /, '')}`, hint: 'check its brackets, quotes and commas' }
  }
  const [, called] = /Unable to call `(.*?)`/.exec(message) ?? []
  if (called !== undefined) {
    return { code: 'template-call', message: `"${called}" cannot be called: there is no such function or macro here`, hint: 'import the macro it comes from, or write a filter as {{ value | filter }}' }
  }
  if (/call stack|include one another/.test(message)) {
    return { code: 'template-depth', message: 'templates include one another without end', hint: 'take the include of a template out of what it includes' }
  }
  return { code: 'template-syntax', message: message.replace(/^parse\w+: /, '') }
}

const liquidTags: ReadonlyMap<string, string> = new Map([
  ['assign', '{% set name = value %}'],
  ['capture', '{% set name %}...{% endset %}'],
  ['unless', '{% if not condition %}'],
  ['comment', '{# a comment #}'],
  ['case', '{% if %} and {% elif %}'],
  ['elsif', '{% elif condition %}'],
  ['seo', 'the meta elements themselves'],
  ['feed_meta', 'a <link rel="alternate"> element'],
])

function explainUnknownTag(tag: string): Explanation {
  const instead = liquidTags.get(tag)
  if (tag.startsWith('end')) {
    return { code: 'template-syntax', message: `{% ${tag} %} closes nothing that is open here`, hint: `open {% ${tag.slice(3)} %} before it, or remove it` }
  }
  return {
    code: 'template-tag',
    message: `there is no tag "${tag}" in Nunjucks`,
    hint: instead === undefined ? 'check its spelling' : `"${tag}" is a tag of Liquid; in Nunjucks write ${instead}`,
  }
}

interface OpenTag {
  readonly name: string
  readonly line: number
  readonly column: number
  readonly length: number
}

const pairedTags = new Set(['for', 'if', 'block', 'macro', 'call', 'filter', 'raw', 'verbatim', 'asyncEach', 'asyncAll'])

/** The tags of a template that want an end and have none, outermost first. */
function openTags(body: string): readonly OpenTag[] {
  const open: OpenTag[] = []
  body.split('\n').forEach((text, line) => {
    for (const match of text.matchAll(/\{%-?\s*(end)?(\w+)((?:[^%]|%(?!\}))*)%\}/g)) {
      const [tag, isEnd, name = '', rest = ''] = match
      if (isEnd !== undefined) {
        const at = open.findLastIndex(candidate => candidate.name === name)
        if (at >= 0) open.splice(at)
      } else if (pairedTags.has(name) || (name === 'set' && !rest.includes('='))) {
        open.push({ name, line, column: match.index, length: tag.length })
      }
    }
  })
  return open
}

function chainOf(trace: readonly TemplateSource[], error: TracedError, rendered: TemplateSource): readonly Place[] {
  const passed = error.passed ?? []
  const outer = trace.slice(1)
  if (trace.length > 0 && trace.at(-1) !== rendered) outer.push(rendered)
  return outer.map((source, index) => {
    const place = passed[index]
    return place === undefined ? { file: source.path } : { file: source.path, line: place.line + source.bodyLine }
  })
}
