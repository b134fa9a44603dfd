import pc from 'picocolors'
import { codeFrame } from './code-frame.ts'
import type { Diagnostic } from './diagnostic.ts'

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
 *       > 3 | layout: pots
 *       hint: did you mean "post"?
 */
export function formatForTerminal(diagnostic: Diagnostic, colors: Colors): string {
  const paint = diagnostic.severity === 'error' ? colors.red : colors.yellow
  const head = `${paint(colors.bold(diagnostic.severity))}${colors.dim(`[${diagnostic.code}]`)} ${printable(diagnostic.message)}`
  const place = placeText(diagnostic)
  const lines = [
    ...(place === null ? [] : [colors.cyan(place)]),
    ...codeFrame(diagnostic).map(line => (line.startsWith('>') || /^\s+\|/.test(line) ? line : colors.dim(line))),
    ...(diagnostic.chain ?? []).map(({ file, line }) => colors.dim(`in ${line === undefined ? file : `${file}:${line}`}`)),
    ...(diagnostic.hint === undefined ? [] : [`${colors.green('hint:')} ${printable(diagnostic.hint)}`]),
  ]
  return [head, ...lines.map(line => `  ${line}`)].join('\n')
}

/** `file:line:column`, as editors and terminals make it a link. */
export function placeText({ file, line, column }: Diagnostic): string | null {
  if (file === undefined) return null
  return [file, line, column].filter(part => part !== undefined).join(':')
}

/** Text of the author's without what would move the cursor or ring the bell. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\u{fffd}')
}
