import { isHash, type Scalar, type Value } from '../../values/value.ts'
import { ownProperty } from './own-property.ts'

/**
 * An object of the caller's as a hash. It is looked at when the first of its keys is read, and what is in it when it is
 * read itself: a page of a site leads to all others, and a template reads few of them (bench/templates.mjs).
 */
export class ObjectHash extends Map<Scalar, Value> {
  /** Null once its keys are known. */
  #source: object | null
  readonly #convert: (data: unknown) => Value
  /** What was not converted yet; null where nothing is left. Their keys hold nil for the time being. */
  #pending: Map<Scalar, object> | null = null

  constructor(source: object, convert: (data: unknown) => Value) {
    super()
    this.#source = source
    this.#convert = convert
  }

  override get(key: Scalar): Value | undefined {
    if (this.#source !== null) this.#open(this.#source)
    const data = this.#pending?.get(key)
    if (data === undefined) return super.get(key)
    const value = this.#convert(data)
    super.set(key, value)
    this.#pending?.delete(key)
    return value
  }

  override has(key: Scalar): boolean {
    if (this.#source !== null) this.#open(this.#source)
    return super.has(key)
  }

  override get size(): number {
    if (this.#source !== null) this.#open(this.#source)
    return super.size
  }

  override keys(): MapIterator<Scalar> {
    if (this.#source !== null) this.#open(this.#source)
    return super.keys()
  }

  override values(): MapIterator<Value> {
    this.#complete()
    return super.values()
  }

  override entries(): MapIterator<[Scalar, Value]> {
    this.#complete()
    return super.entries()
  }

  override [Symbol.iterator](): MapIterator<[Scalar, Value]> {
    return this.entries()
  }

  override forEach(visit: (value: Value, key: Scalar, map: Map<Scalar, Value>) => void): void {
    this.#complete()
    super.forEach(visit)
  }

  #open(source: object): void {
    this.#source = null
    if (isHash(source)) for (const [key, data] of source) this.#take(key, data)
    else for (const key of Object.keys(source)) this.#take(key, ownProperty(source, key))
  }

  #take(key: Scalar, data: unknown): void {
    const isObject = typeof data === 'object' && data !== null
    super.set(key, isObject ? null : this.#convert(data))
    if (!isObject) return
    this.#pending ??= new Map()
    this.#pending.set(key, data)
  }

  #complete(): void {
    if (this.#source !== null) this.#open(this.#source)
    for (const [key, data] of this.#pending ?? []) super.set(key, this.#convert(data))
    this.#pending = null
  }
}
