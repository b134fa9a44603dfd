import type { FactKind } from '../../incremental/facts.ts'
import { type Fact, Facts } from '../../incremental/facts.ts'
import { DamagedValue } from '../../incremental/store/value-codec.ts'
import { RowReader } from './row-reader.ts'

/** Facts as kept: groups, and for each fact its group and its key. */
export interface KeptFacts {
  /** JSON: the groups as `[kind, subject]`, and the distinct keys. */
  readonly names: string
  /** For each fact, in order: the number of its group and that of its key. */
  readonly facts: Uint32Array
}

export function keepFacts(facts: Facts): KeptFacts {
  const groups = new Map<unknown, number>()
  const groupRows: (readonly [FactKind, string])[] = []
  const keys = new Map<string, number>()
  const numbers = new Uint32Array(2 * facts.count)
  for (let fact: Fact = 0; fact < facts.count; fact++) {
    const group = facts.groupOf(fact)
    if (group === undefined) continue
    let number = groups.get(group)
    if (number === undefined) {
      number = groupRows.length
      groups.set(group, number)
      groupRows.push([group.kind, group.subject])
    }
    const key = facts.keyOf(fact)
    let keyNumber = keys.get(key)
    if (keyNumber === undefined) {
      keyNumber = keys.size
      keys.set(key, keyNumber)
    }
    numbers[2 * fact] = number
    numbers[2 * fact + 1] = keyNumber
  }
  return { names: JSON.stringify([groupRows, [...keys.keys()]]), facts: numbers }
}

/** @throws DamagedValue */
export function restoreFacts({ names, facts: numbers }: KeptFacts): Facts {
  const reader = RowReader.of(JSON.parse(names))
  const facts = new Facts()
  const groups = reader.rows().map(row => facts.group(row.text() as FactKind, row.text()))
  const keys = reader.texts()
  for (let fact: Fact = 0; 2 * fact < numbers.length; fact++) {
    const group = groups[numbers[2 * fact] ?? -1]
    const key = keys[numbers[2 * fact + 1] ?? -1]
    // Columns are made with the first of their facts, and so come in between as they did when these were made.
    if (group === undefined || key === undefined) throw new DamagedValue('a fact has no name')
    if (facts.fact(group, key) !== fact) throw new DamagedValue('a fact has another number')
  }
  return facts
}
