import type { Profile, TemplateCost } from '../util/profile.ts'

/** The costliest templates that Jekyll shows, too. */
const maxTemplates = 50

/** Jekyll's two tables of `--profile`: the phases of the build, and its templates by the time that they took. */
export function profileLines({
  phases,
  templates,
}: Pick<Profile, 'phases' | 'templates'>): readonly string[] {
  return [
    '',
    'Build Process Summary:',
    '',
    ...table(['PHASE', 'TIME'], phaseRows(phases)),
    '',
    'Site Render Stats:',
    '',
    ...table(['Filename', 'Count', 'Bytes', 'Time'], templateRows(templates)),
    '',
  ]
}

type Row = readonly string[]

function phaseRows(phases: Profile['phases']): readonly Row[] {
  const total = [...phases.values()].reduce((sum, milliseconds) => sum + milliseconds, 0)
  return [...phases, ['TOTAL TIME', total] as const].map(([name, milliseconds]) => [
    name.toUpperCase(),
    seconds(milliseconds, 4),
  ])
}

/** What a template includes is in its time, and has a line of its own: the total is of all lines, as in Jekyll. */
function templateRows(templates: Profile['templates']): readonly Row[] {
  const costs = [...templates].sort(([, a], [, b]) => b.milliseconds - a.milliseconds)
  const total = costs.reduce<TemplateCost>(
    (sum, [, cost]) => ({
      count: sum.count + cost.count,
      bytes: sum.bytes + cost.bytes,
      milliseconds: sum.milliseconds + cost.milliseconds,
    }),
    { count: 0, bytes: 0, milliseconds: 0 },
  )
  const shown = [...costs.slice(0, maxTemplates), [`TOTAL (for ${costs.length} files)`, total] as const]
  return shown.map(([path, { count, bytes, milliseconds }]) => [
    path,
    String(count),
    `${(bytes / 1024).toFixed(2)}K`,
    seconds(milliseconds, 3),
  ])
}

function seconds(milliseconds: number, digits: number): string {
  return (milliseconds / 1000).toFixed(digits)
}

/** The first column on the left, the numbers on the right. */
function table(head: Row, rows: readonly Row[]): readonly string[] {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map(row => row[at]?.length ?? 0)))
  const line = (row: Row): string =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`
  return [line(head), `+${widths.map(width => '-'.repeat(width + 2)).join('+')}+`, ...rows.map(line)]
}
