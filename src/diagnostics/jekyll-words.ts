import { resolve } from 'node:path'
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts'

/**
 * What Jekyll prints of the same mistake, in the words that people search for and that scripts look for in a log.
 * Null where it says nothing, or the message is in its words already.
 */
export function jekyllWords(diagnostic: Diagnostic): string | null {
  const { code, file } = diagnostic
  const say = words.get(code)
  return say === undefined || file === undefined ? null : say({ ...diagnostic, file })
}

interface Said extends Diagnostic {
  readonly file: string
}

/** In Jekyll, these errors of tags are none of Liquid's, and have no line. */
const withoutLine = /^(?:Syntax Error|Invalid syntax for include|Could not |Invalid file name)/

function liquidException(said: Said): string {
  const kind = said.code === 'liquid-syntax' ? 'Liquid syntax error' : 'Liquid error'
  const isBare = said.code.endsWith('-missing') || withoutLine.test(said.message)
  return `Liquid Exception: ${isBare ? said.message : placed(kind, said)} in ${pathOf(mainFile(said))}`
}

function liquidWarning(said: Said): string {
  return `Liquid Warning: ${placed('Liquid syntax error', said)} in ${pathOf(mainFile(said))}`
}

/** A line is counted from where the text of the page begins; that of an include stands beside its path. */
function placed(kind: string, said: Said): string {
  const { file, line = 1, message, source = '' } = said
  const isIncluded = mainFile(said) !== file
  const place = isIncluded ? `${resolve(file)} line ${line}` : `line ${line - linesBeforeBody(source)}`
  return `${kind} (${place}): ${message}${isIncluded ? ' included' : ''}`
}

/** The page or layout that was rendered, of a mistake in an include. */
function mainFile({ file, chain = [] }: Said): string {
  return chain.findLast(({ role }) => role === 'included')?.file ?? file
}

/** Posts and layouts have their whole path, and pages that from the source. */
function pathOf(file: string): string {
  return /(?:^|\/)_/.test(file) ? resolve(file) : file
}

/** Front matter, and the blank lines behind it. */
function linesBeforeBody(source: string): number {
  const start = /^---\s*\n/.exec(source)?.[0].length ?? 0
  const rest = source.slice(start)
  const end = /^(?:---|\.\.\.)[^\S\n]*$\s*/m.exec(rest)
  if (start === 0 || end === null) return 0
  const head = source.slice(0, start + end.index + end[0].length)
  return head.split('\n').length - 1
}

function quoted({ message }: Said): string {
  return /"([^"]*)"/.exec(message)?.[1] ?? ''
}

function invalidDate(said: Said): string {
  const { file, line } = said
  const reason =
    line === undefined
      ? `Document '${file}' does not have a valid date in the filename.`
      : `Invalid date '${quoted(said)}': Document '${file}' does not have a valid date in the YAML front matter.`
  return `Error: could not read file ${resolve(file)}: ${reason}`
}

const words: ReadonlyMap<DiagnosticCode, (said: Said) => string | null> = new Map<
  DiagnosticCode,
  (said: Said) => string | null
>([
  ['collection-sort', said => `Sort warning: '${quoted(said)}' not defined in ${said.file}`],
  ['date-invalid', said => (said.severity === 'error' ? invalidDate(said) : null)],
  ['destination-conflict', () => 'Conflict: The following destination is shared by multiple files.'],
  ['document-missing', liquidException],
  ['front-matter-invalid', ({ file }) => `Error: Invalid YAML front matter in ${resolve(file)}`],
  ['include-missing', liquidException],
  [
    'layout-missing',
    said => `Build Warning: Layout '${quoted(said)}' requested in ${said.file} does not exist.`,
  ],
  ['liquid-error', liquidException],
  ['liquid-syntax', liquidException],
  ['liquid-warning', liquidWarning],
  [
    'sass-failed',
    ({ file }) =>
      `Conversion error: Jekyll::Converters::Scss encountered an error while converting '${file}':`,
  ],
  [
    'tag-odd',
    said =>
      said.message.startsWith('no post has the path')
        ? `Deprecation: A call to '{% post_url ${quoted(said)} %}' did not match a post using the new matching method of checking name (path-date-slug) equality.`
        : null,
  ],
  ['yaml-syntax', ({ file, message }) => `YAML Exception reading ${resolve(file)}: ${message}`],
])
