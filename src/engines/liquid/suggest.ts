import { mostSimilar } from '../../util/similar.ts'

/** A hint that names what was probably meant, or else says something of use. */
export function suggest(name: string, candidates: Iterable<string>, otherwise: string): string {
  const near = mostSimilar(name, candidates)
  return near === null ? otherwise : `did you mean "${near}"?`
}
