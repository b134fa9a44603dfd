/**
 * Facts: what a render can depend on. A **fact** is a dense integer that stands for one such thing, as
 * `doc:_posts/a.md.title` or `config:baseurl`; facts of one subject form a **group**, so that a read finds
 * its number by the key alone.
 */

export type Fact = number

/** What facts can be about. What is not known exactly is recorded coarser, never left out. */
export type FactKind =
  | 'doc' // a key of a document, a page or a static file
  | 'column' // a key of all of them, after many reads of it
  | 'html' // the converted body of a document
  | 'excerpt' // its rendered excerpt
  | 'output' // its finished page
  | 'late' // its body or page, seen before it was rendered
  | 'list' // members and order of a list
  | 'neighbour' // who stands before or after a document
  | 'config' // a key of the configuration
  | 'data' // a value of a data file
  | 'template' // the layout or include that a name leads to, or that it leads nowhere
  | 'link' // the document or file that a tag names
  | 'route' // whether something is published at a destination
  | 'image' // the size of a picture
  | 'file' // the text of a file that a tag or a converter reads
  | 'style' // which style sheets there are to be imported
  | 'time' // the clock, as a format shows it
  | 'site' // anything at all
  | 'volatile' // differs at every build

/** The facts of one subject, by key. */
export interface FactGroup {
  readonly kind: FactKind
  /** The document's key; empty for kinds that are about the site. */
  readonly subject: string
  readonly facts: Map<string, Fact>
}

/** Kinds with a fact for each document: a page that reads many of them depends on the column instead. */
const columned: ReadonlySet<FactKind> = new Set(['doc', 'html', 'excerpt', 'output', 'late', 'neighbour'])

const none = -1

/** All facts that were ever read, numbered in order of their first mention. */
export class Facts {
  readonly #groups = new Map<FactKind, Map<string, FactGroup>>()
  readonly #groupOf: FactGroup[] = []
  readonly #keyOf: string[] = []
  readonly #columnOf: Fact[] = []

  get count(): number {
    return this.#keyOf.length
  }

  /** The group of a subject, made at its first mention. */
  group(kind: FactKind, subject = ''): FactGroup {
    let ofKind = this.#groups.get(kind)
    if (ofKind === undefined) {
      ofKind = new Map()
      this.#groups.set(kind, ofKind)
    }
    let group = ofKind.get(subject)
    if (group === undefined) {
      group = { kind, subject, facts: new Map() }
      ofKind.set(subject, group)
    }
    return group
  }

  /** The keys of a subject that were ever read, with their facts. Nothing is made. */
  known(kind: FactKind, subject = ''): ReadonlyMap<string, Fact> {
    return this.#groups.get(kind)?.get(subject)?.facts ?? nothing
  }

  /** The fact of a key, made at its first mention. */
  fact(group: FactGroup, key: string): Fact {
    const known = group.facts.get(key)
    if (known !== undefined) return known
    const fact = this.#keyOf.length
    group.facts.set(key, fact)
    this.#groupOf.push(group)
    this.#keyOf.push(key)
    this.#columnOf.push(none)
    if (columned.has(group.kind)) this.#columnOf[fact] = this.#columnFor(group.kind, key)
    return fact
  }

  /** The fact that stands for this key of all subjects; negative where there is none. */
  columnOf(fact: Fact): Fact {
    return this.#columnOf[fact] ?? none
  }

  groupOf(fact: Fact): FactGroup | undefined {
    return this.#groupOf[fact]
  }

  keyOf(fact: Fact): string {
    return this.#keyOf[fact] ?? ''
  }

  /** For people: `doc:_posts/a.md.title`. */
  nameOf(fact: Fact): string {
    const group = this.#groupOf[fact]
    if (group === undefined) return `unknown:${fact}`
    return [group.subject, this.keyOf(fact)]
      .filter(part => part !== '')
      .join('.')
      .replace(/^/, `${group.kind}:`)
  }

  #columnFor(kind: FactKind, key: string): Fact {
    // Of kinds other than `doc` the key is the document, and the kind itself is what they have in common.
    return this.fact(this.group('column'), kind === 'doc' ? key : `(${kind})`)
  }
}

const nothing: ReadonlyMap<string, Fact> = new Map()
