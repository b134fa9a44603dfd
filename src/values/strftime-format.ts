import { dateDirectives, timeDirectives } from './strftime-directives.ts'
import type { Dialect, Directive, Modifiers, Part } from './strftime-parts.ts'

/** A format that has been read: how to print a moment with it. */
export interface CompiledFormat {
  readonly print: Part
  /** The format does not end within a directive. */
  readonly complete: boolean
}

/** Reads a format once, so that printing does not look at its text again. */
export function compileFormat(format: string, dialect: Dialect): CompiledFormat {
  const directives = dialect === 'date' ? dateDirectives : timeDirectives
  const pieces: (string | Part)[] = []
  let complete = true
  let at = 0
  while (at < format.length) {
    const percent = format.indexOf('%', at)
    if (percent < 0) break
    const { end, directive, modifiers } = readDirective(format, percent + 1, dialect, directives)
    const part = directive?.(modifiers, inner => compileFormat(inner, dialect).print)
    pieces.push(format.slice(at, percent), part ?? format.slice(percent, end))
    if (end > format.length) complete = false
    at = end
  }
  pieces.push(format.slice(at))
  return { print: joinPieces(pieces.filter(piece => piece !== '')), complete }
}

function joinPieces(pieces: readonly (string | Part)[]): Part {
  const [only] = pieces
  if (pieces.length === 1 && typeof only === 'function') return only
  return moment => {
    let text = ''
    for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(moment)
    return text
  }
}

interface DirectiveText {
  /** Where the format goes on; past its length where it ended too early. */
  readonly end: number
  /** Undefined for what is no directive and stays as it is. */
  readonly directive: Directive | undefined
  readonly modifiers: Modifiers
}

type MutableModifiers = { -readonly [Name in keyof Modifiers]: Modifiers[Name] }

function readDirective(
  format: string,
  start: number,
  dialect: Dialect,
  directives: ReadonlyMap<string, Directive>,
): DirectiveText {
  const modifiers: MutableModifiers = {
    dialect,
    width: 0,
    padding: '',
    left: false,
    upper: false,
    swap: false,
    colons: 0,
  }
  let at = start
  while (at < format.length) {
    const taken = takeModifier(format, at, modifiers)
    if (taken === 0) return { end: at + 1, directive: directives.get(format.charAt(at)), modifiers }
    if (taken < 0) break
    at += taken
  }
  return { end: at + 1, directive: undefined, modifiers }
}

/** How many characters the modifier at `at` has; 0 where there is none, -1 for one that is out of place. */
function takeModifier(format: string, at: number, modifiers: MutableModifiers): number {
  const character = format.charAt(at)
  if (character >= '0' && character <= '9') return takeWidth(format, at, modifiers)
  if (character === ':') return takeColons(format, at, modifiers)
  const followers = localeModifiers.get(character)
  if (followers !== undefined) return followers.includes(format.charAt(at + 1) || ' ') ? 1 : -1
  const flag = flags[modifiers.dialect].get(character)
  if (flag === undefined) return 0
  if (modifiers.width > 0) return -1
  Object.assign(modifiers, flag)
  return 1
}

function takeWidth(format: string, at: number, modifiers: MutableModifiers): number {
  let end = at + 1
  while (format.charAt(end) >= '0' && format.charAt(end) <= '9') end++
  const width = Number(format.slice(at, end))
  if (width > 2 ** 31 - 1) return -1
  if (format.charAt(at) === '0') modifiers.padding = '0'
  modifiers.width = Math.min(width, widest)
  return end - at
}

// Ruby would fill the memory: `%2147483647d` is a text of 2 GiB.
const widest = 1024

function takeColons(format: string, at: number, modifiers: MutableModifiers): number {
  const colons = [1, 2, 3].find(count => format.charAt(at + count) !== ':') ?? 0
  if (colons === 0 || format.charAt(at + colons) !== 'z') return -1
  modifiers.colons = colons
  return colons
}

/** `%EY` and `%Od` are `%Y` and `%d`; before other directives, E and O make plain text of them. */
const localeModifiers: ReadonlyMap<string, string> = new Map([
  ['E', 'cCxXyY'],
  ['O', 'deHkIlmMSuUVwWy'],
])

const sharedFlags: readonly [string, Partial<Modifiers>][] = [
  ['^', { upper: true }],
  ['#', { swap: true }],
  ['_', { padding: ' ' }],
]

const flags: Readonly<Record<Dialect, ReadonlyMap<string, Partial<Modifiers>>>> = {
  time: new Map([...sharedFlags, ['-', { left: true, padding: '' }]]),
  date: new Map([...sharedFlags, ['-', { left: true }]]),
}
