import type { Value } from '../../values/value.ts'

/** The variables of one loop or include, which hide those further out while it runs. */
export class Frame {
  readonly outer: Frame | null
  readonly depth: number
  readonly #names: readonly string[]
  readonly #values: Value[] = []

  constructor(outer: Frame | null, names: readonly string[]) {
    this.outer = outer
    this.depth = outer === null ? 1 : outer.depth + 1
    this.#names = names
  }

  /** Undefined where the frame has no such variable, or not yet. */
  find(name: string): Value | undefined {
    for (let at = 0; at < this.#names.length; at++) if (this.#names[at] === name) return this.#values[at]
    return undefined
  }

  /** @param at the place of the variable's name among the frame's names */
  set(at: number, value: Value): void {
    this.#values[at] = value
  }
}
