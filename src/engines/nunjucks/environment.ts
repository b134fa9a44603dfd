import type { Document, Template as TemplateRecord } from '../../site/types.ts'
import { compileTree, parseTemplate } from './compiler.ts'
import {
  type AstNode,
  Environment,
  type EnvironmentInstance,
  type RootFunction,
  Template,
  type TemplateCallback,
  type TemplateInstance,
} from './internals.ts'
import type { PlacedError } from './runtime.ts'

export type TemplateSource = TemplateRecord | Document

/** An error with the templates that it came through, innermost first. */
export interface TracedError extends PlacedError {
  trace?: TemplateSource[]
}

export interface EnvironmentOptions {
  readonly runtime: object
  /** The template of a name that an `include`, `extends` or `import` uses; null where there is none. */
  readonly resolve: (name: string, from: string) => TemplateSource | null
  /** What `resolve` found nothing for: the error to throw. */
  readonly missing: (name: string) => Error
  /** Reports what can be seen wrong in a template before it runs. Throws. */
  readonly check: (tree: AstNode) => void
}

/** Templates within templates deeper than this are a loop. */
const maxDepth = 100

/**
 * A Nunjucks environment over records in place of files. Everything is synchronous, and each template is
 * compiled once for each record, so that a changed file is a new template.
 */
export function createEnvironment(options: EnvironmentOptions): {
  readonly environment: EnvironmentInstance
  readonly templateOf: (source: TemplateSource) => TemplateInstance
} {
  const templates = new WeakMap<TemplateSource, TemplateInstance>()
  let depth = 0

  class SiteTemplate extends Template {
    readonly source: TemplateSource

    constructor(source: TemplateSource) {
      super(source.body, environment, source.path, false)
      this.source = source
    }

    _compile(): void {
      const tree = parseTemplate(this.tmplStr)
      options.check(tree)
      const functions = compileTree(tree, this.path)
      const root = functions['root']
      if (root === undefined) throw new Error('a compiled template has no root')
      this.blocks = Object.fromEntries(
        Object.entries(this._getBlocks(functions)).map(([name, block]) => [name, this.#traced(block)]),
      )
      this.rootRenderFunc = this.#traced(root)
      this.compiled = true
    }

    override compile(): void {
      try {
        super.compile()
      } catch (error) {
        throw addTrace(error as TracedError, this.source)
      }
    }

    /** `run` with our runtime, and with this template named in whatever fails. */
    #traced(run: RootFunction): RootFunction {
      return (env, context, frame, _runtime, callback: TemplateCallback) => {
        if (++depth > maxDepth) {
          depth = 0
          throw new Error(`templates include one another more than ${maxDepth} deep`)
        }
        run(env, context, frame, options.runtime, (error, result) => {
          depth = Math.max(0, depth - 1)
          callback(error === null || error === undefined ? null : addTrace(error as TracedError, this.source), result)
        })
      }
    }
  }

  class SiteEnvironment extends Environment {
    getTemplate(
      name: unknown,
      _eager: boolean,
      from: string | null,
      ignoreMissing: boolean,
      callback?: (error: Error | null, template?: TemplateInstance) => void,
    ): TemplateInstance | undefined {
      const template = name instanceof Template ? name : this.#find(String(name), from ?? '', ignoreMissing)
      // Compiled here, where the error is thrown; Nunjucks itself would tell of it after the page is done.
      template.compile()
      if (callback === undefined) return template
      callback(null, template)
      return undefined
    }

    #find(name: string, from: string, ignoreMissing: boolean): TemplateInstance {
      const source = options.resolve(name, from)
      if (source !== null) return templateOf(source)
      if (ignoreMissing) return new Template('', environment, name, true)
      throw options.missing(name)
    }
  }

  const environment: EnvironmentInstance = new SiteEnvironment([], { autoescape: true, dev: true })
  const templateOf = (source: TemplateSource): TemplateInstance => {
    let template = templates.get(source)
    if (template === undefined) {
      template = new SiteTemplate(source)
      templates.set(source, template)
    }
    return template
  }
  return { environment, templateOf }
}

function addTrace(error: TracedError, source: TemplateSource): TracedError {
  error.trace ??= []
  if (error.trace.at(-1) !== source) error.trace.push(source)
  return error
}
