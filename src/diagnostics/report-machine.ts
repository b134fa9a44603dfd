import type { Diagnostic } from './diagnostic.ts'

/** One JSON object a line, without the text of files. */
export function formatAsJson(diagnostic: Diagnostic): string {
  const { source: _source, ...rest } = diagnostic
  return JSON.stringify(rest)
}

/** A workflow command, which GitHub shows as an annotation beside the line. */
export function formatForGitHub(diagnostic: Diagnostic): string {
  const { severity, file, line, column, code, message, hint } = diagnostic
  const properties = Object.entries({ file, line, col: column, title: code })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
    .join(',')
  return `::${severity} ${properties}::${escapeData(hint === undefined ? message : `${message} (${hint})`)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
