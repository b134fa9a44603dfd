import type { Hash, Value } from './value.ts'

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

  /** The hash that Liquid sees in its place, as Jekyll has one for a page; null for one that is seen as a drop. */
  get hash(): Hash | null {
    return null
  }

  /** How Ruby inspects it: Jekyll's drops as JSON over several lines, others by their name. */
  inspect(): string {
    return this.toString()
  }

  /** Whether loops and list filters go through its keys: those of Jekyll's drops, and not of Liquid's. */
  get isEnumerable(): boolean {
    return true
  }

  /** What it prints as an item of a list: lists of the site hold the objects that drops are views of. */
  get itemText(): string {
    return this.toString()
  }

  /** How Ruby inspects that object; null where the item is the drop itself. */
  get itemInspect(): string | null {
    return null
  }

  /** Whether that object is a text in the JSON of another drop. */
  get isTextInJson(): boolean {
    return false
  }

  /** Whether the value of `key` is finished HTML, which an engine that escapes must leave alone. */
  isHtml(_key: string): boolean {
    return false
  }

  /** Whether what the drop prints is finished HTML. */
  get printsHtml(): boolean {
    return false
  }
}

/** What Liquid's filters are given: of a page, its hash. */
export function asLiquid(value: Value): Value {
  return value instanceof Drop && value.hash !== null ? value.hash : value
}
