import { placeOf } from '../../util/text-place.ts'
import type { TemplateEngine } from '../engine.ts'

/**
 * What stands for Liquid until its compiler is there: text without Liquid passes through, and a template that
 * uses it is an error, never a page with its tags printed.
 */
export const unsupportedLiquid: TemplateEngine = {
  name: 'liquid',
  render(template, _variables, diagnostics) {
    const at = template.body.search(/\{[{%]/)
    if (at < 0) return template.body
    const { line, column } = placeOf(template.body, at)
    diagnostics.add({
      severity: 'error',
      code: 'liquid-unsupported',
      message: 'this is a Liquid template, and Liquid is not supported yet',
      file: template.path,
      line: template.bodyLine + line - 1,
      column,
      hint: 'write it in Nunjucks: name the file .njk, or set "template_engine: nunjucks" in the configuration',
    })
    return null
  },
}
