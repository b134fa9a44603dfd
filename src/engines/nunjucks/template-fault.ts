import type { DiagnosticCode } from '../../diagnostics/diagnostic.ts'

export interface FaultPlace {
  /** 0-based, within the template's body. */
  readonly line: number
  /** 0-based */
  readonly column: number
  readonly length?: number
  readonly hint?: string
}

/** A mistake that we found in a template ourselves. It passes through Nunjucks' own handling of errors. */
export class TemplateFault extends Error {
  readonly code: DiagnosticCode
  readonly place: FaultPlace | null
  readonly hint: string | undefined

  constructor(code: DiagnosticCode, message: string, place: FaultPlace | null, hint?: string) {
    super(message)
    this.code = code
    this.place = place
    this.hint = hint ?? place?.hint
  }
}
