import { Drop } from '../../values/drop.ts'
import type { Value } from '../../values/value.ts'

/** `tablerowloop`, one object for all cells of a table. */
export class TablerowloopDrop extends Drop {
  readonly length: number
  readonly columns: number
  /** 0-based; row and column are 1-based. */
  index = 0
  row = 1
  column = 1

  constructor(length: number, columns: number) {
    super()
    this.length = length
    this.columns = columns
  }

  advance(): void {
    this.index++
    if (this.column === this.columns) {
      this.column = 1
      this.row++
    } else {
      this.column++
    }
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
    return 'Liquid::TablerowloopDrop'
  }
}

const keys: ReadonlyMap<string, (loop: TablerowloopDrop) => Value> = new Map<
  string,
  (loop: TablerowloopDrop) => Value
>([
  ['length', loop => loop.length],
  ['row', loop => loop.row],
  ['col', loop => loop.column],
  ['col0', loop => loop.column - 1],
  ['index', loop => loop.index + 1],
  ['index0', loop => loop.index],
  ['rindex', loop => loop.length - loop.index],
  ['rindex0', loop => loop.length - loop.index - 1],
  ['first', loop => loop.index === 0],
  ['last', loop => loop.index === loop.length - 1],
  ['col_first', loop => loop.column === 1],
  ['col_last', loop => loop.column === loop.columns],
])
