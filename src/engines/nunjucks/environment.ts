import type { MeasureTemplate } from '../../util/profile.ts'
import { checkTemplate, type KnownNames } from './check-template.ts'
import { type CompiledParts, compileTree } from './compiler.ts'
import { explainSyntax } from './explain-syntax.ts'
import {
  type AstNode,
  type EnvironmentInstance,
  type NunjucksContext,
  type RunTemplate,
  Template,
} from './internals.ts'
import { createLink, type LoadTemplate } from './link.ts'
import { parseTemplate } from './parser.ts'
import type { Enterable } from './runtime.ts'
import { TemplateFailure, TemplateFault, type TemplateSource } from './template-fault.ts'

export interface EnvironmentOptions {
  readonly environment: EnvironmentInstance
  /** The functions that compiled templates call. */
  readonly runtime: object
  readonly load: LoadTemplate
  readonly known: KnownNames
  readonly measure?: MeasureTemplate | undefined
}

/** A template as the engine runs it. */
export interface SiteTemplate extends Enterable {
  readonly source: TemplateSource
}

/** Templates within templates deeper than this are a loop. */
const maxDepth = 100

/** Makes templates of records in place of files; each is compiled once, so that a changed file is a new one. */
export function createTemplates(options: EnvironmentOptions): (source: TemplateSource) => SiteTemplate {
  // By path, not by record: the pages of a paginated list are records of their own over one template.
  const templates = new Map<string, CompiledTemplate>()
  const { measure } = options
  let depth = 0

  class CompiledTemplate extends Template implements SiteTemplate {
    readonly source: TemplateSource
    readonly #body: string
    readonly #bodyLine: number
    root: RunTemplate = () => ''
    #fault: TemplateFault | null = null

    constructor(source: TemplateSource) {
      super('', options.environment, source.path, false)
      this.source = source
      this.#body = source.body
      this.#bodyLine = source.bodyLine
    }

    /** The record of a page keeps its identity when its text changes. */
    isOf({ body, bodyLine }: TemplateSource): boolean {
      return body === this.#body && bodyLine === this.#bodyLine
    }

    /** @throws TemplateFailure */
    override compile(): void {
      if (this.compiled) return
      try {
        if (this.#fault !== null) throw this.#fault
        const { root, blocks } = compileSource(this.source, options, templateOf)
        this.blocks = blocks
        const run = (context: NunjucksContext, frame: Parameters<RunTemplate>[1]): string =>
          runWithin(root, context, frame)
        this.root = measure === undefined ? run : measured(run, this.source, measure)
        this.rootRenderFunc = (_environment, context, frame, _runtime, done) =>
          done(null, this.root(context, frame))
        this.compiled = true
      } catch (error) {
        if (!(error instanceof TemplateFault)) throw error
        this.#fault = error
        const place = error.place ?? { line: 0, column: 0 }
        throw new TemplateFailure(error, { source: this.source, ...place, passage: 'used' })
      }
    }
  }

  function runWithin(root: RunTemplate, context: NunjucksContext, frame: Parameters<RunTemplate>[1]): string {
    if (depth >= maxDepth) throw endless()
    depth++
    try {
      return root(context, frame)
    } finally {
      depth--
    }
  }

  function templateOf(source: TemplateSource): SiteTemplate {
    const known = templates.get(source.path)
    if (known?.isOf(source)) return known
    const template = new CompiledTemplate(source)
    templates.set(source.path, template)
    return template
  }
  return templateOf
}

function measured(run: RunTemplate, { path }: TemplateSource, measure: MeasureTemplate): RunTemplate {
  return (context, frame) => measure(path, () => run(context, frame)) ?? ''
}

/** @throws TemplateFault */
function compileSource(
  source: TemplateSource,
  { runtime, load, known }: EnvironmentOptions,
  templateOf: (source: TemplateSource) => SiteTemplate,
): CompiledParts {
  const tree = parse(source.body)
  checkTemplate(tree, source.body, known)
  try {
    return compileTree(tree, source.path, runtime, createLink(source, load, templateOf))
  } catch (error) {
    // What it cannot compile it has a place for; anything else is a bug of ours.
    if (error instanceof Error && 'lineno' in error) throw explainSyntax(error, source.body)
    throw error
  }
}

function parse(body: string): AstNode {
  try {
    return parseTemplate(body)
  } catch (error) {
    throw explainSyntax(error, body)
  }
}

function endless(): TemplateFault {
  const message = `templates include or extend one another more than ${maxDepth} deep`
  return new TemplateFault('template-depth', message, null, 'look for one that includes or extends itself')
}
