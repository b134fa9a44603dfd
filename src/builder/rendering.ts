import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { allData, bodyText, excerptText, form, headText } from '../drops/document-aspects.ts'
import type { Renderings, Views } from '../drops/views.ts'
import type { Composer } from '../generators/generator.ts'
import type { Fact, FactKind } from '../incremental/facts.ts'
import type { Kernel } from '../incremental/kernel.ts'
import { LastingText } from '../incremental/lasting-text.ts'
import { makeTask, type Recipe, type Task } from '../incremental/task.ts'
import { placeInLayouts, type RenderContext, renderContent, renderExcerpt } from '../renderer/render.ts'
import type { Document, Output } from '../site/types.ts'
import { flatten } from '../util/flatten.ts'
import { isSameValue } from '../values/same.ts'
import type { Hash } from '../values/value.ts'
import type { ConvertedByHooks, RenderHooks } from './render-hooks.ts'

/** A document with the tasks that render it. It stays from one build to the next. */
export interface Slot {
  readonly key: string
  document: Document
  composer: Composer | null
  /** In the render order of the site. */
  index: number
  /** What is published in place of the finished page, where a plugin has set it when all was rendered. */
  override: LastingText | null
  readonly content: Task<Slot, Converted>
  readonly excerpt: Task<Slot, Excerpt>
  readonly page: Task<Slot, Finished>
  readonly check: Task<Slot, null>
}

/** A converted body, and what is published beside it. Null where it failed. */
export interface Converted {
  readonly text: LastingText | null
  readonly emitted: readonly Output[]
  /** Front matter that plugins have given its layouts while it was converted. */
  readonly data: Hash | null
}

export interface Excerpt {
  readonly text: LastingText | null
  /** It shows the text of other documents, and so depends on when it is asked for. */
  readonly isUnstable: boolean
}

/** A page within its layouts; null where it failed. */
export interface Finished {
  readonly text: LastingText | null
}

export interface RenderingOptions {
  readonly kernel: Kernel
  readonly diagnostics: Diagnostics
  readonly views: () => Views
  readonly context: () => RenderContext & { readonly compose: (composer: Composer) => string }
  /** Takes what converters have emitted since it was called last. */
  readonly takeEmitted: () => readonly Output[]
  /** What plugins make of pages; null where none does. */
  readonly hooks: RenderHooks | null
  /** Looks for mistakes in the finished content of a document. */
  readonly check: (document: Document, content: string) => void
}

export interface Rendering extends Renderings {
  slotOf(document: Document): Slot | undefined
  /** Brings the slots in line with the documents of a site, in render order, by their keys. */
  place(documents: ReadonlyMap<string, Document>, composers: ReadonlyMap<Document, Composer>): void
  readonly slots: ReadonlyMap<string, Slot>
  /** Who makes what a fact is about; undefined for facts of the site itself. */
  producerOf(fact: Fact): Task | undefined
  /** The order in which tasks report. */
  byOrder(a: Task, b: Task): number
  /** Lets go of excerpts that have to be made at every build, by the first who asks; whether there are any. */
  forgetUnstable(): boolean
  /** A slot for results of an earlier process; its tasks take part when it is admitted. */
  restore(key: string, document: Document, index: number, count: number): Slot
  admit(slot: Slot): void
  /** The results of an earlier process, by their prints; what cannot be found is made again. */
  keptContent(slot: Slot, print: string | null, find: FindText): LastingText | null
  keptExcerpt(slot: Slot, print: string | null, find: FindText): LastingText | null
  keptPage(slot: Slot, print: string | null): LastingText | null
  /** The finished page again, for one whose text was let go. */
  render(slot: Slot): string
}

/** A text by its print; null where it is damaged. */
export type FindText = (print: string) => string | null

/** So that an excerpt, which others ask for in the middle of theirs, is up to date before them. */
const excerptRank = -1

