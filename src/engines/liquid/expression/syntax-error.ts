/** Liquid does not understand an expression or a tag. The engine adds the file and makes a diagnostic of it. */
export class LiquidSyntaxError extends Error {
  /** In UTF-16 units: within the expression's text, or within the template where a tag throws it. */
  readonly offset: number
  /** How many units are meant; 0 where that is not known. */
  readonly length: number
  readonly hint: string | undefined

  constructor(message: string, offset: number, length = 0, hint?: string) {
    super(message)
    this.offset = offset
    this.length = length
    this.hint = hint
  }
}
