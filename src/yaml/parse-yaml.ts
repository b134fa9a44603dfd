import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { placeOf } from '../util/text-place.ts'
import type { Value } from '../values/value.ts'
import { isFault, readEvents } from './events.ts'
import { explainFault } from './faults.ts'
import type { YamlNote } from './notes.ts'
import { readSimpleYaml } from './simple.ts'
import { readValue } from './value.ts'

export interface YamlOptions {
  /** The file as its author knows it, for diagnostics. */
  readonly file: string
  /** How bad it is if the YAML cannot be read. What is only odd is a warning. */
  readonly severity: Severity
  /** The whole text of the file, which starts with the YAML; the YAML itself where that is all. */
  readonly source?: string
}

export interface YamlResult {
  /** Null where the YAML cannot be read; false where it holds nothing but comments, as in Ruby. */
  readonly value: Value
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The first document of a YAML text, read as the released Jekyll reads it, with SafeYAML 1.0.5. Maps are
 * {@link Hash}es, in order. Never throws.
 *
 * @example parseYaml('tags: [a, b]', { file: '_config.yml', severity: 'error' }).value
 */
export function parseYaml(text: string, options: YamlOptions): YamlResult {
  const simple = readSimpleYaml(text)
  if (simple !== null) return { value: simple, diagnostics: [] }
  const events = readEvents(text)
  if (isFault(events)) {
    return {
      value: null,
      diagnostics: [toDiagnostic(explainFault(text, events), text, options, options.severity)],
    }
  }
  const { value, notes, refusal } = readValue(events)
  const diagnostics = notes.map(note => toDiagnostic(note, text, options, 'warning'))
  if (refusal !== null) diagnostics.push(toDiagnostic(refusal, text, options, options.severity))
  return { value, diagnostics }
}

function toDiagnostic(
  note: YamlNote,
  text: string,
  { file, source }: YamlOptions,
  severity: Severity,
): Diagnostic {
  const { code, message, hint, position } = note
  const length = Math.max(1, note.length ?? 1)
  return { severity, code, message, file, ...placeOf(text, position), length, hint, source: source ?? text }
}
