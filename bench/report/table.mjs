/** @typedef {import('./summarize.mjs').Summary} Summary */
/** @typedef {Summary['contestants'][number]} Contestant */
/** @typedef {import('./statistics.mjs').Spread} Spread */

/** @type {readonly (readonly [heading: string, cell: (contestant: Contestant) => string])[]} */
const columns = [
  ['', ({ name, version }) => `${name} ${version}`],
  ['median', ({ seconds }) => figure(seconds?.median, 2, ' s')],
  ['min', ({ seconds }) => figure(seconds?.min, 2)],
  ['max', ({ seconds }) => figure(seconds?.max, 2)],
  ['CPU', ({ cpuSeconds }) => figure(cpuSeconds?.median, 2, ' s')],
  ['peak', ({ peakBytes }) => figure(megabytes(peakBytes?.max), 0, ' MB')],
  ['ratio', ({ ratio }) => figure(ratio?.median, 2)],
  ['min to max', ({ ratio }) => `${figure(ratio?.min, 2)} to ${figure(ratio?.max, 2)}`],
  ['pages', ({ pages }) => String(pages)],
  ['files', ({ files }) => String(files)],
  ['output', ({ bytes }) => figure(megabytes(bytes), 1, ' MB')],
  ['others', ({ othersCpu }) => figure(othersCpu?.median, 1)],
]

/** How many differing pages are named. */
const shown = 3

/**
 * A comparison as lines for people.
 *
 * @param {Summary} summary
 * @returns {readonly string[]}
 */
export function tableOf({ posts, bytes, contestants }) {
  const rows = [
    columns.map(([heading]) => heading),
    ...contestants.map(each => columns.map(([, cell]) => cell(each))),
  ]
  const widths = columns.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const runs = contestants[0]?.runs.length ?? 0
  return [
    `${posts} posts (${figure(megabytes(bytes), 1, ' MB')}), ${runs} cold builds each, in turn`,
    '',
    ...rows.map(row =>
      row
        .map((cell, column) => pad(cell, column, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
    ...differences(contestants),
    '',
  ]
}

/** @param {readonly Contestant[]} contestants */
function differences([first, ...others]) {
  if (first === undefined) return []
  return others.map(({ name, lacks, adds }) => {
    if (lacks.length + adds.length === 0)
      return `${name} published the same ${first.pages} pages as ${first.name}.`
    return [
      `${name} did not publish the same pages as ${first.name}:`,
      `it lacks ${lacks.length} (${sampleOf(lacks)}) and adds ${adds.length} (${sampleOf(adds)}).`,
    ].join(' ')
  })
}

/** @param {readonly string[]} pages */
function sampleOf(pages) {
  return [...pages.slice(0, shown), ...(pages.length > shown ? ['...'] : [])].join(', ')
}

/**
 * Names to the left, figures to the right.
 *
 * @param {string} cell
 * @param {number} column
 * @param {number} width
 */
function pad(cell, column, width) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

/** @param {number | undefined} bytes */
function megabytes(bytes) {
  return bytes === undefined ? undefined : bytes / 1e6
}

/**
 * @param {number | undefined} value
 * @param {number} decimals
 */
function figure(value, decimals, unit = '') {
  return value === undefined ? '-' : value.toFixed(decimals) + unit
}
