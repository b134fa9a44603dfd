import { atomPatterns, readAtoms } from './atoms.ts'
import { type ClassMap, type LanguageTable, readClassMap } from './class-map.ts'
import { commonClasses, findTable } from './languages.ts'
import { createPlaces, type Leaf, type Place, readLeaves } from './leaves.ts'
import { findLexer } from './names.ts'
import { createPrismLoader, type PrismNode } from './prism.ts'

/** A run of code and Rouge's short class for it; '' for bare text. The runs of a code joined are the code. */
export type Token = readonly [className: string, text: string]

/** Cuts code into tokens. `tag` is that of a lexer of Rouge; one without a table gives one bare token. */
export type ReadTokens = (code: string, tag: string) => readonly Token[]

/**
 * Reads tokens with Prism's grammars and the tables that turn its types into Rouge's classes. This is the seam
 * where a lexer of our own may take the place of a grammar and its table.
 */
export function createTokenReader(): ReadTokens {
  const load = createPrismLoader()
  const places = createPlaces()
  const classMaps = new Map<LanguageTable, ClassMap>()

  const tokenize = (code: string, table: LanguageTable): readonly PrismNode[] | null => {
    if (isTooLong(code)) return null
    try {
      return load(table.grammar)?.(code) ?? null
    } catch (error) {
      // A grammar's expression may need more stack than there is, and only the code's author could help it.
      if (error instanceof RangeError) return null
      throw error
    }
  }
  const embed = (language: string, code: string): readonly PrismNode[] | null => {
    const table = findNested(language)
    return table === undefined ? null : tokenize(code, table)
  }
  const classMapOf = (table: LanguageTable): ClassMap => {
    let map = classMaps.get(table)
    if (map === undefined) {
      map = readClassMap(table.classes)
      classMaps.set(table, map)
    }
    return map
  }

  return (code, tag) => {
    const table = findTable(tag)
    const nodes = table === undefined ? null : tokenize(code, table)
    if (table === undefined || nodes === null) return [['', code]]
    const tableOf = ({ language }: Place): LanguageTable =>
      (language === tag ? undefined : findNested(language)) ?? table
    return classify(code, readLeaves(nodes, tag, places, embed), tableOf, classMapOf) ?? [['', code]]
  }
}

/** Prism's expressions take time that is not linear in the worst case: docs/highlighting.md has the figures. */
const maxLength = 200_000
const tooLongLine = /[^\n]{5001}/

function isTooLong(code: string): boolean {
  return code.length > maxLength || tooLongLine.test(code)
}

/** The table of a language inside another, which Prism calls by one of its own names. */
function findNested(language: string): LanguageTable | undefined {
  return findTable(language === 'markup' ? 'html' : (findLexer(language) ?? ''))
}

/** Null where the leaves are not the code: then Prism lost some of it. */
function classify(
  code: string,
  leaves: readonly Leaf[],
  tableOf: (place: Place) => LanguageTable,
  classMapOf: (table: LanguageTable) => ClassMap,
): readonly Token[] | null {
  const tokens: Token[] = []
  let className = ''
  let start = 0
  let end = 0
  const add = (next: string, length: number): void => {
    if (next !== className) {
      if (end > start) tokens.push([className, code.slice(start, end)])
      className = next
      start = end
    }
    end += length
  }
  for (const leaf of leaves) {
    if (!code.startsWith(leaf.text, end)) return null
    const table = tableOf(leaf.place)
    const rules = classMapOf(table)(leaf.place) ?? commonClasses(leaf.place)
    if (rules === undefined) add('', leaf.text.length)
    else if (rules.only !== undefined) add(rules.only, leaf.text.length)
    else {
      const pattern = atomPatterns[table.words ?? 'usual']
      readAtoms(code, leaf, end, pattern, atom => add(rules.classOf(atom), atom.text.length))
    }
  }
  if (end !== code.length) return null
  if (end > start) tokens.push([className, code.slice(start)])
  return tokens
}
