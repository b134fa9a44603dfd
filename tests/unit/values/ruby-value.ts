import { CivilDate } from '../../../src/values/civil-date.ts'
import { Drop } from '../../../src/values/drop.ts'
import { toFloat } from '../../../src/values/float.ts'
import { Range } from '../../../src/values/range.ts'
import { Time } from '../../../src/values/time.ts'
import type { Scalar, Value } from '../../../src/values/value.ts'

/**
 * A value as the recorded fixtures write it. JSON has no names for what is more than a list, a text, an
 * integer, true, false and null, so these are objects of one key.
 */
export type Written =
  | null
  | boolean
  | number
  | string
  | readonly Written[]
  | { readonly f: string }
  | { readonly i: string }
  | { readonly t: readonly [seconds: number, nanoseconds: number, offset: number] }
  | { readonly d: readonly [year: number, month: number, day: number] }
  | { readonly r: readonly [first: number, last: number] }
  | { readonly h: readonly (readonly [Written, Written])[] }
  | { readonly drop: number }

export function readValue(written: Written): Value {
  if (written === null || typeof written !== 'object') return written
  if (Array.isArray(written)) return written.map(readValue)
  if ('f' in written) return toFloat(Number(written.f))
  if ('i' in written) return BigInt(written.i)
  if ('t' in written) return new Time(...written.t, null)
  if ('d' in written) return new CivilDate(...written.d)
  if ('r' in written) return new Range(...written.r)
  if ('h' in written)
    return new Map(written.h.map(([key, value]) => [readValue(key) as Scalar, readValue(value)]))
  return post
}

/** The recorded drop was a Jekyll one, which can be gone through and printed these words. */
class PostDrop extends Drop {
  readonly #values = new Map<string, Value>([
    ['title', 'Post'],
    ['n', 3],
    ['a', null],
  ])

  override get(key: string): Value {
    return this.#values.get(key) ?? null
  }

  override has(key: string): boolean {
    return this.#values.has(key)
  }

  override keys(): readonly string[] {
    return [...this.#values.keys()]
  }

  override toString(): string {
    return 'a drop'
  }
}

const post = new PostDrop()
