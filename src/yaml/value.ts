/**
 * Events to values as SafeYAML 1.0.5's PsychHandler makes them, its oddities included: a tag takes away what
 * quotes mean (`!!str "1"` is 1), an alias of a text is guessed at anew, a merge takes what its map holds so
 * far (one written in place: nothing) and writes over the keys before it, and after an empty key the value
 * becomes the next key.
 */
import { type Hash, isArray, isHash, type MutableHash, type Scalar, type Value } from '../values/value.ts'
import { type YamlEvent, type YamlEvents, type YamlScalarEvent, yamlEvent, yamlStyle } from './events.ts'
import {
  aliasOfItself,
  compoundKey,
  duplicateKey,
  emptyKey,
  ignoredTag,
  mergeInPlace,
  tooManyCopies,
  unknownAlias,
  unreadRest,
  type YamlNote,
} from './notes.ts'
import { resolveScalar } from './scalar.ts'
import { isTagHarmless, resolveTagged } from './tag.ts'

export interface YamlReading {
  /** False for a text without a document, as in Ruby; null where it is refused. */
  readonly value: Value
  readonly notes: readonly YamlNote[]
  /** Why nothing is read: the value would grow out of all bounds. */
  readonly refusal: YamlNote | null
}

/** The value of the first document. */
export function readValue(source: YamlEvents): YamlReading {
  const reader: Reader = {
    source,
    index: 1,
    anchors: new Map(),
    notes: [],
    refusal: null,
    position: 0,
    nodes: 0,
    copied: 0,
    depth: 0,
    deepest: 0,
  }
  const value = source.events.length === 0 ? false : readNode(reader)
  if (source.rest !== null) reader.notes.push(unreadRest(source.rest))
  return { value: reader.refusal === null ? value : null, notes: reader.notes, refusal: reader.refusal }
}

// Nodes that aliases repeat; how many are written out the file's size bounds.
const mostCopied = 1_000_000
const deepestNode = 100

interface Reader {
  readonly source: YamlEvents
  /** The next event. */
  index: number
  readonly anchors: Map<string, Anchor>
  readonly notes: YamlNote[]
  refusal: YamlNote | null
  /** Where the last node that has a place is. */
  position: number
  nodes: number
  copied: number
  depth: number
  /** The depth of the deepest node since the innermost open anchor. */
  deepest: number
}

interface Anchor {
  /** Undefined while it is being read. */
  readonly value: Value | undefined
  readonly nodes: number
  readonly height: number
}

function readNode(reader: Reader): Value {
  const event = reader.source.events[reader.index++]
  reader.nodes++
  if (event === undefined || event.type === yamlEvent.DOCUMENT || event.type === yamlEvent.POP) return null
  if (event.type === yamlEvent.ALIAS) return readAlias(reader, event)
  if (event.anchorStart < 0) return readContent(reader, event)

  const name = reader.source.slice(event.anchorStart, event.anchorEnd)
  const { nodes, deepest } = reader
  reader.anchors.set(name, { value: undefined, nodes: 0, height: 0 })
  reader.deepest = reader.depth
  const value = readContent(reader, event)
  const height = reader.deepest - reader.depth
  reader.anchors.set(name, { value, nodes: reader.nodes - nodes + 1, height })
  reader.deepest = Math.max(deepest, reader.deepest)
  return value
}

function readContent(reader: Reader, event: ContentEvent): Value {
  if (event.type === yamlEvent.SCALAR) return readScalar(reader, event)
  reader.position = event.start
  if (event.tagStart >= 0) noteTag(reader, event, null)
  reader.depth++
  if (reader.depth > reader.deepest) reader.deepest = reader.depth
  const value = event.type === yamlEvent.SEQUENCE ? readList(reader) : readMap(reader)
  reader.depth--
  return value
}

type ContentEvent = Extract<YamlEvent, { tagStart: number }>

function readScalar(reader: Reader, event: YamlScalarEvent): Scalar {
  if (event.valueStart >= 0) reader.position = event.valueStart
  const text = reader.source.scalarText(event)
  if (event.tagStart >= 0) {
    const value = resolveTagged(reader.source.slice(event.tagStart, event.tagEnd), text)
    noteTag(reader, event, value)
    return value
  }
  return event.style === yamlStyle.PLAIN ? resolveScalar(text) : text
}

