import type { FilterContext } from '../filters/filter.ts'
import { standardFilters } from '../filters/index.ts'
import { toOutput } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'

/** Filters for texts that code makes in place of a template. They throw what the filters throw. */
export interface TemplateFilters {
  readonly apply: (name: FilterName, input: Value, ...args: readonly Value[]) => Value
  /** `{{ value | first | second }}`. */
  readonly print: (value: Value, ...names: readonly FilterName[]) => string
  /** `value | default: other | default: another`. */
  readonly firstOf: (value: Value, ...others: readonly Value[]) => Value
}

type FilterName =
  | 'absolute_url'
  | 'capitalize'
  | 'date_to_xmlschema'
  | 'default'
  | 'normalize_whitespace'
  | 'smartify'
  | 'sort'
  | 'strip'
  | 'strip_html'
  | 'xml_escape'

export function createTemplateFilters(context: FilterContext): TemplateFilters {
  function apply(name: FilterName, input: Value, ...args: readonly Value[]): Value {
    const filter = standardFilters[name]
    return filter === undefined ? input : filter.apply(input, args, context)
  }
  return {
    apply,
    print: (value, ...names) => toOutput(names.reduce((input, name) => apply(name, input), value)),
    firstOf: (value, ...others) => others.reduce((input, other) => apply('default', input, other), value),
  }
}
