/** Ruby's Range over integers, both ends included: Liquid's `(1..5)`. */
export class Range {
  readonly first: number
  readonly last: number

  constructor(first: number, last: number) {
    this.first = first
    this.last = last
    Object.freeze(this)
  }

  toString(): string {
    return `${this.first}..${this.last}`
  }
}
