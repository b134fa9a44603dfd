import type { DiagnosticCode } from './codes.ts'

export type { DiagnosticCode }

/**
 * The author's mistake as data. Stages return diagnostics and never throw them past their own door; an
 * exception that leaves a stage is a bug of ours.
 */
export interface Diagnostic {
  readonly severity: Severity
  /** A stable name that people can search for and silence; see {@link file://./codes.ts}. */
  readonly code: DiagnosticCode
  /** What is wrong, as a sentence without its full stop; names are in double quotes. */
  readonly message: string
  /** The file as the author knows it: relative to the site's source, with slashes. */
  readonly file?: string
  /** 1-based, in the author's file (front matter counts). */
  readonly line?: number
  /** 1-based, in UTF-16 units. */
  readonly column?: number
  /** How many characters from `column` on are meant; the frame underlines them. */
  readonly length?: number
  /** What the author can do about it. */
  readonly hint?: string
  /** The templates that led here, innermost first: `included by layouts/post.njk:12`. */
  readonly chain?: readonly Place[]
  /** The text of `file` where it is known, for the code frame. */
  readonly source?: string
}

export interface Place {
  readonly file: string
  readonly line?: number
  /** What `file` did there with what is further in; a page is what it was all `rendered` for. */
  readonly role?: 'included' | 'extended' | 'imported' | 'called' | 'used' | 'rendered'
}

export type Severity = 'error' | 'warning'

/** Where stages put what they find. A mistake in a template is one mistake, however many pages show it. */
export class Diagnostics {
  #found = new Found()

  add(diagnostic: Diagnostic): void {
    this.#found.add(diagnostic)
  }

  addAll(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) this.#found.add(diagnostic)
  }

  /** Keeps apart what is found while `work` runs, so that it can be shown again without running it again. */
  during<Result>(work: () => Result): { result: Result; found: readonly Diagnostic[] } {
    const outer = this.#found
    const inner = new Found()
    this.#found = inner
    try {
      return { result: work(), found: inner.list }
    } finally {
      this.#found = outer
    }
  }

  get all(): readonly Diagnostic[] {
    return this.#found.list
  }

  get hasErrors(): boolean {
    return this.#found.list.some(diagnostic => diagnostic.severity === 'error')
  }
}

class Found {
  #list: Diagnostic[] | null = null
  #seen: Set<string> | null = null

  get list(): readonly Diagnostic[] {
    return this.#list ?? nothing
  }

  /** Most tasks find nothing, and there are many: sets are made with the first mistake. */
  add(diagnostic: Diagnostic): void {
    const { code, file, line, column, message } = diagnostic
    const key = JSON.stringify([code, file, line, column, message])
    this.#seen ??= new Set()
    this.#list ??= []
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#list.push(diagnostic)
  }
}

const nothing: readonly Diagnostic[] = []
