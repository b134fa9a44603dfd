/** What is kept of files, by what was made of each. */
export type MadeKind = 'nothing' | 'document' | 'file' | 'template' | 'data'

/** The kind of what was made of a file in its role. */
export function kindOf(role: string, made: unknown): MadeKind {
  if (role === 'data') return 'data'
  if (made === null || made === undefined) return 'nothing'
  if (role === 'layout' || role === 'include') return 'template'
  return isFile(made) ? 'file' : 'document'
}

function isFile(made: unknown): boolean {
  return typeof made === 'object' && made !== null && 'source' in made
}

/** Records in the order in which they were first mentioned. */
export class Numbered<Record extends object> {
  readonly #numbers = new Map<Record, number>()

  numberOf = (record: Record): number => {
    const known = this.#numbers.get(record)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(record, number)
    return number
  }

  /** All records; those that are mentioned while they are gone through as well. */
  get all(): Iterable<Record> {
    return this.#numbers.keys()
  }
}
