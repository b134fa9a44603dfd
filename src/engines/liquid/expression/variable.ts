import { type Expression, parseExpression } from './expression.ts'
import { QUOTED_FRAGMENT, SPACE } from './lax.ts'
import { readExpression, readExpressionText } from './strict.ts'
import { LiquidSyntaxError } from './syntax-error.ts'
import { TokenReader } from './token-reader.ts'

/** What stands between `{{` and `}}`: an expression and the filters it passes through. */
export interface Variable {
  readonly expression: Expression
  readonly filters: readonly FilterCall[]
  /** Why strict Liquid refuses the text, which was then read in lax mode. */
  readonly warning: LiquidSyntaxError | null
}

export interface FilterCall {
  readonly name: string
  readonly args: readonly Expression[]
  /** `name: value` arguments, which Liquid hands on as one hash behind the others. */
  readonly options: readonly (readonly [name: string, value: Expression])[]
  /** Where the filter's name is in the text, in UTF-16 units. */
  readonly offset: number
}

/**
 * Reads a variable strictly or, where that fails, as lax Liquid does: what it cannot read is skipped.
 *
 * @param isLax leaves the strict reading out: it now and then makes something else of a text
 */
export function parseVariable(text: string, isLax = false): Variable {
  if (isLax) return { ...parseLaxly(text), warning: null }
  try {
    return parseStrictly(text)
  } catch (error) {
    if (error instanceof LiquidSyntaxError) return { ...parseLaxly(text), warning: error }
    throw error
  }
}

function parseStrictly(text: string): Variable {
  const reader = new TokenReader(text)
  const expression = readExpression(reader)
  const filters: FilterCall[] = []
  while (reader.takeIf('pipe')) {
    const name = reader.take('id')
    const args = reader.takeIf('colon') ? readArguments(reader) : []
    filters.push(toFilterCall(name.text, name.offset, args))
  }
  reader.take('end_of_string')
  return { expression, filters, warning: null }
}

type Option = readonly [name: string, value: Expression]
type Argument = Expression | Option

function readArguments(reader: TokenReader): readonly Argument[] {
  const args = [readArgument(reader)]
  while (reader.takeIf('comma')) args.push(readArgument(reader))
  return args
}

function readArgument(reader: TokenReader): Argument {
  if (reader.peek().type !== 'id' || reader.peek(1).type !== 'colon') return readExpression(reader)
  const name = reader.take('id')
  reader.take('colon')
  const { offset } = reader.peek()
  const value = readExpressionText(reader)
  if (/^\w+$/.test(name.text)) return [name.text, parseExpression(value, offset)]
  // A name with a hyphen names no option: Liquid looks up a variable of that name, and the value in it.
  return parseExpression(`${name.text}: ${value}`, name.offset)
}

function toFilterCall(name: string, offset: number, args: readonly Argument[]): FilterCall {
  return {
    name,
    args: args.filter(arg => 'kind' in arg),
    options: args.filter(isOption),
    offset,
  }
}

function isOption(argument: Argument): argument is Option {
  return !('kind' in argument)
}

const HEAD = new RegExp(QUOTED_FRAGMENT)
const FILTER = new RegExp(`(?:${SPACE}+|${QUOTED_FRAGMENT}|,)+`, 'g')
const ARGUMENT = new RegExp(`[:,]${SPACE}*((?:\\w+${SPACE}*:${SPACE}*)?${QUOTED_FRAGMENT})`, 'dg')
const OPTION = new RegExp(`^(\\w+)${SPACE}*:${SPACE}*(${QUOTED_FRAGMENT})$`, 'd')

function parseLaxly(text: string): Omit<Variable, 'warning'> {
  const head = HEAD.exec(text)
  if (head === null) return { expression: parseExpression(''), filters: [] }
  const expression = parseExpression(head[0], head.index)
  const pipe = text.indexOf('|', head.index + head[0].length)
  if (pipe < 0) return { expression, filters: [] }
  const filters: FilterCall[] = []
  for (const { 0: part, index } of text.slice(pipe + 1).matchAll(FILTER)) {
    const name = /\w+/.exec(part)
    if (name === null) continue
    const offset = pipe + 1 + index
    filters.push(toFilterCall(name[0], offset + name.index, findArguments(part, offset)))
  }
  return { expression, filters }
}

function findArguments(part: string, offset: number): readonly Argument[] {
  return Array.from(part.matchAll(ARGUMENT), ({ 1: text = '', indices }) => {
    const start = offset + (indices?.[1]?.[0] ?? 0)
    const option = OPTION.exec(text)
    if (option === null) return parseExpression(text, start)
    const [, name = '', value = ''] = option
    return [name, parseExpression(value, start + (option.indices?.[2]?.[0] ?? 0))]
  })
}
