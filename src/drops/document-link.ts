import { Drop } from '../values/drop.ts'
import { isArray, isHash, type Value } from '../values/value.ts'
import { ForwardingDrop } from './forwarding-drop.ts'

/**
 * A document in the data of another one, where a plugin has put it. It stands for the document by the key by which that is
 * known from one build to the next, and so is the same value in all of them.
 */
export class DocumentLink extends ForwardingDrop {
  readonly key: string
  readonly #resolve: (key: string) => Drop | null

  constructor(key: string, resolve: (key: string) => Drop | null) {
    super()
    this.key = key
    this.#resolve = resolve
  }

  protected get target(): Drop | null {
    return this.#resolve(this.key)
  }
}

/** A value to be kept on disk. What stands for a document there is in no other process, and equals nothing. */
export function withoutLinks<Of extends Value>(value: Of): Of {
  return hasLinks(value) ? (replaceLinks(value) as Of) : value
}

function hasLinks(value: Value): boolean {
  if (value instanceof Drop) return true
  if (isArray(value)) return value.some(hasLinks)
  return isHash(value) && [...value.values()].some(hasLinks)
}

function replaceLinks(value: Value): Value {
  if (value instanceof Drop) return lostLink
  if (isArray(value)) return value.map(replaceLinks)
  return isHash(value) ? new Map([...value].map(([key, item]) => [key, replaceLinks(item)])) : value
}

const lostLink = '\0link'
