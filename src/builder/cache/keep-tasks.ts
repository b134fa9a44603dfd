import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { withoutLinks } from '../../drops/document-link.ts'
import type { LastingText } from '../../incremental/lasting-text.ts'
import { toJson } from '../../incremental/store/value-codec.ts'
import type { Task } from '../../incremental/task.ts'
import type { Trace } from '../../incremental/tracker.ts'
import { readDestinationPath } from '../../site/destination-path.ts'
import type { Document, Output } from '../../site/types.ts'
import { isHash } from '../../values/value.ts'
import type { Converted, Excerpt, FindText, Finished, Rendering, Slot } from '../rendering.ts'
import { type Row, RowReader } from './row-reader.ts'

/** Where the texts are that do not fit into rows. */
export interface TextStore {
  has(print: string): boolean
  /** Null for a text that is damaged. */
  get(print: string): string | null
  put(print: string, text: string): void
}

/** What was rendered: the results of all tasks, and what each of them read. */
export interface KeptTasks {
  /** JSON */
  readonly rows: string
  /** For each task how many facts it read, then these. */
  readonly traces: Uint32Array
  /** The prints of the texts that are needed to go on from here. */
  readonly live: ReadonlySet<string>
}

/** @param texts takes the texts that were not in it yet */
export function keepTasks(rendering: Rendering, texts: TextStore): KeptTasks {
  const live = new Set<string>()
  const traces: Trace[] = []
  const rows = [...rendering.slots.values()].map((slot): Row => {
    const { key, content, excerpt, page, check } = slot
    return [
      key,
      encodeTask(content, ({ text, emitted, data }) => [
        keepText(text),
        emitted.map(encodeOutput),
        data === null ? null : toJson(data),
      ]),
      encodeTask(excerpt, ({ text, isUnstable }) => [keepText(text), isUnstable]),
      encodeTask(page, ({ text }) => [text?.print ?? null]),
      encodeTask(check, () => []),
    ]
  })
  return { rows: JSON.stringify(rows), traces: joinTraces(traces), live }

  function encodeTask<Result>(task: Task<Slot, Result>, encode: (result: Result) => Row): Row | null {
    const { result, trace, diagnostics, pending } = task
    if (pending !== null || result === undefined || hasLinks(result)) return null
    traces.push(trace)
    const problems =
      diagnostics.length === 0 ? null : JSON.stringify(diagnostics.map(({ source: _, ...rest }) => rest))
    return [problems, ...encode(result)]
  }

  function keepText(text: LastingText | null): string | null {
    if (text === null) return null
    const { print } = text
    live.add(print)
    if (text.isLoaded || !texts.has(print)) texts.put(print, text.text)
    return print
  }

  function encodeOutput({ destination, content, origin }: Output): Row {
    const text = typeof content === 'string' ? content : ''
    return [destination, text, origin]
  }
}

/** @throws DamagedValue */
export function restoreTasks(
  kept: Omit<KeptTasks, 'live'>,
  documents: ReadonlyMap<string, Document>,
  rendering: Rendering,
  texts: TextStore,
): void {
  const find: FindText = print => texts.get(print)
  const traces = new TraceReader(kept.traces)
  const rows = RowReader.of(JSON.parse(kept.rows)).rest()
  for (const [index, row] of rows.entries()) {
    const key = row.text()
    const slot = rendering.restore(key, documents.get(key) ?? row.refuse(), index, rows.length)
    restoreTask(
      slot.content,
      row,
      (fields): Converted => ({
        text: rendering.keptContent(slot, fields.textOrNull(), find),
        emitted: fields.rows().map(decodeOutput),
        data: fields.orNull(() => fields.value(isHash)),
      }),
    )
    restoreTask(
      slot.excerpt,
      row,
      (fields): Excerpt => ({
        text: rendering.keptExcerpt(slot, fields.textOrNull(), find),
        isUnstable: fields.flag(),
      }),
    )
    restoreTask(
      slot.page,
      row,
      (fields): Finished => ({
        text: rendering.keptPage(slot, fields.textOrNull()),
      }),
    )
    restoreTask(slot.check, row, () => null)
    rendering.admit(slot)
  }

  function restoreTask<Result>(
    task: Task<Slot, Result>,
    row: RowReader,
    decode: (fields: RowReader) => Result,
  ): void {
    const fields = row.orNull(() => new RowReader(row.row()))
    if (fields === null) return
    const problems = fields.textOrNull()
    const diagnostics: readonly Diagnostic[] = problems === null ? [] : JSON.parse(problems)
    Object.assign(task, { result: decode(fields), trace: traces.next(), diagnostics, pending: null })
  }
}

function decodeOutput(row: RowReader): Output {
  return {
    destination: readDestinationPath(row.text()) ?? row.refuse(),
    content: row.text(),
    origin: row.text(),
  }
}

/** What stands for a document in what a plugin has given a page lasts in no other process. */
function hasLinks(result: unknown): boolean {
  const data = typeof result === 'object' && result !== null && 'data' in result ? result.data : null
  return isHash(data) && withoutLinks(data) !== data
}

function joinTraces(traces: readonly Trace[]): Uint32Array {
  const length = traces.reduce((sum, trace) => sum + 1 + trace.length, 0)
  const joined = new Uint32Array(length)
  let at = 0
  for (const trace of traces) {
    joined[at] = trace.length
    joined.set(trace, at + 1)
    at += 1 + trace.length
  }
  return joined
}

class TraceReader {
  readonly #traces: Uint32Array
  #at = 0

  constructor(traces: Uint32Array) {
    this.#traces = traces
  }

  next(): Uint32Array {
    const length = this.#traces[this.#at] ?? 0
    const start = this.#at + 1
    this.#at = start + length
    return this.#traces.subarray(start, this.#at)
  }
}
