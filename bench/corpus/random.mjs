/**
 * A small generator of numbers from a seed (mulberry32), so that a corpus is the same on every machine.
 *
 * @typedef {ReturnType<typeof createRandom>} Random
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0

  /** At least 0, below 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /**
   * Both ends included.
   * @param {number} low
   * @param {number} high
   */
  const integer = (low, high) => low + Math.floor(next() * (high - low + 1))

  /**
   * @template T
   * @param {readonly T[]} list not empty
   * @returns {T}
   */
  const pick = list => /** @type {T} */ (list[integer(0, list.length - 1)])

  /** @param {number} probability */
  const chance = probability => next() < probability

  return { next, integer, pick, chance }
}
