/**
 * Facts and who read them. A **fact** is a dense integer that stands for one thing a render can depend on:
 * `doc:_posts/a.md.title`, `list:posts`, `config:baseurl`, `absent:_includes/x.html`. A **trace** is the
 * list of facts that one task read, each once.
 *
 * Reading is the hottest operation of a build (some 45 reads a page), hence integers and epoch stamps in
 * place of sets of strings.
 */

export type Fact = number

/** What facts can be about. What is not known exactly is recorded coarser, never left out. */
export type FactKind =
  | 'doc' // a key of a document or page: doc:PATH.KEY
  | 'html' // the rendered content of a document: html:PATH
  | 'excerpt' // the rendered excerpt of a document: excerpt:PATH
  | 'list' // members and order of a list: list:posts, list:tags, list:categories.news
  | 'config' // a key of the configuration: config:baseurl
  | 'data' // a data file: data:authors
  | 'file' // the text of a template or another file: file:includes/card.njk
  | 'absent' // a look-up that found nothing: absent:includes/card.html
  | 'time' // the clock
  | 'volatile' // differs at every build: sample, random

/** Records reads while tasks run. Tasks nest: an excerpt may be rendered in the middle of a page. */
export class Tracker {
  readonly #ids = new Map<string, Fact>()
  readonly #names: string[] = []
  #stamps: number[] = []
  #epoch = 0
  #nextEpoch = 1
  #trace: Fact[] | undefined

  /** The fact of this name, made at its first mention. */
  fact(kind: FactKind, subject: string): Fact {
    const name = `${kind}:${subject}`
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const fact = this.#names.length
    this.#ids.set(name, fact)
    this.#names.push(name)
    this.#stamps.push(0)
    return fact
  }

  nameOf(fact: Fact): string {
    return this.#names[fact] ?? `unknown:${fact}`
  }

  /** Notes that the running task depends on `fact`. Outside of a task it does nothing. */
  read(fact: Fact): void {
    if (this.#stamps[fact] === this.#epoch || this.#trace === undefined) return
    this.#stamps[fact] = this.#epoch
    this.#trace.push(fact)
  }

  /** Runs `work` as a task and returns its result with what it read. What a nested task reads is its own. */
  run<Result>(work: () => Result): { result: Result; facts: readonly Fact[] } {
    const outer = { epoch: this.#epoch, trace: this.#trace }
    const facts: Fact[] = []
    this.#epoch = this.#nextEpoch++
    this.#trace = facts
    try {
      return { result: work(), facts }
    } finally {
      this.#epoch = outer.epoch
      this.#trace = outer.trace
    }
  }
}