/**
 * Renders every document of every collection in their order, and the pages after them: Jekyll's
 * `Site#render`. The order can be seen from templates: inside of a post, the content of an older one is HTML
 * already, and that of a newer one is Markdown still. It is decided by ranks alone, so that a document that is
 * rendered again sees what it saw in the first build.
 */
export function createRendering(options: RenderingOptions): Rendering {
  const { kernel, diagnostics } = options
  const { tracker } = kernel
  const { facts } = tracker
  const slots = new Map<string, Slot>()
  const unstable = new Set<Slot>()
  let byDocument = new WeakMap<Document, Slot>()
  let rank = Number.POSITIVE_INFINITY
  let excerptDepth = 0
  let isUnstable = false

  const contentRecipe: Recipe<Slot, Converted> = {
    kind: 'content',
    run: slot => atRank(slot.content.rank, slot.document, () => convert(slot)),
    isSame: (before, after) =>
      isSameText(before.text, after.text) &&
      isSameEmitted(before, after) &&
      isSameValue(before.data, after.data),
    products: slot => productsOf('html', slot.key),
  }
  const excerptRecipe: Recipe<Slot, Excerpt> = {
    kind: 'excerpt',
    isOnDemand: true,
    run: slot => withExcerpt(slot),
    isSame: (before, after) => isSameText(before.text, after.text) && !after.isUnstable,
    products: slot => productsOf('excerpt', slot.key),
  }
  const pageRecipe: Recipe<Slot, Finished> = {
    kind: 'page',
    run: slot => atRank(slot.page.rank, slot.document, () => finish(slot)),
    isSame: (before, after) => isSameText(before.text, after.text),
    products: slot => productsOf('output', slot.key),
  }
  const checkRecipe: Recipe<Slot, null> = {
    kind: 'images',
    run: slot => atRank(slot.check.rank, slot.document, () => check(slot)),
    isSame: () => true,
    products: () => [],
  }

  return {
    slots,
    slotOf: document => byDocument.get(document),
    place,
    producerOf,
    byOrder: (a, b) => turnOf(a) - turnOf(b) || a.rank - b.rank,
    forgetUnstable,
    restore,
    admit: slot => {
      for (const task of tasksOf(slot)) kernel.add(task)
      if (slot.excerpt.result?.isUnstable === true) unstable.add(slot)
    },
    keptContent: (slot, print, find) => kept(print, find, () => again(contentRecipe, slot)?.text),
    keptExcerpt: (slot, print, find) => kept(print, find, () => again(excerptRecipe, slot)?.text),
    keptPage: (slot, print) =>
      kept(
        print,
        () => null,
        () => again(pageRecipe, slot)?.text,
      ),
    render: slot => again(pageRecipe, slot)?.text?.text ?? '',
    content: contentOf,
    output: outputOf,
    excerpt: excerptOf,
  }

  function convert(slot: Slot): Converted {
    const { document, composer } = slot
    note(document, form)
    note(document, composer === null ? bodyText : allData)
    const text =
      composer === null ? renderContent(document, options.context()) : options.context().compose(composer)
    const hooked = text === null ? null : afterHooks(document, text)
    return {
      text: hooked === null ? null : LastingText.of(flatten(hooked.text)),
      data: hooked?.data ?? null,
      emitted: options.takeEmitted(),
    }
  }

  function afterHooks(document: Document, text: string): ConvertedByHooks | null {
    return options.hooks === null ? { text, data: null } : options.hooks.converted(document, text)
  }

  function finish(slot: Slot): Finished {
    const { document } = slot
    note(document, form)
    tracker.readOf('html', slot.key)
    const { text: content, data } = kernel.demand(slot.content) ?? failed
    if (content === null) return { text: null }
    note(document, headText)
    const placed = placeInLayouts(document, content.text, options.context(), data)
    const text =
      placed === null || options.hooks === null ? placed : options.hooks.rendered(document, placed, data)
    return { text: text === null ? null : LastingText.of(flatten(text)) }
  }

  function check(slot: Slot): null {
    const { document } = slot
    for (const aspect of [form, bodyText, headText, 'image']) note(document, aspect)
    tracker.readOf('html', slot.key)
    options.check(document, kernel.demand(slot.content)?.text?.text ?? '')
    return null
  }

  function withExcerpt(slot: Slot): Excerpt {
    const { document } = slot
    const views = options.views()
    note(document, form)
    note(document, excerptText)
    const outer = { isUnstable, current: views.current }
    isUnstable = false
    excerptDepth++
    // Jekyll takes an excerpt for no document, which has no related posts.
    views.current = null
    try {
      const text = renderExcerpt(document, document.excerptBody ?? '', options.context())
      if (isUnstable) unstable.add(slot)
      return { text: text === null ? null : LastingText.of(flatten(text)), isUnstable }
    } finally {
      excerptDepth--
      isUnstable = outer.isUnstable
      views.current = outer.current
    }
  }

  /** Makes a result again that is known to be the same, past all memory. */
  function again<Result>(recipe: Recipe<Slot, Result>, slot: Slot): Result {
    return diagnostics.during(() => tracker.run(() => recipe.run(slot))).result.result
  }

  function restore(key: string, document: Document, index: number, count: number): Slot {
    const slot = makeSlot(key, document, index)
    setRanks(slot, index, count)
    slots.set(key, slot)
    return slot
  }

  function contentOf(document: Document): string {
    const slot = byDocument.get(document)
    if (slot === undefined) return document.body
    isUnstable = true
    if (slot.content.rank < rank) {
      tracker.readOf('html', slot.key)
      return kernel.demand(slot.content)?.text?.text ?? document.body
    }
    tracker.readOf('late', `content ${slot.key}`)
    note(document, bodyText)
    return document.body
  }

  function outputOf(document: Document): string | null {
    const slot = byDocument.get(document)
    if (slot === undefined) return null
    isUnstable = true
    if (slot.page.rank < rank) {
      tracker.readOf('output', slot.key)
      return kernel.demand(slot.page)?.text?.text ?? null
    }
    tracker.readOf('late', `output ${slot.key}`)
    return null
  }

  function excerptOf(document: Document): string | null {
    const slot = byDocument.get(document)
    if (slot === undefined || !document.hasExcerpt) return null
    const excerpt = kernel.demand(slot.excerpt)
    tracker.readOf('excerpt', slot.key)
    if (excerpt?.isUnstable === true) {
      tracker.readOf('volatile', '')
      if (excerptDepth > 0) isUnstable = true
    }
    return excerpt?.text?.text ?? null
  }

  function forgetUnstable(): boolean {
    const hasAny = unstable.size > 0
    for (const { excerpt } of unstable) kernel.forget(excerpt as unknown as Task)
    unstable.clear()
    return hasAny
  }

  function producerOf(fact: Fact): Task | undefined {
    const kind = producers.get(facts.groupOf(fact)?.kind ?? 'site')
    return kind === undefined ? undefined : kernel.find(`${kind}:${facts.keyOf(fact)}`)
  }

  /** Runs a task as the one whose turn it is. */
  function atRank<Result>(own: number, document: Document, work: () => Result): Result {
    const views = options.views()
    const outer = { rank, current: views.current }
    rank = own
    views.current = document
    try {
      return work()
    } finally {
      rank = outer.rank
      views.current = outer.current
    }
  }

  function note(document: Document, aspect: string): void {
    tracker.read(options.views().factsOf(document), aspect)
  }

  function productsOf(kind: FactKind, key: string): readonly Fact[] {
    const fact = facts.known(kind).get(key)
    return fact === undefined ? [] : [fact, facts.columnOf(fact)]
  }

  function place(documents: ReadonlyMap<string, Document>, composers: ReadonlyMap<Document, Composer>): void {
    for (const [key, slot] of slots) {
      if (documents.has(key)) continue
      slots.delete(key)
      for (const task of tasksOf(slot)) kernel.remove(task)
    }
    byDocument = new WeakMap()
    let index = 0
    let isReordered = false
    for (const [key, document] of documents) {
      let slot = slots.get(key)
      if (slot === undefined) {
        slot = makeSlot(key, document, index)
        slots.set(key, slot)
        setRanks(slot, index, documents.size)
        for (const task of tasksOf(slot)) kernel.add(task)
      } else if (slot.index !== index) isReordered = true
      slot.document = document
      slot.composer = composers.get(document) ?? null
      slot.index = index
      setRanks(slot, index, documents.size)
      byDocument.set(document, slot)
      index++
    }
    if (isReordered) invalidateMisplaced()
  }

  function makeSlot(key: string, document: Document, index: number): Slot {
    // The tasks and their slot know one another.
    const slot: Partial<{ -readonly [Key in keyof Slot]: Slot[Key] }> = {
      key,
      document,
      composer: null,
      index,
      override: null,
    }
    const whole = slot as Slot
    slot.content = makeTask(contentRecipe, whole, key, 0)
    slot.excerpt = makeTask(excerptRecipe, whole, key, excerptRank)
    slot.page = makeTask(pageRecipe, whole, key, 0)
    slot.check = makeTask(checkRecipe, whole, key, 0)
    return whole
  }

  /** Who was rendered before whom has changed: what then saw a text too early or too late sees it anew. */
  function invalidateMisplaced(): void {
    const verify = (kind: FactKind, isInPlace: (key: string, reader: Task) => boolean): void => {
      for (const [key, fact] of facts.known(kind)) {
        for (const reader of kernel.readersOf(fact)) {
          if (reader.recipe !== excerptRecipe && !isInPlace(key, reader)) kernel.invalidateTask(reader, fact)
        }
      }
      const column = facts.known('column').get(`(${kind})`)
      if (column !== undefined) kernel.invalidate([column])
    }
    verify('html', (key, reader) => rankOf(key, 'content') < reader.rank)
    verify('output', (key, reader) => rankOf(key, 'page') < reader.rank)
    verify('late', (key, reader) => {
      const [task = '', subject = ''] = key.split(/ (.*)/s)
      return rankOf(subject, task === 'output' ? 'page' : 'content') >= reader.rank
    })
  }

  function rankOf(key: string, task: 'content' | 'page'): number {
    return slots.get(key)?.[task].rank ?? Number.NaN
  }
}

