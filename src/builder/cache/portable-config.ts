import { hash } from 'node:crypto'
import type { Config } from '../../config/config.ts'
import { withoutLinks } from '../../drops/document-link.ts'
import type { Hash, Scalar, Value } from '../../values/value.ts'

/** What depends on the folder of the site is known by a print: a cache can be restored in another. */
const placeKeys: ReadonlySet<Scalar> = new Set(['source', 'destination'])

/** The values of a configuration without the folders of this machine. */
export function portableValues({ values }: Config): Hash {
  return new Map(
    [...values].map(([key, value]) => [key, placeKeys.has(key) ? printOf(value) : withoutLinks(value)]),
  )
}

/** In the folders where they were kept, the values are the same again. */
export function valuesHere(kept: Hash, { values }: Config): Hash {
  return new Map(
    [...kept].map(([key, value]) => {
      const current = values.get(key) ?? null
      return [key, placeKeys.has(key) && value === printOf(current) ? current : value]
    }),
  )
}

function printOf(value: Value): string {
  return hash('sha1', String(value), 'base64url')
}
