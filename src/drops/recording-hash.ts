import { type Hash, isHash, type Scalar, type Value } from '../values/value.ts'

/** Notes that what stands at a path of keys was read. */
export type ReadPath = (path: string) => void

/** Stands between the keys of a path. */
export const pathSeparator = '\u{1}'

/** The key of a path that stands for all that is below it. */
export const everything = '\u{2}*'

/** The key that stands for whether there is something, and whether that is a hash. */
const presence = '\u{2}?'

/**
 * A hash of the site that records which of its keys are read. Hashes in it record as well, one level deeper; whoever
 * goes through one depends on all of it.
 */
export class RecordingHash extends Map<Scalar, Value> {
  readonly #hash: Hash
  readonly #prefix: string
  readonly #read: ReadPath
  readonly #made = new Map<string, RecordingHash>()

  constructor(hash: Hash, read: ReadPath, prefix = '') {
    super()
    this.#hash = hash
    this.#read = read
    this.#prefix = prefix
  }

  override get(key: Scalar): Value | undefined {
    // A key that is no text cannot be told in a path.
    if (!isPlain(key)) return this.#all().get(key)
    const path = `${this.#prefix}${key}`
    const value = this.#hash.get(key)
    if (isHash(value)) {
      this.#read(`${path}${pathSeparator}${presence}`)
      let inner = this.#made.get(key)
      if (inner === undefined) {
        inner = new RecordingHash(value, this.#read, `${path}${pathSeparator}`)
        this.#made.set(key, inner)
      }
      return inner
    }
    this.#read(path)
    return value
  }

  override has(key: Scalar): boolean {
    if (!isPlain(key)) return this.#all().has(key)
    this.#read(`${this.#prefix}${key}${pathSeparator}${presence}`)
    return this.#hash.has(key)
  }

  override get size(): number {
    return this.#all().size
  }

  override keys(): MapIterator<Scalar> {
    return this.#all().keys() as MapIterator<Scalar>
  }

  override values(): MapIterator<Value> {
    return this.#all().values() as MapIterator<Value>
  }

  override entries(): MapIterator<[Scalar, Value]> {
    return this.#all().entries() as MapIterator<[Scalar, Value]>
  }

  override [Symbol.iterator](): MapIterator<[Scalar, Value]> {
    return this.entries()
  }

  override forEach(visit: (value: Value, key: Scalar, map: Map<Scalar, Value>) => void): void {
    for (const [key, value] of this.#all()) visit(value, key, this)
  }

  #all(): Hash {
    this.#read(`${this.#prefix}${everything}`)
    return this.#hash
  }
}

/** Whether a key can stand in a path. */
function isPlain(key: Scalar): key is string {
  return typeof key === 'string' && !key.includes(pathSeparator) && !key.startsWith('\u{2}')
}

/** What a recorded path leads to in a hash: a value, a hash as a whole, or whether there is something. */
export function valueAt(hash: Hash, path: string): Value | undefined {
  const keys = path.split(pathSeparator)
  let value: Value | undefined = hash
  for (const key of keys) {
    if (key === everything && value !== undefined) return value
    if (key === presence) return isHash(value) ? presence : value !== undefined
    value = isHash(value) ? value.get(key) : undefined
  }
  return value
}
