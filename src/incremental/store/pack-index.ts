import type { PackIndex } from './pack.ts'
import type { Place } from './pack-file.ts'
import type { Section, StoredSections } from './state-file.ts'

/** The index as sections of the state; no other section may have their names. */
export function encodeIndex({ file, size, places }: PackIndex): readonly (readonly [string, Section])[] {
  const numbers = new Uint32Array(4 * places.size)
  let at = 0
  for (const { start, length, checksum, isWide } of places.values()) {
    numbers[at++] = start
    numbers[at++] = length
    numbers[at++] = checksum
    numbers[at++] = Number(isWide)
  }
  return [
    [names.head, JSON.stringify({ file, size, keys: [...places.keys()] })],
    [names.places, numbers],
  ]
}

/** Null where the sections are damaged or missing. */
export function decodeIndex(sections: StoredSections): PackIndex | null {
  const head = sections.text(names.head)
  const numbers = sections.numbers(names.places)
  const parsed: unknown = head === null ? null : parseJson(head)
  if (numbers === null || !isHead(parsed) || numbers.length !== 4 * parsed.keys.length) return null
  const { file, size, keys } = parsed
  const places = new Map<string, Place>()
  let at = 0
  for (const key of keys) {
    const place = {
      start: numbers[at] ?? 0,
      length: numbers[at + 1] ?? 0,
      checksum: numbers[at + 2] ?? 0,
      isWide: numbers[at + 3] === 1,
    }
    if (place.start + place.length > size) return null
    places.set(key, place)
    at += 4
  }
  return { file, size, places }
}

const names = { head: 'pack', places: 'pack-places' } as const

interface Head {
  readonly file: string
  readonly size: number
  readonly keys: readonly string[]
}

function isHead(head: unknown): head is Head {
  if (typeof head !== 'object' || head === null || !('file' in head && 'size' in head && 'keys' in head))
    return false
  const { file, size, keys } = head
  const isName = typeof file === 'string' && /^[\w-]*$/.test(file)
  return (
    isName && typeof size === 'number' && Array.isArray(keys) && keys.every(key => typeof key === 'string')
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
