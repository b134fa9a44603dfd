import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { ReadFile } from '../site/document.ts'
import type { Source } from '../site/types.ts'
import { isHash } from '../values/value.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { readFrontMatter } from './front-matter.ts'
import { readText } from './read-file.ts'
import type { FileReader } from './readings.ts'

export interface ReadOptions {
  /** How bad front matter is that cannot be read. */
  readonly severity: Severity
}

/** A page with its front matter split off; null, with the reason in `diagnostics`, where it cannot be read. */
export function readPage(source: Source, { severity }: ReadOptions, reader: FileReader): ReadFile | null {
  const text = readText(source, reader)
  return text === null ? null : splitText(source, text, severity, reader, found => found)
}

/**
 * The same for a document of a collection. Front matter that is a list stops Jekyll in a page, and there it
 * only loses the document its data. A YAML file is data from end to end, and has no text.
 */
export function readDocument(source: Source, { severity }: ReadOptions, reader: FileReader): ReadFile | null {
  const text = readText(source, reader)
  if (text === null) return null
  if (isYamlFile(source.path)) return readYamlFile(source, text, severity, reader)
  return splitText(source, text, severity, reader, found =>
    found.code === 'front-matter-invalid' ? { ...found, severity } : found,
  )
}

/** By the extension in small letters, as in Jekyll's `Document#yaml_file?`. */
export function isYamlFile(path: string): boolean {
  return /\.ya?ml$/.test(path)
}

function splitText(
  { path }: Source,
  text: string,
  severity: Severity,
  reader: FileReader,
  regrade: (found: Diagnostic) => Diagnostic,
): ReadFile {
  const {
    hasFrontMatter,
    data,
    diagnostics: found,
    ...parts
  } = readFrontMatter(text, { file: path, severity })
  reader.diagnostics.addAll(found.map(regrade))
  const form = hasFrontMatter && data === null ? 'broken' : 'text'
  const file = { path, ...parts, form, data: data ?? new Map() } as const
  return {
    ...file,
    get modified() {
      return reader.modified
    },
  }
}

function readYamlFile({ path }: Source, text: string, severity: Severity, reader: FileReader): ReadFile {
  const { value, diagnostics: found } = parseYaml(text, { file: path, severity })
  reader.diagnostics.addAll(found)
  const data = isHash(value) ? value : new Map()
  return {
    path,
    form: 'data',
    data,
    head: text,
    headLine: 1,
    body: '',
    bodyLine: 1,
    get modified() {
      return reader.modified
    },
  }
}
