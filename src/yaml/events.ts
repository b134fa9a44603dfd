/**
 * YAML's syntax: text to events that point into it. The only file that imports js-yaml, whose parser keeps to
 * YAML 1.2 where Jekyll's libyaml is laxer: what libyaml takes is taken here as well.
 */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml'
import { startOfLine } from '../util/text-place.ts'
import { firstDocumentEnd } from './document.ts'
import { moveStrayLines, strayLine } from './stray-lines.ts'

export type YamlEvent = Event
export type YamlScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>

export const yamlEvent = EVENT_ID
export const yamlStyle = SCALAR_STYLE
/** The style of lists in `[]` and maps in `{}`. */
export const yamlFlow = COLLECTION_STYLE.FLOW

export interface YamlEvents {
  readonly events: readonly YamlEvent[]
  /** The text of a scalar, its quotes, escapes and folded lines undone. */
  readonly scalarText: (event: YamlScalarEvent) => string
  /** The text between two of the events' positions. */
  readonly slice: (start: number, end: number) => string
  /** Where one of the events' positions is in the author's text. */
  readonly place: (position: number) => number
  /** Where text starts that belongs to no document, and that Jekyll passes over; null if there is none. */
  readonly rest: number | null
}

/** What the parser stumbled over. */
export interface YamlFault {
  /** js-yaml's own words. */
  readonly reason: string
  /** In the author's text. */
  readonly position: number
}

/** The events of `text`, or at least of its first document. */
export function readEvents(text: string): YamlEvents | YamlFault {
  const events = parse(text)
  if (!isFault(events)) return readable(text, events)
  if (events.reason !== strayLine) return readFirstDocument(text, events)
  const { text: respaced, place } = moveStrayLines(text, events.position, faultOf)
  const result = parse(respaced)
  const read = isFault(result) ? readFirstDocument(respaced, result) : readable(respaced, result)
  if (isFault(read)) return { ...read, position: place(read.position) }
  return { ...read, place, rest: read.rest === null ? null : place(read.rest) }
}

export function isFault(result: object): result is YamlFault {
  return 'reason' in result
}

/** What stops js-yaml at `text` taken by itself; null if nothing does. */
export function faultOf(text: string): YamlFault | null {
  const result = parse(text)
  return isFault(result) ? result : null
}

// Of nodes as they are written; deeper ones that aliases make are found later.
const maxDepth = 100

// js-yaml's words.
const textBehind = 'end of the stream or a document separator is expected'

function parse(text: string): readonly YamlEvent[] | YamlFault {
  try {
    return parseEvents(text, { maxDepth })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { reason: error.reason, position: error.mark?.position ?? 0 }
  }
}

function readable(text: string, events: readonly YamlEvent[], rest: number | null = null): YamlEvents {
  return {
    events,
    scalarText: event => scalarText(text, event),
    slice: (start, end) => text.slice(start, end),
    place: position => position,
    rest,
  }
}

// libyaml adds no line break to a block of text that the file ends without one.
function scalarText(text: string, event: YamlScalarEvent): string {
  const value = getScalarValue(text, event)
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK
  const isCutOff = isBlock && event.valueEnd === text.length && !/[\r\n]$/.test(text)
  return isCutOff && value.endsWith('\n') ? value.slice(0, -1) : value
}

// SafeYAML stops reading at the end of the first document, which is also where a line comes that is indented
// less than the first: it goes unread, and what is wrong with it does not matter.
function readFirstDocument(text: string, fault: YamlFault): YamlEvents | YamlFault {
  const events = fault.reason === textBehind ? parse(text.slice(0, startOfLine(text, fault.position))) : fault
  if (!isFault(events) && isBehind(text, events[1], fault.position))
    return readable(text, events, fault.position)
  const end = firstDocumentEnd(text)
  return end === null || end > fault.position ? fault : readEvents(text.slice(0, end))
}

function isBehind(text: string, root: YamlEvent | undefined, position: number): boolean {
  if (root?.type !== EVENT_ID.MAPPING && root?.type !== EVENT_ID.SEQUENCE) return false
  const lead = text.slice(startOfLine(text, position), position)
  if (text[position] === ':' || /[^ ]/.test(lead)) return false
  return root.style === COLLECTION_STYLE.FLOW || lead.length < root.start - startOfLine(text, root.start)
}
