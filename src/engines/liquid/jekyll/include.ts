import { FilterError } from '../../../filters/filter.ts'
import { MethodLiteral } from '../../../values/method-literal.ts'
import type { Scalar, Value } from '../../../values/value.ts'
import type { Parser } from '../parser.ts'
import { MissingError } from '../problem.ts'
import type { RenderState } from '../render-state.ts'
import type { Source } from '../source.ts'
import { createSources } from '../sources.ts'
import type { Tag } from '../tag.ts'
import type { JekyllTagContext } from './context.ts'
import { type Parameter, readIncludeMarkup, readParameters } from './include-markup.ts'

/**
 * `{% include card.html title="A" post=page %}`: a file of the includes, with its parameters as `include.title`.
 * Without any, it sees those of the include that it stands in. `include_cached` does the same, as its cache shows
 * only in how long Jekyll takes.
 */
export function includeTag({ findInclude, suggest }: JekyllTagContext): Tag {
  const sourceOf = createSources()
  return createIncludeTag(name => {
    const template = findInclude(name)
    if (template !== null) return sourceOf(template)
    throw new MissingError(
      'include',
      `Could not locate the included file '${name}'`,
      suggest('include', name),
    )
  })
}

/** An include from wherever `locate` finds it. A source of the same text is to be the same object, as it is compiled once. */
export function createIncludeTag(locate: (name: string, state: RenderState) => Source): Tag {
  return (token, parser) => {
    const markup = readIncludeMarkup(token)
    const example = `{% ${token.name} file.ext param='value' param2='value' %}`
    const parameters = markup.parameters === null ? null : readParameters(markup.parameters)
    if (parameters === null && markup.parameters !== null) {
      const message = `Invalid syntax for include tag: ${markup.parameters}`
      parser.fail(message, markup.parametersOffset, markup.parameters.length, `write ${example}`)
    }
    const name = parser.text(markup.file, markup.fileOffset)
    const compute = parameters === null ? null : compileParameters(parameters, parser)

    return {
      kind: 'tag',
      isBlank: false,
      render(state) {
        state.at = markup.fileOffset
        const file = name(state)
        checkFileName(file, example)
        const source = locate(file, state)
        const values = compute?.(state)
        state.at = token.offset
        const template = state.compile(source)
        const frame = state.push(values === undefined ? [] : ['include'])
        if (values !== undefined) frame.set(0, values)
        state.call(template, 'included')
        state.pop()
      },
    }
  }
}

/** By lines, as in Jekyll, whose pattern is satisfied with one good line; the look-up finds no other. */
function checkFileName(file: string, example: string): void {
  if (/^[\w/.\-()+~#@]+$/m.test(file) && !/[./]{2}/.test(file)) return
  const message = `Invalid syntax for include tag. File contains invalid characters or sequences: ${file}`
  throw new FilterError(message, `write ${example}`)
}

function compileParameters(
  parameters: readonly Parameter[],
  parser: Parser,
): (state: RenderState) => ReadonlyMap<Scalar, Value> {
  const compiled = parameters.map(({ name, value }) => {
    if ('text' in value) return [name, () => value.text] as const
    return [name, parser.expression(value.variable)] as const
  })
  return state => {
    const values = new Map<Scalar, Value>()
    for (const [name, evaluate] of compiled) {
      const value = evaluate(state)
      values.set(name, value instanceof MethodLiteral ? '' : value)
    }
    return values
  }
}
