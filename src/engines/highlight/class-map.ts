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
  /** Whether what stands around an atom counts. */
  readonly needsNeighbours: boolean
  classOf(atom: Atom): string
}

/**
 * Reads a table of classes. A line is a place, then classes with a colon, each with the names of its atoms:
 *
 *     string'  s1: *
 *     plain    n: *  no: Word WORD  nf: word( def~word  nb: =print =len  py: .~~length
 *
 * A place is Prism's type, with what the token opens with behind it (`string'`) and the type around it before
 * it (`tag>punctuation`); what a more exact place does not say, the less exact one does. Atoms are named by
 * shape (`Word`), shape and next character (`word(`), text (`=print`), the atom before and shape (`def~word`),
 * the atom before and text (`.~~length`), of which later ones win; `*` is all of them. `-` stands for text
 * without a class. A deeper line continues the one before.
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
  let otherwise = ''
  const byShape = new Map<string, string>()
  const byText = new Map<string, string>()
  const byNext = new Map<string, Map<string, string>>()
  const byBefore = new Map<string, Map<string, string>>()
  for (const [name, className] of layers.flatMap(layer => [...layer])) {
    const [, before, rest = name] = beforeName.exec(name) ?? []
    const [, shape, next = ''] = shapeName.exec(rest) ?? []
    if (name === '*') otherwise = className
    else if (before !== undefined) setIn(byBefore, before, rest, className)
    else if (shape === undefined) byText.set(name.slice(1), className)
    else if (next === '') byShape.set(shape, className)
    else setIn(byNext, next, shape, className)
  }
  const needsNeighbours = byNext.size > 0 || byBefore.size > 0
  return {
    only: !needsNeighbours && byText.size === 0 && byShape.size === 0 ? otherwise : undefined,
    needsNeighbours,
    classOf({ text, shape, before, after }) {
      const behind = byBefore.get(before)
      return (
        (behind === undefined ? undefined : (behind.get(`~${text}`) ?? behind.get(shape))) ??
        byText.get(text) ??
        byNext.get(after)?.get(shape) ??
        byShape.get(shape) ??
        otherwise
      )
    },
  }
}

const beforeName = /^(.[^~]*)~(~.+|word|Word|WORD|float|[0_\\.])$/
const shapeName = /^(word|Word|WORD|float|[0_\\.])([^\w]?)$/

function setIn(map: Map<string, Map<string, string>>, key: string, name: string, className: string): void {
  const inner = map.get(key)
  if (inner === undefined) map.set(key, new Map([[name, className]]))
  else inner.set(name, className)
}
