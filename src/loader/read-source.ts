import type { Diagnostic, Diagnostics, Severity } from '../diagnostics/diagnostic.ts'
import type { ReadFile } from '../site/document.ts'
import type { Source } from '../site/types.ts'
import { isHash } from '../values/value.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { readFrontMatter } from './front-matter.ts'
import { readText } from './read-file.ts'

export interface ReadOptions {
  /** How bad front matter is that cannot be read. */
  readonly severity: Severity
}

/** A page with its front matter split off; null, with the reason in `diagnostics`, where it cannot be read. */
export function readPage(
  source: Source,
  { severity }: ReadOptions,
  diagnostics: Diagnostics,
): ReadFile | null {
  const text = readText(source, diagnostics)
  return text === null ? null : splitText(source, text, severity, diagnostics, found => found)
}

/**
 * The same for a document of a collection. Front matter that is a list stops Jekyll in a page, and there it
 * only loses the document its data. A YAML file is data from end to end, and has no text.
 */
export function readDocument(
  source: Source,
  { severity }: ReadOptions,
  diagnostics: Diagnostics,
): ReadFile | null {
  const text = readText(source, diagnostics)
  if (text === null) return null
  if (isYamlFile(source.path)) return readYamlFile(source, text, severity, diagnostics)
  return splitText(source, text, severity, diagnostics, found =>
    found.code === 'front-matter-invalid' ? { ...found, severity } : found,
  )
}

/** By the extension in small letters, as in Jekyll's `Document#yaml_file?`. */
export function isYamlFile(path: string): boolean {
  return /\.ya?ml$/.test(path)
}

function splitText(
  { path, modified }: Source,
  text: string,
  severity: Severity,
  diagnostics: Diagnostics,
  regrade: (found: Diagnostic) => Diagnostic,
): ReadFile {
  const {
    hasFrontMatter,
    data,
    diagnostics: found,
    ...parts
  } = readFrontMatter(text, { file: path, severity })
  diagnostics.addAll(found.map(regrade))
  const form = hasFrontMatter && data === null ? 'broken' : 'text'
  return { path, modified, ...parts, form, data: data ?? new Map() }
}

function readYamlFile(
  { path, modified }: Source,
  text: string,
  severity: Severity,
  diagnostics: Diagnostics,
): ReadFile {
  const { value, diagnostics: found } = parseYaml(text, { file: path, severity })
  diagnostics.addAll(found)
  const data = isHash(value) ? value : new Map()
  return { path, modified, form: 'data', data, head: text, headLine: 1, body: '', bodyLine: 1 }
}
