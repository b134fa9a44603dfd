/** Lines that are no `key: value`, or stand in the wrong column. */
import { startOfLine } from '../util/text-place.ts'
import type { ExplainFault } from './faults.ts'

export const lineExplanations: readonly ExplainFault[] = [
  colonInValue,
  missingSpace,
  unindentedBlock,
  itemBesideKeys,
  lineWithoutColon,
  wrongColumn,
]

const keyAndValue = /^(\s*(?:- +)*)((?:"[^"]*"|'[^']*'|[^\s"'#:][^:]*?)): +(\S.*?)\s*$/

function colonInValue({ line, lead, character }: Spot): Found {
  const [, indent = '', key = '', value = ''] = keyAndValue.exec(line) ?? []
  if (character !== ':' || value === '' || lead.length <= indent.length + key.length) return null
  return {
    message: 'a colon with a space behind it stands inside of a value',
    hint: `put quotes around the value${value.length > 60 ? '' : `: ${key}: ${quoted(value)}`}`,
  }
}

function quoted(value: string): string {
  return value.includes('"') || value.includes('\\') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
}

// js-yaml takes such a line for the start of a key and gives up some lines later.
function missingSpace(spot: Spot): Found {
  for (const { start, line } of linesUpTo(spot)) {
    const [, head = '', key = '', value = ''] =
      /^(\s*(?:- +)*)([\w"'][\w "'.-]*?):([^\s:/].*)$/.exec(line) ?? []
    if (key === '' || /: |:$/.test(line)) continue
    return {
      message: 'a space is missing behind the colon',
      hint: value.length > 40 ? 'write "key: value"' : `write "${key}: ${value.trimEnd()}"`,
      position: start + head.length + key.length,
    }
  }
  return null
}

function unindentedBlock(spot: Spot): Found {
  const [last, above] = linesUpTo(spot).filter(({ line }) => line.trim() !== '')
  const text = last?.line.includes(': ') || last?.line.trimEnd().endsWith(':') ? above : last
  if (text === undefined) return null
  const before = lineBefore(spot.text, text.start)
  if (before === null || !/[:-] +[|>][-+0-9]*\s*$/.test(before.line)) return null
  return {
    message: 'the text below "|" or ">" is not indented',
    hint: 'put spaces before each of its lines',
    position: text.start,
    length: Math.max(1, text.line.trimEnd().length),
  }
}

function itemBesideKeys({ reason, lead, line, text, start }: Spot): Found {
  if (!reason.startsWith('end of the stream') || lead.trim() !== '') return null
  const isItem = /^\s*-(?:\s|$)/.test(line)
  const before = lineBefore(text, start)?.line ?? ''
  if (!isItem && !/^\s*-(?:\s|$)/.test(before)) return null
  return {
    message: isItem
      ? 'a list item stands where a key is expected'
      : 'a key stands where a list item is expected',
    hint: 'put list items below the key that they belong to',
    length: Math.max(1, line.trim().length),
  }
}

function lineWithoutColon(spot: Spot): Found {
  const found = linesUpTo(spot).find(
    ({ line }) => line.trim() !== '' && !/:(?:\s|$)/.test(line) && !/^\s*[-#]/.test(line),
  )
  if (found === undefined) return null
  const indent = /^\s*/.exec(found.line)?.[0].length ?? 0
  return {
    message: 'this line is neither a key with a value nor part of the value above',
    hint: 'write "key: value"; to go on with the value above, indent the line',
    position: found.start + indent,
    length: found.line.trim().length,
  }
}

function wrongColumn({ reason, start, line }: Spot): Found {
  if (!/indentation|end of the stream|expected ':'|multiline key/.test(reason)) return null
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  return {
    message: 'this line does not start in the column of the lines that it belongs to',
    hint: 'indent the keys of a map, and the items of a list, by the same number of spaces',
    position: start + indent,
    length: Math.max(1, line.trim().length),
  }
}

interface Line {
  readonly start: number
  readonly line: string
}

/** The line of the spot and the next one above that is not blank: js-yaml notices a bad line late. */
function linesUpTo({ text, start, line, reason }: Spot): readonly Line[] {
  if (!/multiline key|expected ':'|end of the stream or/.test(reason)) return [{ start, line }]
  let before = lineBefore(text, start)
  while (before !== null && before.line.trim() === '') before = lineBefore(text, before.start)
  return before === null ? [{ start, line }] : [{ start, line }, before]
}

function lineBefore(text: string, start: number): Line | null {
  if (start === 0) return null
  const end = text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1
  const begin = startOfLine(text, end)
  return { start: begin, line: text.slice(begin, end) }
}

type Spot = Parameters<ExplainFault>[0]
type Found = ReturnType<ExplainFault>
