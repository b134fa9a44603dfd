import { Drop } from '../values/drop.ts'
import type { Hash, Value } from '../values/value.ts'

/** A drop that stands in the place of another one, or of none. */
export abstract class ForwardingDrop extends Drop {
  protected abstract readonly target: Drop | null

  override get(key: string): Value {
    return this.target?.get(key) ?? null
  }

  override has(key: string): boolean {
    return this.target?.has(key) ?? false
  }

  override keys(): readonly string[] {
    return this.target?.keys() ?? []
  }

  override toString(): string {
    return this.target?.toString() ?? ''
  }

  override get hash(): Hash | null {
    return this.target?.hash ?? null
  }

  override inspect(): string {
    return this.target?.inspect() ?? 'nil'
  }

  override get isEnumerable(): boolean {
    return this.target?.isEnumerable ?? false
  }

  override get itemText(): string {
    return this.target?.itemText ?? ''
  }

  override get itemInspect(): string | null {
    return this.target?.itemInspect ?? null
  }

  override get isTextInJson(): boolean {
    return this.target?.isTextInJson ?? false
  }

  override isHtml(key: string): boolean {
    return this.target?.isHtml(key) ?? false
  }

  override get printsHtml(): boolean {
    return this.target?.printsHtml ?? false
  }
}
