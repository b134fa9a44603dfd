import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts'
import { AuthorError } from '../../values/author-error.ts'
import { ForeignError } from '../../values/foreign-error.ts'
import { type Step, type TemplateFailure, TemplateFault } from './template-fault.ts'

/**
 * What stopped a template as a diagnostic in the author's file.
 *
 * @param page the page that was being rendered, for mistakes that show with some pages only
 */
export function explainFailure(failure: TemplateFailure, page: string | null): Diagnostic {
  const [step, ...outer] = failure.steps
  if (step === undefined) throw failure
  if (failure.cause instanceof ForeignError) return explainForeign(failure.cause, failure.steps, page)
  const fault = toFault(failure.cause)
  const { line, column, length } = fault.place ?? { ...step, length: undefined }
  const chain = [...chainOf(outer), ...pageOf(fault, failure.steps, page)]
  return {
    severity: 'error',
    code: fault.code,
    message: fault.message,
    file: step.source.path,
    line: line + step.source.bodyLine,
    column: column + 1,
    ...(length === undefined ? {} : { length }),
    ...(fault.hint === undefined ? {} : { hint: fault.hint }),
    ...(chain.length === 0 ? {} : { chain }),
  }
}

/** What a template called failed by itself: its place is in its own code, and the template is what used it. */
function explainForeign(
  { message, place, hint }: ForeignError,
  steps: readonly Step[],
  page: string | null,
): Diagnostic {
  const [step, ...outer] = steps
  const user = step === undefined ? [] : [{ ...step, passage: 'used' as const }]
  const rendered: readonly Place[] = page === null ? [] : [{ file: page, role: 'rendered' }]
  return {
    severity: 'error',
    code: 'plugin-failed',
    message,
    ...place,
    ...(hint === undefined ? {} : { hint }),
    chain: [
      ...chainOf([...user, ...outer]),
      ...(steps.some(({ source }) => source.path === page) ? [] : rendered),
    ],
  }
}

function toFault(cause: unknown): TemplateFault {
  if (cause instanceof TemplateFault) return cause
  if (cause instanceof AuthorError) {
    return new TemplateFault('template-limit', `this makes ${cause.message}`, null, cause.hint ?? tooMuchHint)
  }
  if (cause instanceof RangeError && /call stack/.test(cause.message)) {
    const hint = 'look for a macro that calls itself, or a template that includes itself'
    return new TemplateFault('template-depth', 'templates or macros call one another without end', null, hint)
  }
  if (cause instanceof RangeError && /length|size/.test(cause.message)) {
    return new TemplateFault('template-limit', 'this makes more than a page can hold', null, tooMuchHint)
  }
  if (cause instanceof RangeError || (cause instanceof TypeError && /BigInt/.test(cause.message))) {
    const hint = 'whole numbers beyond 9007199254740991 go with their like only'
    return new TemplateFault('template-failed', 'this cannot be calculated', null, hint)
  }
  throw cause
}

const tooMuchHint = 'look for a number that is too large, or a loop that doubles a text or a list'

/** The templates around it, innermost first, each place once. */
function chainOf(steps: readonly Step[]): readonly Place[] {
  const chain = new Map<string, Place>()
  for (const { source, line, passage } of steps) {
    const place = { file: source.path, line: line + source.bodyLine, role: passage }
    chain.set(`${place.file}:${place.line}`, place)
  }
  return [...chain.values()]
}

/** These depend on what the page holds; the others fail with every page alike. */
const pageFaults: ReadonlySet<string> = new Set(['filter-failed', 'template-failed', 'template-limit'])

function pageOf({ code }: TemplateFault, steps: readonly Step[], page: string | null): readonly Place[] {
  if (page === null || !pageFaults.has(code) || steps.some(({ source }) => source.path === page)) return []
  return [{ file: page, role: 'rendered' }]
}