const failed: Converted = { text: null, emitted: [], data: null }

/** The tasks that make what facts of a kind are about. */
const producers: ReadonlyMap<FactKind, string> = new Map([
  ['html', 'content'],
  ['excerpt', 'excerpt'],
  ['output', 'page'],
])

/** Excerpts report with the document that they are of. */
function turnOf(task: Task): number {
  return task.rank === excerptRank ? (task.subject as Slot).content.rank : task.rank
}

/** Only posts are checked for pictures that are missing. */
export function tasksOf({ document, content, excerpt, page, check }: Slot): readonly Task[] {
  const tasks: readonly unknown[] = [
    content,
    excerpt,
    page,
    ...(document.collection === 'posts' ? [check] : []),
  ]
  return tasks as readonly Task[]
}

function setRanks({ content, page, check }: Slot, index: number, count: number): void {
  content.rank = 2 * index
  page.rank = 2 * index + 1
  check.rank = 2 * count + index
}

/** A text of an earlier process; null where the task had failed. */
function kept(
  print: string | null,
  find: FindText,
  make: () => LastingText | null | undefined,
): LastingText | null {
  return print === null ? null : LastingText.kept(print, () => find(print) ?? make()?.text ?? '')
}

function isSameText(before: LastingText | null, after: LastingText | null): boolean {
  return before === null || after === null ? before === after : before.isSame(after)
}

function isSameEmitted({ emitted: before }: Converted, { emitted: after }: Converted): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({ destination, content }, at) =>
        destination === after[at]?.destination && content === after[at]?.content,
    )
  )
}
