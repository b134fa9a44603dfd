import { DamagedValue, fromJson, type Json } from '../../incremental/store/value-codec.ts'
import type { Value } from '../../values/value.ts'

export type Row = readonly Json[]

/** Reads the fields of a row one after the other. Each method throws DamagedValue where it finds something else. */
export class RowReader {
  readonly #row: Row
  #at = 0

  constructor(row: Row) {
    this.#row = row
  }

  /** A row that was parsed as JSON and may be anything. */
  static of(json: unknown): RowReader {
    if (!Array.isArray(json)) throw new DamagedValue('a row is not written as rows are')
    return new RowReader(json)
  }

  text(): string {
    const field = this.#next()
    return typeof field === 'string' ? field : this.refuse()
  }

  oneOf<Word extends string>(words: readonly Word[]): Word {
    const field = this.#next()
    return words.find(word => word === field) ?? this.refuse()
  }

  textOrNull(): string | null {
    return this.orNull(() => this.text())
  }

  number(): number {
    const field = this.#next()
    return typeof field === 'number' ? field : this.refuse()
  }

  numberOrNull(): number | null {
    return this.orNull(() => this.number())
  }

  flag(): boolean {
    const field = this.#next()
    return typeof field === 'boolean' ? field : this.refuse()
  }

  texts(): readonly string[] {
    const field = this.row()
    return field.every(item => typeof item === 'string') ? field : this.refuse()
  }

  listsOfTexts(): readonly (readonly string[])[] {
    return this.row().map(list => new RowReader([list]).texts())
  }

  numbers(): readonly number[] {
    const field = this.row()
    return field.every(item => typeof item === 'number') ? field : this.refuse()
  }

  row(): Row {
    const field = this.#next()
    return Array.isArray(field) ? field : this.refuse()
  }

  /** The fields that are left, as rows. */
  rest(): readonly RowReader[] {
    const rows = this.#row.slice(this.#at).map(RowReader.of)
    this.#at = this.#row.length
    return rows
  }

  rows(): readonly RowReader[] {
    return this.row().map(RowReader.of)
  }

  value<Kind extends Value>(isKind: (value: Value) => value is Kind): Kind {
    const value = fromJson(this.#next())
    return isKind(value) ? value : this.refuse()
  }

  anyValue(): Value {
    return fromJson(this.#next())
  }

  orNull<Field>(read: () => Field): Field | null {
    if (this.#row[this.#at] !== null) return read()
    this.#at++
    return null
  }

  refuse(): never {
    throw new DamagedValue('a row is not written as rows are')
  }

  #next(): Json {
    const field = this.#row[this.#at++]
    return field === undefined ? this.refuse() : field
  }
}
