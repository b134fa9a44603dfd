import { AuthorError } from './author-error.ts'
import { Drop } from './drop.ts'
import { Float } from './float.ts'
import { longestText } from './limits.ts'
import { MethodLiteral } from './method-literal.ts'
import { toS } from './to-s.ts'
import { isArray, isHash, type Value } from './value.ts'
import { descend, startWalk, step, type Walk } from './walk.ts'

/**
 * JSON as Ruby's library writes it, without spaces: floats as Ruby prints them, dates and times as text.
 *
 * @throws AuthorError for what JSON cannot express, LimitError for too much of it.
 */
export function generateJson(value: Value): string {
  return write(value, { ...startWalk(longestText), indent: null, isInDrop: false })
}

/**
 * The same over several lines, as Ruby 3.1 has it: an empty list takes three.
 *
 * @throws AuthorError for what JSON cannot express, LimitError for too much of it.
 */
export function prettyJson(value: Value): string {
  return write(value, { ...startWalk(longestText), indent: '', isInDrop: false })
}

const deepestNesting = 100

interface JsonWalk extends Walk {
  /** Null for JSON in one line. */
  readonly indent: string | null
  /** Within a drop, Jekyll makes texts of what its lists hold. */
  readonly isInDrop: boolean
}

// A step is a character of the text.
function write(value: Value, walk: JsonWalk): string {
  if (isArray(value)) return writeList(value, walk)
  if (isHash(value)) return writePairs(value, walk)
  if (value instanceof Drop && !(value instanceof MethodLiteral)) return writeDrop(value, walk)
  const text = writeScalar(value)
  step(walk, text.length)
  return text
}

function writeList(list: readonly Value[], walk: JsonWalk): string {
  const inner = inside(walk)
  const items = list.map(item => writeItem(item, inner))
  return walk.indent === null ? `[${items.join(',')}]` : wrap('[\n', items, ']', inner)
}

function writeItem(item: Value, walk: JsonWalk): string {
  return write(walk.isInDrop && item instanceof Drop && item.isTextInJson ? item.itemText : item, walk)
}

function writePairs(pairs: Iterable<readonly [Value, Value]>, walk: JsonWalk): string {
  const inner = inside(walk)
  const members = Array.from(pairs, ([key, value]) => {
    const name = JSON.stringify(toS(key))
    step(walk, name.length + 1)
    return `${name}:${walk.indent === null ? '' : ' '}${write(value, inner)}`
  })
  return walk.indent === null ? `{${members.join(',')}}` : wrap('{', members, '}', inner)
}

function wrap(start: string, members: readonly string[], end: string, { indent }: JsonWalk): string {
  const open = members.length > 0 ? start.replace(/\n?$/, '\n') : start
  const lines = members.map(member => `${indent}${member}`).join(',\n')
  return `${open}${lines}\n${indent?.slice(2)}${end}`
}

function inside(walk: JsonWalk): JsonWalk {
  if (walk.depth >= deepestNesting) throw new AuthorError(`nesting of ${deepestNesting} is too deep`)
  step(walk, 2)
  const { indent, isInDrop } = walk
  return { ...descend(walk), indent: indent === null ? null : `${indent}  `, isInDrop }
}

/** Jekyll's drops know their neighbours, which know theirs: from the second level on these are cut short. */
function writeDrop(drop: Drop, walk: JsonWalk): string {
  if (drop.hash !== null) return writePairs(drop.hash, walk)
  const isNested = walk.depth >= 2
  const read = (key: string): Value =>
    isNested && neighbours.has(key) ? cutShort(drop.get(key)) : drop.get(key)
  return writePairs(
    drop.keys().map(key => [key, read(key)] as const),
    { ...walk, isInDrop: true },
  )
}

const neighbours: ReadonlySet<string> = new Set(['next', 'previous'])
const leftOut: ReadonlySet<string> = new Set(['content', 'output', 'excerpt', 'next', 'previous'])

function cutShort(neighbour: Value): Value {
  if (!(neighbour instanceof Drop)) return neighbour
  const keys = neighbour.keys().filter(key => !leftOut.has(key))
  return new Map(keys.map(key => [key, neighbour.get(key)]))
}

function writeScalar(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new AuthorError(`${value} not allowed in JSON`)
  }
  const isBare = typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint'
  return isBare || value instanceof Float ? toS(value) : JSON.stringify(toS(value))
}
