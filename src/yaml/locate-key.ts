import { placeOf, type TextPlace } from '../util/text-place.ts'
import {
  isFault,
  readEvents,
  type YamlEvent,
  type YamlEvents,
  yamlEvent,
  yamlFlow,
  yamlStyle,
} from './events.ts'

export interface KeyPlace extends TextPlace {
  /** In UTF-16 units. */
  readonly length: number
}

/**
 * Where a diagnostic about a top-level key belongs: its value, or the key itself where the value is not on
 * one line. Null where `head` has no such key.
 *
 * @param head YAML, as of front matter or a configuration file.
 * @param headLine the line of the file on which `head` starts, 1-based.
 * @param part `key` for what is wrong about the key itself.
 */
export function locateKey(
  head: string,
  headLine: number,
  key: string,
  part: 'key' | 'value' = 'value',
): KeyPlace | null {
  const source = readEvents(head)
  const pair = isFault(source) ? null : findPair(source, key)
  if (pair === null) return null
  const value = part === 'value' ? rangeOf(head, pair.source, pair.value) : null
  const range = value ?? rangeOf(head, pair.source, pair.key)
  if (range === null) return null
  const { line, column } = placeOf(head, range.start)
  return { line: line + headLine - 1, column, length: Math.max(1, range.end - range.start) }
}

interface Pair {
  readonly source: YamlEvents
  readonly key: YamlEvent
  readonly value: YamlEvent
}

// The last one, which is the one that counts.
function findPair(source: YamlEvents, name: string): Pair | null {
  const [, root, ...events] = source.events
  if (root?.type !== yamlEvent.MAPPING) return null
  let found: Pair | null = null
  let key: YamlEvent | null = null
  let depth = 0
  for (const event of events) {
    if (event.type === yamlEvent.POP) {
      depth--
      continue
    }
    if (depth < 0) break
    if (depth === 0) {
      if (key === null) key = event
      else {
        if (key.type === yamlEvent.SCALAR && source.scalarText(key) === name)
          found = { source, key, value: event }
        key = null
      }
    }
    if (event.type === yamlEvent.MAPPING || event.type === yamlEvent.SEQUENCE) depth++
  }
  return found
}

interface Range {
  readonly start: number
  readonly end: number
}

// Null for what is empty or on lines of its own.
function rangeOf(head: string, source: YamlEvents, event: YamlEvent): Range | null {
  if (event.type === yamlEvent.ALIAS) return range(source, event.anchorStart - 1, event.anchorEnd)
  if (event.type === yamlEvent.SCALAR && event.valueStart >= 0) {
    const isBlock = event.style === yamlStyle.LITERAL_BLOCK || event.style === yamlStyle.FOLDED_BLOCK
    const quote = event.style === yamlStyle.PLAIN ? 0 : 1
    return isBlock ? null : onOneLine(head, range(source, event.valueStart - quote, event.valueEnd + quote))
  }
  if ((event.type === yamlEvent.SEQUENCE || event.type === yamlEvent.MAPPING) && event.style === yamlFlow) {
    const start = source.place(event.start)
    return onOneLine(head, { start, end: head.length })
  }
  return null
}

function range(source: YamlEvents, start: number, end: number): Range {
  return { start: source.place(start), end: source.place(end) }
}

function onOneLine(head: string, { start, end }: Range): Range {
  const line = /^[^\r\n]*/.exec(head.slice(start, end))?.[0] ?? ''
  return { start, end: start + line.trimEnd().length }
}
