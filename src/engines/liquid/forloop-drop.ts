import { Drop } from '../../values/drop.ts'
import type { Value } from '../../values/value.ts'

/** `forloop`, one object for all turns of a loop. */
export class ForloopDrop extends Drop {
  readonly name: string
  readonly length: number
  readonly parent: ForloopDrop | null
  /** 0-based */
  index = 0

  constructor(name: string, length: number, parent: ForloopDrop | null) {
    super()
    this.name = name
    this.length = length
    this.parent = parent
  }

  override get(key: string): Value {
    return keys.get(key)?.(this) ?? null
  }

  override has(key: string): boolean {
    return keys.has(key)
  }

  override keys(): readonly string[] {
    return []
  }

  override get isEnumerable(): boolean {
    return false
  }

  override toString(): string {
    return 'Liquid::ForloopDrop'
  }
}

const keys: ReadonlyMap<string, (loop: ForloopDrop) => Value> = new Map<string, (loop: ForloopDrop) => Value>(
  [
    ['name', loop => loop.name],
    ['length', loop => loop.length],
    ['parentloop', loop => loop.parent],
    ['index', loop => loop.index + 1],
    ['index0', loop => loop.index],
    ['rindex', loop => loop.length - loop.index],
    ['rindex0', loop => loop.length - loop.index - 1],
    ['first', loop => loop.index === 0],
    ['last', loop => loop.index === loop.length - 1],
  ],
)
