import { suggest } from '../../util/similar.ts'
import { Drop } from '../../values/drop.ts'
import { toOutput } from '../../values/to-s.ts'
import type { Calls } from './calls.ts'
import {
  type Exported,
  lib,
  type NunjucksContext,
  type NunjucksFrame,
  type RunTemplate,
  runtime,
  type TemplateInstance,
} from './internals.ts'
import { itemsOf, loopAt, pairsOf } from './loops.ts'
import { contextOrFrameLookup, memberLookup } from './member-lookup.ts'
import { add, compare, concat, inOperator } from './operators.ts'
import { TemplateFault } from './template-fault.ts'
import { isSafe, toValue } from './to-value.ts'

/** A template as others enter it. */
export interface Enterable extends TemplateInstance {
  readonly root: RunTemplate
}

/**
 * Nunjucks' runtime as templates of a site get it: drops and hashes are read by their one door, printed as
 * Ruby prints them, and nothing leads to a constructor. A new object over theirs; the package stays as it is.
 */
export function createRuntime(calls: Calls): object {
  return Object.assign(Object.create(runtime) as object, {
    ...{ memberLookup, contextOrFrameLookup, add, concat, compare, inOperator, itemsOf, pairsOf, loopAt },
    ...{ print, markSafe, include, extend, exportedBy, importName, blockOf, callSuper },
    ...calls,
  })
}

/** The text of a printed value, escaped unless it is finished HTML. */
function print(value: unknown): string {
  if (typeof value === 'string') return lib.escape(value)
  if (value === undefined || value === null || typeof value === 'function') return ''
  if (isSafe(value)) return value.toString()
  const text = toOutput(toValue(value))
  return value instanceof Drop && value.printsHtml ? text : lib.escape(text)
}

/** Every object is true, so empty text is not made one. */
function markSafe(text: string): unknown {
  return text === '' ? text : new runtime.SafeString(text)
}

function include(template: Enterable | null, context: NunjucksContext, frame: NunjucksFrame): string {
  return template === null ? '' : template.render(context.getVariables(), frame)
}

function extend(template: Enterable, context: NunjucksContext): Enterable {
  for (const [name, block] of Object.entries(template.blocks)) context.addBlock(name, block)
  return template
}

/** What an imported template offers; it sees the variables of the one that imports it only "with context". */
function exportedBy(template: Enterable, context?: NunjucksContext, frame?: NunjucksFrame): Exported {
  let found: Exported = {}
  const keep = (_error: null, exported: Exported): void => {
    found = exported
  }
  if (context === undefined || frame === undefined) template.getExported(keep)
  else template.getExported(context.getVariables(), frame, keep)
  return found
}

function importName(exported: Exported, name: string, line: number, column: number): unknown {
  if (Object.hasOwn(exported, name)) return exported[name]
  throw new TemplateFault(
    'import-missing',
    `there is no macro "${name}" in the template that is imported`,
    { line, column, length: name.length },
    suggest(name, Object.keys(exported), listed(Object.keys(exported))),
  )
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'it has no macros' : `it has ${names.map(name => `"${name}"`).join(', ')}`
}

function blockOf(context: NunjucksContext, name: string): RunTemplate {
  return context.blocks[name]?.[0] ?? (() => '')
}

function callSuper(
  name: string,
  block: RunTemplate,
  context: NunjucksContext,
  frame: NunjucksFrame,
  line: number,
  column: number,
): unknown {
  const stack = context.blocks[name] ?? []
  const above = stack[stack.indexOf(block) + 1]
  if (above !== undefined) return markSafe(above(context, frame))
  throw new TemplateFault(
    'template-call',
    `there is no block "${name}" above this one for super() to show`,
    { line, column, length: 'super'.length },
    'remove super(), or give the template that this one extends a block of that name',
  )
}
