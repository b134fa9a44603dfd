import { AuthorError } from './author-error.ts'

/**
 * How large a value that a template makes may grow. Templates can double a text, a list or a number in every
 * turn of a loop, and nest a list in itself so that few values print as very many; Ruby then eats all memory.
 */

/** The longest text, in UTF-16 units. */
export const longestText = 16 * 1024 * 1024

/** The most items of a list. */
export const longestList = 4 * 1024 * 1024

/** The deepest that lists and hashes may be nested to be printed, compared or flattened. */
export const deepestNesting = 500

/** The most digits of a number. */
export const mostDigits = 100_000

/** A value would outgrow its limit: the author's mistake, to be reported like a misused filter. */
export class LimitError extends AuthorError {}

/** @throws LimitError for a text of more than {@link longestText} units. */
export function checkTextLength(length: number): void {
  if (length > longestText) throw new LimitError(`a text of more than ${longestText / 1024 / 1024} MiB`)
}

/** @throws LimitError for a list of more than {@link longestList} items. */
export function checkListLength(length: number): void {
  if (length > longestList) throw new LimitError(`a list of more than ${longestList} items`)
}

/** @throws LimitError for a number of more than {@link mostDigits} digits. */
export function checkDigits(count: number): void {
  if (count > mostDigits) throw new LimitError(`a number of more than ${mostDigits} digits`)
}
