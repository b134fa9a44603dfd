/**
 * Thrown by functions over values for what their caller, a template, should not have asked: the engine that
 * runs the template catches it and adds the place. It never leaves an engine.
 */
export class AuthorError extends Error {
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}
