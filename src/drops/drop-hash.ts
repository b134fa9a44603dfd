import type { Drop } from '../values/drop.ts'
import type { Scalar, Value } from '../values/value.ts'

/** A drop as the hash that it stands for; what is read of the one is read of the other. */
export class DropHash extends Map<Scalar, Value> {
  readonly #drop: Drop

  constructor(drop: Drop) {
    super()
    this.#drop = drop
  }

  override get(key: Scalar): Value | undefined {
    return this.has(key) ? this.#drop.get(String(key)) : undefined
  }

  override has(key: Scalar): boolean {
    return typeof key === 'string' && this.#drop.has(key)
  }

  override get size(): number {
    return this.#drop.keys().length
  }

  override keys(): MapIterator<Scalar> {
    return this.#drop.keys().values()
  }

  override values(): MapIterator<Value> {
    return this.#pairs()
      .map(([, value]) => value)
      .values()
  }

  override entries(): MapIterator<[Scalar, Value]> {
    return this.#pairs().values()
  }

  override [Symbol.iterator](): MapIterator<[Scalar, Value]> {
    return this.entries()
  }

  override forEach(visit: (value: Value, key: Scalar, map: Map<Scalar, Value>) => void): void {
    for (const [key, value] of this.#pairs()) visit(value, key, this)
  }

  #pairs(): [Scalar, Value][] {
    return this.#drop.keys().map(key => [key, this.#drop.get(key)])
  }
}
