import { Drop } from './drop.ts'
import { formatNumber, inspect } from './inspect.ts'
import { longestText } from './limits.ts'
import { isArray, isHash, type Value } from './value.ts'
import { descend, startWalk, step, type Walk } from './walk.ts'

/**
 * Ruby's `to_s`, which filters apply to what they take for text: nothing for nil, `[1, nil]` and `{"one"=>1}`
 * for lists and hashes, `5.0` for a float.
 *
 * @throws LimitError where the text would be too long.
 */
export function toS(value: Value | undefined): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return formatNumber(value)
  if (isArray(value) || isHash(value)) return inspect(value)
  return value instanceof Drop && value.hash !== null ? inspect(value.hash) : String(value)
}

/**
 * What `{{ value }}` prints. It differs from {@link toS} for lists: their items, and those of lists in them,
 * follow one another without a separator.
 *
 * @throws LimitError where the text would be too long.
 */
export function toOutput(value: Value | undefined): string {
  return isArray(value) ? join(value, '', itemToS, startWalk(longestText)) : toS(value)
}

/** In a list, it is the object itself that Ruby asks: a page prints its content there, and a hash alone. */
function itemToS(item: Value): string {
  return item instanceof Drop ? item.itemText : toS(item)
}

/**
 * Ruby's `Array#join`: lists within the list are joined likewise.
 *
 * @throws LimitError where the text would be too long.
 */
export function joinItems(items: readonly Value[], glue: string): string {
  return join(items, glue, toS, startWalk(longestText))
}

// A step is a character of the text, but an empty list is one too.
function join(items: readonly Value[], glue: string, print: (item: Value) => string, walk: Walk): string {
  let text = ''
  let separator = ''
  for (const item of items) {
    const part = isArray(item) ? join(item, glue, print, descend(walk)) : print(item)
    step(walk, (isArray(item) ? 1 : part.length) + separator.length)
    text += separator + part
    separator = glue
  }
  return text
}
