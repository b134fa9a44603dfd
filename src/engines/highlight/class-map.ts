import type { Atom, WordKind } from './atoms.ts'
import type { Place } from './leaves.ts'

/** How Rouge's lexer of a language calls what Prism finds with its grammar. */
export interface LanguageTable {
  readonly grammar: string
  /** Which characters words have beside the usual: dashes, a `?` or `!` at the end, all that Lisp allows. */
  readonly words?: WordKind
  /** See `readClassMap`. */
  readonly classes: string
}

/** The classes of one language: what its table says, ready to be asked. */
export type ClassMap = (place: Place) => PlaceRules | undefined

/** What a table knows of the atoms in one place. */
export interface PlaceRules {
  /** The class of all atoms there, where none differs. */
  readonly only: string | undefined
  classOf(atom: Atom): string
}

/**
 * Reads a table of classes. A line is a place, then classes with a colon, each with the names of its atoms:
 *
 *     string'  s1: *
 *     plain    n: *  no: Word WORD  nf: word( def~word  nb: =print =len
 *
 * A place is Prism's type, with what the token opens with behind it (`string'`) and the type around it before
 * it (`tag>punctuation`); what a more exact place does not say, the less exact one does. Atoms are named by
 * `atomNames`; `-` stands for text without a class. A deeper line continues the one before.
 */
export function readClassMap(table: string): ClassMap {
  const layers = new Map<string, Layer>()
  for (const line of table.trim().split(lineStart)) {
    const [place = '', ...fields] = line.split(/\s+/)
    layers.set(place, readLayer(fields))
  }
  const known = new Map<Place, PlaceRules | undefined>()
  return place => {
    if (known.has(place)) return known.get(place)
    const found = placeNames(place).flatMap(name => layers.get(name) ?? [])
    const rules = found.length > 0 ? joinLayers(found) : undefined
    known.set(place, rules)
    return rules
  }
}

/** The names of a place, the most exact one last. */
export function placeNames({ type, parent, opener }: Place): readonly string[] {
  const names = opener === '' ? [type] : [type, type + opener]
  return parent === '' ? names : [...names, ...names.map(name => `${parent}>${name}`)]
}

/** The kinds of names that rules may know an atom by; those that win come first. */
export const atomNames: readonly (readonly [kind: RegExp, nameOf: (atom: Atom) => string])[] = [
  [/.~~/, ({ before, text }) => `${before}~~${text}`],
  [/.~[^~]/, ({ before, shape }) => `${before}~${shape}`],
  [/^=/, ({ text }) => `=${text}`],
  [/^(?:word|Word|WORD|[0\\.])[^\w]$/, ({ shape, after }) => shape + after],
  [/^(?:word|Word|WORD|[0_\\.])$/, ({ shape }) => shape],
]

const lineStart = /\n {6}(?! )/

type Layer = ReadonlyMap<string, string>

function readLayer(fields: readonly string[]): Layer {
  const layer = new Map<string, string>()
  let current = ''
  for (const field of fields) {
    const name = classField.exec(field)?.[1]
    if (name === undefined) layer.set(field, current)
    else current = name === '-' ? '' : name
  }
  return layer
}

const classField = /^(-|[a-z][a-z0-9]{0,2}):$/

function joinLayers(layers: readonly Layer[]): PlaceRules {
  const classes = new Map(layers.flatMap(layer => [...layer]))
  const otherwise = classes.get('*') ?? ''
  const names = [...classes.keys()].filter(name => name !== '*')
  const kinds = atomNames.filter(([kind]) => names.some(name => kind.test(name))).map(([, nameOf]) => nameOf)
  return {
    only: kinds.length === 0 ? otherwise : undefined,
    classOf(atom) {
      for (const nameOf of kinds) {
        const found = classes.get(nameOf(atom))
        if (found !== undefined) return found
      }
      return otherwise
    },
  }
}
