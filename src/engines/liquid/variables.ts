import type { Value } from '../../values/value.ts'
import type { Environment } from './render-state.ts'

/**
 * The variables of one render that no loop or include hides. A hot path (bench/templates.mjs): half of all lookups are of
 * `site` and `page`, and each name is looked for in several places once.
 */
export class Variables {
  readonly #environment: Environment
  /** What a name stands for, once that was asked. */
  readonly #known = new Map<string, Value>()
  #assigned: Set<string> | null = null
  #counters: Map<string, Value> | null = null

  constructor(environment: Environment) {
    this.#environment = environment
  }

  get(name: string): Value {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const value = this.outside(name)
    this.#known.set(name, value)
    return value
  }

  /** Whether a variable is there, even if it is nil. */
  has(name: string): boolean {
    const isSet = this.#assigned?.has(name) === true || this.#counters?.has(name) === true
    return isSet || this.#environment.has(name)
  }

  /** The variable as the site, or a counter, has it, whatever the template assigned. */
  outside(name: string): Value {
    return this.#counters?.get(name) ?? this.#environment.get(name)
  }

  /** Sets a variable as `assign` and `capture` do: it outlives loops and includes. */
  assign(name: string, value: Value): void {
    this.#assigned ??= new Set()
    this.#assigned.add(name)
    this.#known.set(name, value)
  }

  /** Sets a counter as `increment` and `decrement` do: in front of the site's variable, and behind an assigned one. */
  count(name: string, value: Value): void {
    this.#counters ??= new Map()
    this.#counters.set(name, value)
    if (this.#assigned?.has(name) !== true) this.#known.set(name, value)
  }
}
