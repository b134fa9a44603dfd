/** What is odd about YAML that can be read, in words for its author. */
import type { DiagnosticCode } from '../diagnostics/codes.ts'
import { toS } from '../values/to-s.ts'
import type { Scalar } from '../values/value.ts'

export interface YamlNote {
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string
  /** In UTF-16 units from the start of the YAML. */
  readonly position: number
  readonly length?: number
}

export function duplicateKey(position: number, key: Scalar): YamlNote {
  const name = toS(key)
  return {
    code: 'yaml-duplicate-key',
    message: `the key "${shorten(name)}" is given twice, and this one wins`,
    hint: 'remove one of the two',
    position,
    length: name.length,
  }
}

export function emptyKey(position: number): YamlNote {
  return {
    code: 'yaml-key',
    message: 'a key is empty, so its value is taken for the next key, as in Jekyll',
    hint: 'write a name before the colon',
    position,
  }
}

export function compoundKey(position: number): YamlNote {
  return {
    code: 'yaml-key',
    message: 'a list or map is used as a key and is left out',
    hint: 'if this is a template tag, put quotes around the whole value: "{{ ... }}"',
    position,
  }
}

export function mergeInPlace(position: number): YamlNote {
  return {
    code: 'yaml-merge',
    message: 'Jekyll merges only what an alias names',
    hint: 'give the map an anchor where it stands (base: &base) and write "<<: *base"',
    position,
    length: 2,
  }
}

export function ignoredTag(position: number, tag: string): YamlNote {
  return {
    code: 'yaml-tag',
    message: `the tag "${shorten(tag)}" has no effect`,
    hint:
      tag === '!!str'
        ? 'for text, put quotes around the value instead of the tag'
        : 'remove it, or quote the value',
    position,
    length: tag.length,
  }
}

export function unknownAlias(position: number, name: string): YamlNote {
  return {
    code: 'yaml-alias',
    message: `there is no anchor "&${shorten(name)}" above this alias, so it stands for nothing`,
    hint: 'if it is text that starts with an asterisk, put quotes around it',
    position,
    length: name.length + 1,
  }
}

export function aliasOfItself(position: number, name: string): YamlNote {
  return {
    code: 'yaml-alias',
    message: `the alias "*${shorten(name)}" is inside what it names, so it stands for nothing`,
    hint: 'remove it',
    position,
    length: name.length + 1,
  }
}

export function unreadRest(position: number): YamlNote {
  return {
    code: 'yaml-syntax',
    message: 'from here on nothing is read, as in Jekyll',
    hint: 'start this line as far from the margin as the first key',
    position,
  }
}

export function tooManyCopies(position: number, name: string): YamlNote {
  return {
    code: 'yaml-limit',
    message: `the alias "*${shorten(name)}" makes the value too large`,
    hint: 'use fewer aliases inside of what other aliases name',
    position,
    length: name.length + 1,
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
