import type { Converter, ConverterContext } from '../engines/engine.ts'
import type { Filter, FilterContext } from '../filters/filter.ts'
import type { Generator } from '../generators/generator.ts'
import type { Document } from '../site/types.ts'
import { Mistake } from './attempt.ts'
import type { PluginCommand } from './command.ts'
import type { Plugin } from './door.ts'
import { checkHook, type HookDefinition, type HookPriority } from './hooks.ts'
import { createPlainData } from './plain-data.ts'
import type { PluginSite, SiteEditor } from './plugin-site.ts'
import type { PluginTag, RenderedTag } from './tag.ts'
import { viewOf } from './view.ts'

/** What the function that a plugin exports is given: `export default function (jekyll) { ... }`. */
export interface Jekyll {
  readonly hooks: {
    register(
      owner: string | readonly string[],
      event: string,
      run: HookDefinition['run'],
      options?: { readonly priority?: HookPriority | undefined; readonly pure?: boolean },
    ): void
  }
  /** `this` is the filter's context. Hashes and drops are objects, times are `Date`s. */
  filter(name: string, apply: PlainFilter, options?: Pick<Filter, 'arity' | 'pure' | 'html' | 'json'>): void
  tag(name: string, render: RenderedTag['render'], options?: Pick<RenderedTag, 'pure'>): void
  /** A tag that reaches to its `{% endname %}`. */
  block(name: string, render: RenderedTag['render'], options?: Pick<RenderedTag, 'pure'>): void
  converter(converter: PlainConverter): void
  generator(generator: PlainGenerator | PlainGenerator['generate']): void
  command(command: PluginCommand): void
}

export type PlainFilter = (this: FilterContext, input: never, ...args: never[]) => unknown

export interface PlainConverter {
  readonly name?: string
  /** The extensions that it takes: `.up`; or a test of one. */
  readonly matches: readonly string[] | ((extension: string) => boolean)
  /** `.html` */
  readonly outputExtension: string | ((extension: string) => string)
  readonly convert: (text: string, document: Document, context: ConverterContext) => string
  readonly priority?: GeneratorPriority
  readonly pure?: boolean
  /** Jekyll's own: it may run in safe mode. */
  readonly safe?: boolean
}

export interface PlainGenerator {
  readonly name?: string
  readonly generate: (site: PluginSite) => void
  readonly priority?: GeneratorPriority
  readonly safe?: boolean
}

export type GeneratorPriority = 'lowest' | 'low' | 'normal' | 'high' | 'highest' | number

const priorities: ReadonlyMap<unknown, number> = new Map([
  ['lowest', -100],
  ['low', -10],
  ['normal', 0],
  ['high', 10],
  ['highest', 100],
])

export interface RegisterOptions {
  readonly name: string
  /** Only generators and converters that say that they are safe are taken. */
  readonly isSafe: boolean
}

/**
 * The plugin that a function makes of itself.
 *
 * @throws Mistake for what cannot be registered, and what the function throws
 */
export function registerPlugin(
  register: (jekyll: Jekyll) => unknown,
  { name, isSafe }: RegisterOptions,
): Plugin {
  const hooks: HookDefinition[] = []
  const filters: Record<string, Filter> = Object.create(null)
  const tags: Record<string, PluginTag> = Object.create(null)
  const converters: Converter[] = []
  const generators: (Generator | SiteEditor)[] = []
  const commands: PluginCommand[] = []
  const result = register({
    hooks: {
      register(owner, event, run, options = {}) {
        const hook = { ...options, owner, event, run }
        checkHook(hook)
        hooks.push(hook)
      },
    },
    filter(filterName, apply, options) {
      checkFunction(apply, `the filter "${filterName}"`)
      filters[filterName] = { arity: anyNumber, ...options, apply: plainly(apply) }
    },
    tag(tagName, render, options = {}) {
      checkFunction(render, `the tag "${tagName}"`)
      tags[tagName] = { ...options, render }
    },
    block(tagName, render, options = {}) {
      checkFunction(render, `the tag "${tagName}"`)
      tags[tagName] = { ...options, render, isBlock: true }
    },
    converter(converter) {
      checkFunction(converter.convert, 'the "convert" of a converter')
      if (!isSafe || converter.safe === true) converters.push(toConverter(converter, name))
    },
    generator(given) {
      const generator = typeof given === 'function' ? { generate: given } : given
      checkFunction(generator.generate, 'the "generate" of a generator')
      if (isSafe && generator.safe !== true) return
      generators.push({
        name: generator.name ?? name,
        priority: priorityOf(generator.priority),
        edit: site => generator.generate(site),
      })
    },
    command(command) {
      checkFunction(command.run, `the "run" of the command "${command.name}"`)
      commands.push(command)
    },
  })
  if (result instanceof Promise) {
    result.catch(() => {})
    throw new Mistake('the function that it exports is asynchronous', 'let it register everything at once')
  }
  return { name, hooks: isSafe ? [] : hooks, filters, tags, converters, generators, commands }
}

const anyNumber = [0, Number.POSITIVE_INFINITY] as const

function plainly(apply: PlainFilter): Filter['apply'] {
  return (input, args, context) => {
    const plain = createPlainData({ zone: context.zone, objectOf: () => null, dropOf: () => null })
    const call = apply as (this: FilterContext, ...parameters: readonly unknown[]) => unknown
    const result = call.apply(context, [viewOf(input), ...args.map(viewOf)])
    if (result instanceof Promise) {
      result.catch(() => {})
      throw new Mistake('it is asynchronous, and rendering does not wait', 'let it return its result')
    }
    return plain.restore(result)
  }
}

function toConverter({ matches, outputExtension, ...rest }: PlainConverter, plugin: string): Converter {
  const extensions = typeof matches === 'function' ? null : new Set(matches.map(each => each.toLowerCase()))
  return {
    name: rest.name ?? plugin,
    priority: priorityOf(rest.priority),
    pure: rest.pure === true,
    matches: extension =>
      extensions === null
        ? typeof matches === 'function' && matches(extension) === true
        : extensions.has(extension.toLowerCase()),
    outputExtension: extension =>
      typeof outputExtension === 'function' ? outputExtension(extension) : outputExtension,
    convert(text, document, context) {
      const converted: unknown = rest.convert(text, document, context)
      if (typeof converted === 'string') return converted
      throw new Mistake('it made something that is no text', 'let "convert" return the text')
    },
  }
}

function priorityOf(priority: GeneratorPriority | undefined): number {
  return typeof priority === 'number' ? priority : (priorities.get(priority) ?? 0)
}

function checkFunction(value: unknown, what: string): void {
  if (typeof value !== 'function') throw new Mistake(`${what} is no function`, 'give it a function')
}
