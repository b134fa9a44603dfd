/** Evaluates `input | filter: argument` as a template would, for tests of filters. */
import { compileVariable } from '../../../src/engines/liquid/expression/compile-variable.ts'
import { itemCondition, itemVariable } from '../../../src/engines/liquid/expression/item-expression.ts'
import { parseVariable } from '../../../src/engines/liquid/expression/variable.ts'
import { type FilterContext, FilterError } from '../../../src/filters/filter.ts'
import { standardFilters } from '../../../src/filters/index.ts'
import { AuthorError } from '../../../src/values/author-error.ts'
import { Time } from '../../../src/values/time.ts'
import { toOutput } from '../../../src/values/to-s.ts'
import type { Hash, Value } from '../../../src/values/value.ts'

export interface Surroundings {
  readonly variables: Hash
  readonly config?: Hash
  readonly context?: Partial<FilterContext>
}

/** What the expression prints, or the words of the error at which the build would stop. */
export function evaluate(text: string, surroundings: Surroundings): string | { readonly error: string } {
  const scope = { get: (name: string) => surroundings.variables.get(name) ?? null }
  const context = contextOf(surroundings)
  try {
    return toOutput(compileVariable(parseVariable(text), applyWith(context))(scope))
  } catch (error) {
    if (error instanceof AuthorError) return { error: error.message }
    throw error
  }
}

type Apply = Parameters<typeof compileVariable>[1]

export function applyWith(context: FilterContext): Apply {
  return ({ name }, input, args): Value => {
    const filter = standardFilters[name]
    if (filter === undefined) return input
    const [least, most] = filter.arity
    if (args.length < least || args.length > most) throw new FilterError('wrong number of arguments')
    return filter.apply(input, args, context)
  }
}

export function contextOf({ variables, config = new Map(), context = {} }: Surroundings): FilterContext {
  const variable = (name: string): Value => variables.get(name) ?? null
  const all: FilterContext = {
    zone: 'UTC',
    now: new Time(0, 0, 0, 'UTC'),
    config: key => config.get(key) ?? null,
    markdownify: text => `<p>${text}</p>\n`,
    smartify: text => text,
    sassify: (text, syntax) => `/* ${syntax} */ ${text}`,
    condition: (text, name) => itemCondition(text, { name, outer: { get: variable } }),
    expression: (text, name) =>
      itemVariable(text, { name, outer: { get: variable }, applyFilter: applyWith(all) }),
    variable,
    imageSize: () => null,
    track() {},
    volatile: () => {},
    warn: () => {},
    ...context,
  }
  return all
}
