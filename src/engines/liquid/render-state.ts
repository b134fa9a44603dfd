import { FilterError } from '../../filters/filter.ts'
import { LimitError } from '../../values/limits.ts'
import type { Value } from '../../values/value.ts'
import type { Scope } from './expression/compile-expression.ts'
import type { ForloopDrop } from './forloop-drop.ts'
import { Frame } from './frame.ts'
import type { Compiled, Passage, Source } from './source.ts'
import { Variables } from './variables.ts'

/** What a render may spend. It counts operations and not seconds, so that every machine stops at the same place. */
export interface Limits {
  /** Nodes rendered, and what filters go through on top. */
  readonly steps: number
  /** UTF-16 units of output. */
  readonly output: number
}

/** The variables that a render starts with. */
export interface Environment extends Scope {
  readonly has: (name: string) => boolean
}

export interface RenderOptions {
  readonly source: Source
  readonly environment: Environment
  readonly limits: Limits
  readonly compile: (source: Source) => Compiled
  readonly warn: (message: string, hint: string) => void
}

/** A call of another template that has not come back. */
export interface Caller {
  readonly source: Source
  readonly at: number
  readonly passage: Passage
}

/**
 * One render. A hot path (bench/templates.mjs). Where an error is thrown, `at`, `source` and `callers` are left
 * as they were, and tell its place.
 */
export class RenderState implements Scope {
  output = ''
  /** Where the running node is in its template, in UTF-16 units. */
  at = 0
  source: Source
  readonly callers: Caller[] = []
  /** What `break` and `continue` asked for and no loop has answered yet. */
  readonly interrupts: ('break' | 'continue')[] = []
  /** The innermost `for`. */
  loop: ForloopDrop | null = null
  /** Those that stand outside of loops and includes. */
  readonly variables: Variables
  /** Where the last loop of a name stopped, for `offset: continue`. */
  readonly offsets = new Map<string, number>()
  /** What the last `ifchanged` printed, or would have. */
  lastChanged: string | null = null
  /** Makes another template ready to be called; each source once. @throws LiquidError */
  readonly compile: (source: Source) => Compiled
  /** A tag's remark on its use, shown at the place where the render is. */
  readonly warn: (message: string, hint: string) => void
  readonly #limits: Limits
  #steps = 0
  #frame: Frame | null = null
  #cycles: Map<Value | object, number> | null = null

  constructor({ source, environment, limits, compile, warn }: RenderOptions) {
    this.source = source
    this.compile = compile
    this.warn = warn
    this.variables = new Variables(environment)
    this.#limits = limits
  }

  get(name: string): Value {
    for (let frame = this.#frame; frame !== null; frame = frame.outer) {
      const value = frame.find(name)
      if (value !== undefined) return value
    }
    return this.variables.get(name)
  }

  has(name: string): boolean {
    for (let frame = this.#frame; frame !== null; frame = frame.outer) {
      if (frame.find(name) !== undefined) return true
    }
    return this.variables.has(name)
  }

  /** The variable as the site, or a counter, has it, whatever the template assigned. */
  environmentValue(name: string): Value {
    return this.variables.outside(name)
  }

  /** Where `cycle` stands in each of its groups. */
  get cycles(): Map<Value | object, number> {
    this.#cycles ??= new Map()
    return this.#cycles
  }

  /** @throws LimitError where the render has spent what it may. */
  step(count: number): void {
    this.#steps += count
    if (this.#steps > this.#limits.steps) {
      throw new LimitError(`more than ${this.#limits.steps} steps`, 'look for loops in loops over long lists')
    }
    if (this.output.length > this.#limits.output) {
      throw new LimitError(
        `more than ${this.#limits.output} characters`,
        'look for loops in loops over long lists',
      )
    }
  }

  /** Counts what a filter or a comparison goes through: items, and every sixteen characters. */
  charge(value: Value): void {
    if (typeof value === 'string') {
      if (value.length >= 16) this.step(value.length >> 4)
    } else if (Array.isArray(value)) this.step(value.length)
  }

  /** Opens a frame, which the caller closes with {@link pop} unless something is thrown. */
  push(names: readonly string[]): Frame {
    const frame = new Frame(this.#frame, names)
    if (frame.depth >= deepestFrame)
      throw new FilterError('Nesting too deep', 'loops or includes nest too deeply')
    this.#frame = frame
    return frame
  }

  pop(): void {
    this.#frame = this.#frame?.outer ?? null
  }

  /** Runs another template here, with the variables of this one and its output. */
  call(template: Compiled, passage: Passage): void {
    if (this.callers.length >= deepestCall) {
      throw new FilterError('Nesting too deep', 'look for a template that includes itself')
    }
    const { source, at } = this
    this.callers.push({ source, at, passage })
    this.source = template.source
    template.render(this)
    this.source = source
    this.at = at
    this.callers.pop()
  }
}

/** Liquid's own limit of scopes. */
const deepestFrame = 100
const deepestCall = 100
