import { allData, bodyText, form, headText } from '../drops/document-aspects.ts'
import { pathSeparator } from '../drops/recording-hash.ts'
import type { Converter } from '../engines/engine.ts'
import type { FilterTable, Tracked } from '../filters/filter.ts'
import type { Tracker } from '../incremental/tracker.ts'
import type { PluginTag } from '../plugins/tag.ts'

/**
 * What code of plugins reads while pages are rendered. Code that is not declared pure may have read anything, and the page
 * then depends on the whole site, unless it says what it has read.
 */
export interface ExtensionReads {
  run<Result>(isPure: boolean, work: () => Result): Result
  readonly track: (...read: readonly Tracked[]) => void
  readonly volatile: () => void
}

export function createExtensionReads(tracker: Tracker): ExtensionReads {
  let isTold = false
  return {
    run(isPure, work) {
      const outer = isTold
      isTold = isPure
      try {
        return work()
      } finally {
        if (!isTold) tracker.readOf('site', '')
        isTold = outer
      }
    },
    track(...read) {
      isTold = true
      for (const each of read) note(each)
    },
    volatile: () => tracker.readOf('volatile', ''),
  }

  function note(read: Tracked): void {
    if ('file' in read) tracker.readOf('file', read.file)
    else if ('config' in read) tracker.readOf('config', read.config)
    else if ('data' in read) tracker.readOf('data', read.data.replaceAll('.', pathSeparator))
    else noteDocument(read.document)
  }

  function noteDocument(path: string): void {
    // Whether it is there at all.
    tracker.readOf('link', `file ${path}`)
    for (const aspect of [form, headText, bodyText, allData])
      tracker.read(tracker.facts.group('doc', path), aspect)
  }
}

/** The filters of a table, with what each may read past its arguments recorded. */
export function recordFilters(filters: FilterTable, reads: ExtensionReads): FilterTable {
  const recorded = Object.entries(filters).map(([name, filter]) => {
    if (filter.pure !== false) return [name, filter] as const
    const { apply } = filter
    return [
      name,
      { ...filter, apply: (...call: Parameters<typeof apply>) => reads.run(false, () => apply(...call)) },
    ] as const
  })
  return Object.assign(Object.create(null), Object.fromEntries(recorded))
}

export function recordTags(
  tags: ReadonlyMap<string, PluginTag>,
  reads: ExtensionReads,
): ReadonlyMap<string, PluginTag> {
  const recorded = [...tags].map(([name, tag]): readonly [string, PluginTag] => {
    if ('sameAs' in tag || tag.pure !== false) return [name, tag]
    const { render } = tag
    return [name, { ...tag, render: (...call) => reads.run(false, () => render(...call)) }]
  })
  return new Map(recorded)
}

export function recordConverter(converter: Converter, reads: ExtensionReads): Converter {
  if (converter.pure !== false) return converter
  return {
    name: converter.name,
    matches: converter.matches,
    outputExtension: converter.outputExtension,
    convert: (...call) => reads.run(false, () => converter.convert(...call)),
  }
}
