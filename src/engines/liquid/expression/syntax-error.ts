/** Liquid does not understand an expression. The engine adds the file and makes a diagnostic of it. */
export class LiquidSyntaxError extends Error {
  /** Where in the expression's text, in UTF-16 units. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}
