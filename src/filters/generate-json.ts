import { Drop } from '../values/drop.ts'
import { Float } from '../values/float.ts'
import { longestText } from '../values/limits.ts'
import { MethodLiteral } from '../values/method-literal.ts'
import { toS } from '../values/to-s.ts'
import { isArray, isHash, type Value } from '../values/value.ts'
import { descend, startWalk, step, type Walk } from '../values/walk.ts'
import { FilterError } from './filter.ts'

/**
 * JSON as Ruby's library writes it, without spaces: floats as Ruby prints them, dates and times as text.
 *
 * @throws FilterError for what JSON cannot express, LimitError for too much of it.
 */
export function generateJson(value: Value): string {
  return write(value, startWalk(longestText))
}

const deepestNesting = 100

// A step is a character of the text.
function write(value: Value, walk: Walk): string {
  if (isArray(value)) return writeList(value, inside(walk))
  if (isHash(value)) return writePairs(value, inside(walk))
  if (value instanceof Drop && !(value instanceof MethodLiteral)) return writeDrop(value, walk)
  const text = writeScalar(value)
  step(walk, text.length)
  return text
}

function inside(walk: Walk): Walk {
  if (walk.depth >= deepestNesting) throw new FilterError(`nesting of ${deepestNesting} is too deep`)
  step(walk, 2)
  return descend(walk)
}

function writeList(list: readonly Value[], walk: Walk): string {
  return `[${list.map(item => write(item, walk)).join(',')}]`
}

function writePairs(pairs: Iterable<readonly [Value, Value]>, walk: Walk): string {
  const members = Array.from(pairs, ([key, value]) => {
    const name = JSON.stringify(toS(key))
    step(walk, name.length + 1)
    return `${name}:${write(value, walk)}`
  })
  return `{${members.join(',')}}`
}

/** Jekyll's drops know their neighbours, which know theirs: from the second level on these are cut short. */
function writeDrop(drop: Drop, walk: Walk): string {
  const isNested = walk.depth >= 2
  const read = (key: string): Value =>
    isNested && neighbours.has(key) ? cutShort(drop.get(key)) : drop.get(key)
  return writePairs(
    drop.keys().map(key => [key, read(key)] as const),
    inside(walk),
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
    throw new FilterError(`${value} not allowed in JSON`)
  }
  const isBare = typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint'
  return isBare || value instanceof Float ? toS(value) : JSON.stringify(toS(value))
}
