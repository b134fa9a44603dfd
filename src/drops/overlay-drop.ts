import type { Drop } from '../values/drop.ts'
import type { Hash, Value } from '../values/value.ts'
import { DropHash } from './drop-hash.ts'
import { ForwardingDrop } from './forwarding-drop.ts'

/** A drop with some of its plain values replaced. */
export class OverlayDrop extends ForwardingDrop {
  protected readonly target: Drop
  readonly #values: Hash

  constructor(target: Drop, values: Hash) {
    super()
    this.target = target
    this.#values = values
  }

  override get(key: string): Value {
    return this.#values.has(key) ? (this.#values.get(key) ?? null) : this.target.get(key)
  }

  override has(key: string): boolean {
    return this.#values.has(key) || this.target.has(key)
  }

  override keys(): readonly string[] {
    return [...new Set([...this.target.keys(), ...[...this.#values.keys()].map(String)])]
  }

  override get hash(): Hash | null {
    return this.target.hash === null ? null : new DropHash(this)
  }

  override isHtml(key: string): boolean {
    return !this.#values.has(key) && this.target.isHtml(key)
  }
}
