import type { Value } from './value.ts'

/**
 * A view of something of the site for templates. It is the only live object that reaches them, and every
 * read of it is recorded, so that the next build knows who must be rendered again.
 *
 * Engines have exactly one function that looks up a key; it calls {@link get}. JavaScript properties and
 * methods of a drop are out of a template's reach.
 */
export abstract class Drop {
  /** The value of a key, null where there is none. Records the read. */
  abstract get(key: string): Value

  /** Whether a key is there, even if its value is nil: Ruby's `key?`. Records the read. */
  abstract has(key: string): boolean

  /** All keys in the order in which `jsonify` and `inspect` print them. Records that they were listed. */
  abstract keys(): readonly string[]

  /** What `{{ drop }}` prints. */
  abstract toString(): string

  /** Whether the value of `key` is finished HTML, which an engine that escapes must leave alone. */
  isHtml(_key: string): boolean {
    return false
  }

  /** Whether what the drop prints is finished HTML. */
  get printsHtml(): boolean {
    return false
  }
}
