import { atomPatterns, readAtoms } from './atoms.ts'
import { type ClassMap, type LanguageTable, type PlaceRules, readClassMap } from './class-map.ts'
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
  const readings = new Map<string, (place: Place) => Reading>()

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

  return (code, tag) => {
    const table = findTable(tag)
    const nodes = table === undefined ? null : tokenize(code, table)
    if (table === undefined || nodes === null) return [['', code]]
    let readingOf = readings.get(tag)
    if (readingOf === undefined) {
      readingOf = createReadings(tag, table)
      readings.set(tag, readingOf)
    }
    return classify(code, readLeaves(nodes, tag, places, embed), readingOf) ?? [['', code]]
  }
}

/** Prism's expressions take time that is not linear in the worst case: docs/highlighting.md has the figures. */
const maxLength = 30_000
const tooLongLine = /[^\n]{1001}/

function isTooLong(code: string): boolean {
  return code.length > maxLength || tooLongLine.test(code)
}

/** The table of a language inside another, which Prism calls by one of its own names. */
function findNested(language: string): LanguageTable | undefined {
  return findTable(language === 'markup' ? 'html' : (findLexer(language) ?? ''))
}

/** How a place is read: the classes of what stands there, and the pattern that cuts it. */
interface Reading extends PlaceRules {
  readonly pattern: RegExp
}

const bareText: PlaceRules = { only: '', needsNeighbours: false, classOf: () => '' }

/** The readings of a lexer's places. What is nested in its code has the table of its own language, if there is one. */
function createReadings(tag: string, rootTable: LanguageTable): (place: Place) => Reading {
  const classMaps = new Map<LanguageTable, ClassMap>()
  const known = new Map<Place, Reading>()
  return place => {
    let reading = known.get(place)
    if (reading === undefined) {
      const table = (place.language === tag ? undefined : findNested(place.language)) ?? rootTable
      const classMap = classMaps.get(table) ?? readClassMap(table.classes)
      classMaps.set(table, classMap)
      const rules = classMap(place) ?? commonClasses(place) ?? bareText
      reading = { ...rules, pattern: atomPatterns[table.words ?? 'usual'] }
      known.set(place, reading)
    }
    return reading
  }
}

/** Null where the leaves are not the code: then Prism lost some of it. */
function classify(
  code: string,
  leaves: readonly Leaf[],
  readingOf: (place: Place) => Reading,
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
    const reading = readingOf(leaf.place)
    if (reading.only !== undefined) add(reading.only, leaf.text.length)
    else readAtoms(code, leaf, end, reading, atom => add(reading.classOf(atom), atom.text.length))
  }
  if (end !== code.length) return null
  if (end > start) tokens.push([className, code.slice(start)])
  return tokens
}
