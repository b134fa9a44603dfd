import { ratiosOf, spreadOf } from './statistics.mjs'

/**
 * A comparison in figures: what the JSON file holds and the table shows.
 *
 * @typedef {ReturnType<typeof summarize>} Summary
 * @param {import('../measure/compare.mjs').Comparison} comparison
 */
export function summarize({ posts, bytes, measured }) {
  const [first] = measured
  return {
    posts,
    bytes,
    contestants: measured.map(({ name, version, runs, published }) => ({
      name,
      version,
      seconds: spreadOf(runs.map(run => run.wallSeconds)),
      cpuSeconds: spreadOf(present(runs.map(run => run.cpuSeconds))),
      peakBytes: spreadOf(present(runs.map(run => run.peakBytes))),
      othersCpu: spreadOf(present(runs.map(run => run.othersCpu))),
      ratio: first === undefined ? null : spreadOf(ratiosOf(first.runs, runs)),
      pages: published.pages.length,
      files: published.files,
      bytes: published.bytes,
      lacks: without(first?.published.pages ?? [], published.pages),
      adds: without(published.pages, first?.published.pages ?? []),
      runs,
    })),
  }
}

/** @param {readonly (number | null)[]} values */
function present(values) {
  return values.filter(value => value !== null)
}

/**
 * @param {readonly string[]} pages
 * @param {readonly string[]} others
 */
function without(pages, others) {
  const known = new Set(others)
  return pages.filter(page => !known.has(page))
}
