import { type Filter, type FilterContext, FilterError } from '../../filters/filter.ts'
import { suggest } from '../../util/similar.ts'
import { asLiquid } from '../../values/drop.ts'
import type { Value } from '../../values/value.ts'
import { compileExpression, type Evaluate } from './expression/compile-expression.ts'
import type { Expression, Literal } from './expression/expression.ts'
import type { FilterCall, Variable } from './expression/variable.ts'
import type { RenderState } from './render-state.ts'

/** The filters of an engine, and what they may know of their surroundings. */
export interface Filters {
  readonly table: ReadonlyMap<string, Filter>
  readonly context: FilterContext
  /** `strict_filters`: an unknown filter stops the build instead of passing its input on. */
  readonly isStrict: boolean
  /** `strict_variables`: so does a variable that is not there. */
  readonly isStrictOfVariables: boolean
}

/** A variable as a function of a render. */
export type Compute = (state: RenderState) => Value

/**
 * A variable with its filters, made ready to run many times. A hot path (bench/templates.mjs), and so with as few functions
 * within functions as can be: each call of one that V8 cannot foresee costs as much as a lookup.
 *
 * @param offset where the variable's text is in the template
 */
export function compileFilters({ expression, filters }: Variable, offset: number, known: Filters): Compute {
  const evaluate = compileExpression(expression, known.isStrictOfVariables)
  const at = offset + expression.offset
  const calls = filters.map(call => compileCall(call, offset, known))
  const [only] = calls
  if (only === undefined) {
    return state => {
      state.at = at
      return evaluate(state)
    }
  }
  if (calls.length === 1) {
    return state => {
      state.at = at
      return apply(only, state, evaluate(state))
    }
  }
  return state => {
    state.at = at
    let value = evaluate(state)
    for (const call of calls) value = apply(call, state, value)
    return value
  }
}

/** The call of a filter, ready to run. */
interface Call {
  /** Null for one that is not known, and passes its input on. */
  readonly filter: Filter | null
  /** Null where all arguments are literals. */
  readonly computeArguments: ((state: RenderState) => readonly Value[]) | null
  readonly literals: readonly Value[]
  readonly context: FilterContext
  readonly at: number
  readonly fault: Fault | null
}

function apply(call: Call, state: RenderState, input: Value): Value {
  const args = call.computeArguments === null ? call.literals : call.computeArguments(state)
  state.at = call.at
  if (call.fault !== null) throw new FilterError(call.fault.message, call.fault.hint)
  if (call.filter === null) return input
  state.charge(input)
  const result = call.filter.apply(asLiquid(input), args, call.context)
  state.charge(result)
  return result
}

function compileCall(call: FilterCall, offset: number, known: Filters): Call {
  const filter = known.table.get(call.name) ?? null
  const hasLiteralsOnly = call.options.length === 0 && call.args.every(isLiteral)
  return {
    filter,
    computeArguments: hasLiteralsOnly ? null : compileArguments(call, known.isStrictOfVariables),
    literals: Object.freeze(call.args.filter(isLiteral).map(({ value }) => value)),
    context: known.context,
    at: offset + call.offset,
    fault: filter === null ? unknownFault(call.name, known) : arityFault(call, filter),
  }
}

function isLiteral(expression: Expression): expression is Literal {
  return expression.kind === 'literal'
}

function compileArguments(
  { args, options }: FilterCall,
  isStrict: boolean,
): (state: RenderState) => readonly Value[] {
  const computed: readonly Evaluate[] = args.map(argument => compileExpression(argument, isStrict))
  const named = options.map(([name, value]) => [name, compileExpression(value, isStrict)] as const)
  const [only] = computed
  if (only !== undefined && computed.length === 1 && named.length === 0)
    return state => [asLiquid(only(state))]
  return state => {
    const values = computed.map(compute => asLiquid(compute(state)))
    if (named.length > 0) values.push(new Map(named.map(([name, compute]) => [name, compute(state)])))
    return values
  }
}

interface Fault {
  readonly message: string
  readonly hint: string
}

function unknownFault(name: string, { isStrict, table }: Filters): Fault | null {
  if (!isStrict) return null
  return { message: `undefined filter ${name}`, hint: suggest(name, table.keys(), 'check its spelling') }
}

/** Ruby counts the input among the arguments. */
function arityFault({ name, args, options }: FilterCall, { arity: [least, most] }: Filter): Fault | null {
  const given = args.length + Math.min(1, options.length)
  if (given >= least && given <= most) return null
  const expected = least === most ? `${least + 1}` : `${least + 1}..${most + 1}`
  return {
    message: `wrong number of arguments (given ${given + 1}, expected ${expected})`,
    hint:
      most === 0
        ? `"${name}" takes none`
        : `"${name}" takes ${least === most ? least : `${least} to ${most}`}`,
  }
}
