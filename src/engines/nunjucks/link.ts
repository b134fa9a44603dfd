import type { SiteTemplate } from './environment.ts'
import {
  type FaultPlace,
  type Passage,
  TemplateFailure,
  TemplateFault,
  type TemplateSource,
} from './template-fault.ts'

/** The template of a name that an `include`, `extends` or `import` of the template at `from` uses. */
export interface LoadTemplate {
  readonly resolve: (name: string, from: string) => TemplateSource | null
  /** A hint for a name that `resolve` finds nothing for. */
  readonly hint: (name: string) => string
}

/** What is of one template alone among the things that its compiled text uses. */
export interface Link {
  readonly source: TemplateSource
  /** Notes where this template was left by an error. */
  readonly fail: (error: unknown, line: number, column: number, passage: Passage) => TemplateFailure
  /** A macro that fails as part of this template, whoever calls it. */
  readonly trace: (macro: Macro, where: () => [line: number, column: number, passage: Passage]) => Macro
  /** Null for a template that may be missing and is. @throws TemplateFault */
  readonly load: (name: unknown, ignoreMissing: boolean, line: number, column: number) => SiteTemplate | null
}

type Macro = (this: unknown, ...parameters: unknown[]) => unknown

export function createLink(
  source: TemplateSource,
  { resolve, hint }: LoadTemplate,
  templateOf: (source: TemplateSource) => SiteTemplate,
): Link {
  return { source, fail, trace, load }

  function fail(error: unknown, line: number, column: number, passage: Passage): TemplateFailure {
    const step = { source, line, column, passage }
    if (!(error instanceof TemplateFailure)) return new TemplateFailure(error, step)
    if (error.steps.at(-1)?.source !== source) error.steps.push(step)
    return error
  }

  function trace(macro: Macro, where: () => [number, number, Passage]): Macro {
    return function traced(...parameters) {
      try {
        return macro.apply(this, parameters)
      } catch (error) {
        throw fail(error, ...where())
      }
    }
  }

  function load(name: unknown, ignoreMissing: boolean, line: number, column: number): SiteTemplate | null {
    const text = name === undefined || name === null ? '' : String(name)
    const found = text === '' ? null : resolve(text, source.path)
    if (found !== null) {
      const template = templateOf(found)
      template.compile()
      return template
    }
    if (ignoreMissing) return null
    throw missing(text, { line, column })
  }

  function missing(name: string, place: FaultPlace): TemplateFault {
    if (name !== '') {
      const shown = { ...place, length: name.length + 2 }
      return new TemplateFault('include-missing', `there is no template "${name}"`, shown, hint(name))
    }
    return new TemplateFault(
      'include-missing',
      'the name of the template is empty',
      place,
      'put the name in quotes, such as "card.njk"; without them it is a variable, and this one is not set',
    )
  }
}
