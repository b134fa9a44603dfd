import type { DiagnosticCode } from '../../diagnostics/diagnostic.ts'
import type { Document, Template } from '../../site/types.ts'
import { AuthorError } from '../../values/author-error.ts'

export type TemplateSource = Template | Document

export interface FaultPlace {
  /** 0-based, within the template's body. */
  readonly line: number
  /** 0-based */
  readonly column: number
  readonly length?: number
}

/** A mistake that we found in a template ourselves. */
export class TemplateFault extends Error {
  readonly code: DiagnosticCode
  /** Null where the running template knows it. */
  readonly place: FaultPlace | null
  readonly hint: string | undefined

  constructor(code: DiagnosticCode, message: string, place: FaultPlace | null, hint?: string) {
    super(message)
    this.code = code
    this.place = place
    this.hint = hint
  }
}

/** What a template was doing with another one: it is `included` by, `extended` by ... this one. */
export type Passage = 'included' | 'extended' | 'imported' | 'called' | 'used'

export interface Step extends FaultPlace {
  readonly source: TemplateSource
  readonly passage: Passage
}

/** Whatever was thrown in a template, with all the templates that it came through, innermost first. */
export class TemplateFailure extends Error {
  readonly steps: Step[]

  constructor(cause: unknown, step: Step) {
    super('a template failed', { cause })
    this.steps = [step]
  }
}

/** Whether an error says what is wrong in the author's words already. */
export function isOurs(error: unknown): boolean {
  return error instanceof TemplateFailure || error instanceof TemplateFault || error instanceof AuthorError
}