function readList(reader: Reader): readonly Value[] {
  const items: Value[] = []
  while (!isEnd(reader)) items.push(readNode(reader))
  return Object.freeze(items)
}

function readMap(reader: Reader): Hash {
  const map: MutableHash = new Map()
  const pairs: Pairs = { map, merged: null }
  let key: Value = null
  let keyPosition = 0
  const mapPosition = reader.position
  while (!isEnd(reader)) {
    const event = reader.source.events[reader.index]
    const node = readNode(reader)
    if (key === null) {
      key = node
      keyPosition = isKey(key) ? reader.position : startOfCompound(event, mapPosition)
      if (key === null) note(reader, emptyKey(keyPosition))
    } else {
      addPair(reader, pairs, { key, node, keyPosition, nodeType: event?.type })
      key = null
    }
  }
  return map
}

// A key in braces right behind its map's is a template tag: `{{ page.title }}`.
function startOfCompound(event: YamlEvent | undefined, mapPosition: number): number {
  const start = event !== undefined && 'start' in event ? event.start : mapPosition
  return start === mapPosition + 1 ? mapPosition : start
}

interface Pairs {
  readonly map: MutableHash
  /** The keys that came by a merge, which others may replace. */
  merged: Set<Scalar> | null
}

interface Pair {
  readonly key: Value
  readonly node: Value
  readonly keyPosition: number
  readonly nodeType: YamlEvent['type'] | undefined
}

function addPair(reader: Reader, pairs: Pairs, { key, node, keyPosition, nodeType }: Pair): void {
  if (!isKey(key)) {
    note(reader, compoundKey(keyPosition))
  } else if (key === '<<') {
    if (nodeType !== yamlEvent.ALIAS) note(reader, mergeInPlace(keyPosition))
    if (nodeType !== yamlEvent.MAPPING) pairs.merged = mergeInto(pairs, node)
  } else {
    if (pairs.map.has(key) && !pairs.merged?.delete(key)) note(reader, duplicateKey(keyPosition, key))
    pairs.map.set(key, node)
  }
}

// SafeYAML stops at a list of maps to merge; Psych takes it, the first map outranking the others.
function mergeInto({ map, merged }: Pairs, node: Value): Set<Scalar> {
  const keys = merged ?? new Set()
  for (const source of isArray(node) ? node.toReversed() : [node]) {
    if (!isHash(source)) continue
    for (const [key, value] of source) {
      map.set(key, value)
      keys.add(key)
    }
  }
  return keys
}

function readAlias(reader: Reader, event: Extract<YamlEvent, { type: typeof yamlEvent.ALIAS }>): Value {
  reader.position = event.anchorStart - 1
  const name = reader.source.slice(event.anchorStart, event.anchorEnd)
  const anchor = reader.anchors.get(name)
  if (anchor?.value === undefined) {
    note(
      reader,
      anchor === undefined ? unknownAlias(reader.position, name) : aliasOfItself(reader.position, name),
    )
    return null
  }
  reader.nodes += anchor.nodes
  reader.copied += anchor.nodes
  reader.deepest = Math.max(reader.deepest, reader.depth + anchor.height)
  if (reader.copied > mostCopied || reader.deepest > deepestNode) {
    reader.refusal ??= placed(reader, tooManyCopies(reader.position, name))
    return null
  }
  return typeof anchor.value === 'string' ? resolveScalar(anchor.value) : anchor.value
}

function isKey(node: Value): node is Scalar {
  return !isArray(node) && !isHash(node)
}

function isEnd(reader: Reader): boolean {
  const event = reader.source.events[reader.index]
  if (event !== undefined && event.type !== yamlEvent.POP) return false
  reader.index++
  return true
}

function noteTag(reader: Reader, event: ContentEvent, value: Value): void {
  const tag = reader.source.slice(event.tagStart, event.tagEnd)
  if (!isTagHarmless(tag, value)) note(reader, ignoredTag(event.tagStart, tag))
}

function note(reader: Reader, found: YamlNote): void {
  reader.notes.push(placed(reader, found))
}

function placed({ source }: Reader, found: YamlNote): YamlNote {
  return { ...found, position: source.place(found.position) }
}
