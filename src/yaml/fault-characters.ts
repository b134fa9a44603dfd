/** Mistakes that one character gives away. */
import type { ExplainFault } from './faults.ts'

export const characterExplanations: readonly ExplainFault[] = [
  mergeConflict,
  nesting,
  tab,
  controlCharacter,
  unknownEscape,
  hexadecimal,
  templateTag,
  listOnKeyLine,
  specialStart,
  emptyName,
  tag,
  blockText,
]

function mergeConflict({ text }: Spot): Found {
  const match = /^<{7} .*/m.exec(text)
  if (match === null) return null
  return {
    message: 'a merge conflict is left here',
    hint: 'keep one of the two versions, and remove the lines of <, = and >',
    position: match.index,
    length: match[0].length,
  }
}

function nesting({ reason }: Spot): Found {
  if (!reason.startsWith('nesting exceeded')) return null
  return {
    code: 'yaml-limit',
    message: 'lists and maps are nested more than 100 deep here',
    hint: 'look for a bracket or a dash that is repeated by mistake',
  }
}

function tab({ reason, start, line }: Spot): Found {
  const at = /^ *\t/.exec(line)
  // In brackets and quotes tabs do no harm.
  const isAllowed = at === null || /flow|comma|quoted|found ','/.test(reason)
  if (isAllowed && !reason.startsWith('tab characters')) return null
  return {
    message: 'a tab is used for indentation',
    hint: 'use spaces: YAML allows no tabs at the start of a line',
    ...(at === null ? {} : { position: start + at[0].length - 1 }),
  }
}

function controlCharacter({ reason, text, position }: Spot): Found {
  if (!/non-printable|JSON character|null byte/.test(reason)) return null
  const code = (text.codePointAt(position) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    message: `there is a control character (U+${code})`,
    hint: 'remove it; many editors do not show it',
  }
}

function unknownEscape({ reason, character, position }: Spot): Found {
  if (reason !== 'unknown escape sequence') return null
  return {
    message: `"\\${character}" means nothing between double quotes`,
    hint: 'write \\\\ for a backslash, or put single quotes around the text',
    position: position - 1,
    length: 2,
  }
}

function hexadecimal({ reason }: Spot): Found {
  if (reason !== 'expected hexadecimal character') return null
  return {
    message: 'an escape has too few hexadecimal digits',
    hint: 'write \\xNN, \\uNNNN or \\UNNNNNNNN, or \\\\ for a backslash',
  }
}

function templateTag({ start, line }: Spot): Found {
  const match = /^(\s*(?:- +)*[^"'#]*?:\s+|\s*- +)(\{[{%].*?[}%]\}.*)$/.exec(line)
  if (match === null) return null
  return {
    message: 'a value cannot start with a template tag',
    hint: 'put quotes around the value; front matter and data files are not run as templates',
    position: start + (match[1] ?? '').length,
    length: (match[2] ?? '').trimEnd().length,
  }
}

function listOnKeyLine({ line, lead, character, position, text }: Spot): Found {
  if (character !== '-' || !/\s/.test(text[position + 1] ?? '\n') || !/:\s+$/.test(lead)) return null
  return {
    message: 'a list cannot start on the line of its key',
    hint: 'put each item on a line of its own below the key, or write [a, b]; for text, use quotes',
    length: line.length - lead.length,
  }
}

function specialStart({ reason, line, lead, character }: Spot): Found {
  if (
    reason.includes("found ','") ||
    !'@`%}],|>&*!'.includes(character || ' ') ||
    !/(?:^|[:?-]|[[{,])\s*$/.test(lead)
  )
    return null
  return {
    message: `a value cannot start with "${character}"`,
    hint: 'put quotes around the value',
    length: line.trimEnd().length - lead.length,
  }
}

function emptyName({ reason, position, text }: Spot): Found {
  if (!/^name of an (?:alias|anchor) node/.test(reason)) return null
  return {
    message: `a value cannot start with "${text[position - 1] ?? ''}"`,
    hint: 'put quotes around the value',
    position: position - 1,
  }
}

function tag({ reason, lead, start, position }: Spot): Found {
  if (!/\btag\b/.test(reason) || !/!\S*\s*$/.test(lead)) return null
  const at = start + lead.search(/!\S*\s*$/)
  return {
    message: 'a value that starts with "!" is taken for a tag, and this is none',
    hint: 'put quotes around the value',
    position: at,
    length: position - at,
  }
}

function blockText({ reason, line, lead }: Spot): Found {
  const isHead = /^(?:a line break is expected|repeat of|bad explicit)/.test(reason)
  if (!isHead) return null
  return {
    message: 'text stands behind the sign for a block of text ("|" or ">")',
    hint: 'put it on the lines below, indented; or put quotes around the value',
    length: Math.max(1, line.trimEnd().length - lead.length),
  }
}

type Spot = Parameters<ExplainFault>[0]
type Found = ReturnType<ExplainFault>
