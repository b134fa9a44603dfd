/**
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} min
 * @property {number} max
 */

/**
 * @param {readonly number[]} values
 * @returns {Spread | null} null of nothing
 */
export function spreadOf(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const min = sorted[0]
  const max = sorted.at(-1)
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (min === undefined || max === undefined || lower === undefined || upper === undefined) return null
  return { median: (lower + upper) / 2, min, max }
}

/**
 * How many times as long the second took, round by round.
 *
 * @param {readonly import('../measure/run-process.mjs').Run[]} first
 * @param {readonly import('../measure/run-process.mjs').Run[]} second
 */
export function ratiosOf(first, second) {
  return second.flatMap((run, round) => {
    const other = first[round]
    return other === undefined ? [] : [run.wallSeconds / other.wallSeconds]
  })
}
