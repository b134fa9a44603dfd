import pc from 'picocolors'
import { codeFrame } from './code-frame.ts'
import type { Diagnostic, Place } from './diagnostic.ts'
import { jekyllWords } from './jekyll-words.ts'
import { printable } from './printable.ts'

export type Colors = ReturnType<typeof pc.createColors>

/** Colours for a terminal; none where the output is no terminal, or NO_COLOR is set. */
export function colorsFor(stream: { readonly isTTY?: boolean }): Colors {
  return pc.createColors(stream.isTTY === true && pc.isColorSupported)
}

/**
 * A diagnostic for people:
 *
 *     error[layout-missing] layout "pots" does not exist
 *       posts/2024-01-02-hello.md:3:9
 *         2 | title: Hello
 *       > 3 | layout: pots
 *           |         ^^^^
 *       hint: did you mean "post"?
 */
export function formatForTerminal(diagnostic: Diagnostic, colors: Colors): string {
  const { severity, code, message, chain = [], hint } = diagnostic
  const paint = severity === 'error' ? colors.red : colors.yellow
  const place = placeText(diagnostic)
  const jekylls = jekyllWords(diagnostic)
  const lines = [
    `${paint(colors.bold(severity))}${colors.dim(`[${code}]`)} ${printable(message)}`,
    ...(place === null ? [] : [colors.cyan(printable(place))]),
    ...codeFrame(diagnostic).map(line => paintFrame(line, colors)),
    ...chain.map(place => colors.dim(printable(chainText(place)))),
    ...(hint === undefined ? [] : [`${colors.green('hint:')} ${printable(hint)}`]),
    ...(jekylls === null ? [] : [colors.dim(`Jekyll: ${printable(jekylls)}`)]),
  ]
  return lines.join('\n').replaceAll('\n', '\n  ')
}

/** `file:line:column`, as editors and terminals make it a link. */
export function placeText({
  file,
  line,
  column,
}: Pick<Diagnostic, 'file' | 'line' | 'column'>): string | null {
  if (file === undefined) return null
  return [file, line, column].filter(part => part !== undefined).join(':')
}

/** `included by layouts/post.njk:12` */
function chainText(place: Place): string {
  const lead = place.role === undefined ? 'in' : leads[place.role]
  return `${lead} ${placeText(place)}`
}

const leads: Readonly<Record<NonNullable<Place['role']>, string>> = {
  included: 'included by',
  extended: 'extended by',
  imported: 'imported by',
  called: 'called by',
  used: 'used by',
  rendered: 'while rendering',
}

function paintFrame(line: string, colors: Colors): string {
  if (/^\s+\|/.test(line)) return colors.red(line)
  return line.startsWith('>') ? line : colors.dim(line)
}
