import type { Snapshot } from './snapshot.ts'

export type DifferenceKind =
  | 'exception' // something was thrown
  | 'diagnostics' // other warnings or errors
  | 'files' // other files
  | 'bytes' // the same files, another text
  | 'destination' // the published folder is not what the session says it is
  | 'changes' // what the session says that it wrote and removed is not what it did

export interface Difference {
  readonly kind: DifferenceKind
  readonly detail: string
}

export interface Comparison {
  /** The build that goes on from others, and the one from nothing. */
  readonly warm: Snapshot
  readonly cold: Snapshot
  /** The published folder before and after. */
  readonly before: ReadonlyMap<string, Buffer>
  readonly after: ReadonlyMap<string, Buffer>
}

export function compareBuilds({ warm, cold, before, after }: Comparison): Difference | null {
  const difference = compareSites(cold, warm)
  if (difference !== null) return difference
  if (warm.hasErrors) {
    // Nothing is published then, and what was published stays.
    return compareTrees('destination', before, after, 'the folder before', 'the folder after a failed build')
  }
  if (!warm.isPublished) return { kind: 'destination', detail: 'nothing was published, without an error' }
  return (
    compareTrees('destination', warm.outputs, after, 'what the session says', 'what is published') ??
    compareChanges(warm, before, after)
  )
}

/** What the author is told, and what is made of the site where there is no error. */
export function compareSites(cold: Snapshot, warm: Snapshot): Difference | null {
  const diagnostics = compareLists(cold.diagnostics, warm.diagnostics)
  if (diagnostics !== null) return { kind: 'diagnostics', detail: diagnostics }
  return warm.hasErrors
    ? null
    : compareTrees('bytes', cold.outputs, warm.outputs, 'from nothing', 'from before')
}

function compareLists(cold: readonly string[], warm: readonly string[]): string | null {
  if (cold.join('\n') === warm.join('\n')) return null
  const missing = cold.filter(line => !warm.includes(line)).map(line => `- ${line}`)
  const added = warm.filter(line => !cold.includes(line)).map(line => `+ ${line}`)
  if (missing.length + added.length > 0) return [...missing, ...added].join('\n')
  return ['another order; from nothing:', ...cold, 'from before:', ...warm].join('\n')
}

function compareTrees(
  kind: DifferenceKind,
  left: ReadonlyMap<string, Buffer>,
  right: ReadonlyMap<string, Buffer>,
  leftName: string,
  rightName: string,
): Difference | null {
  const missing = [...left.keys()].filter(path => !right.has(path)).map(path => `- ${path}`)
  const added = [...right.keys()].filter(path => !left.has(path)).map(path => `+ ${path}`)
  if (missing.length + added.length > 0) {
    const detail = [`${leftName} (-), ${rightName} (+)`, ...missing, ...added].join('\n')
    return { kind: kind === 'bytes' ? 'files' : kind, detail }
  }
  for (const [path, content] of left) {
    const other = right.get(path)
    if (other === undefined || content.equals(other)) continue
    return {
      kind,
      detail: [path, ...around(content.toString(), other.toString(), leftName, rightName)].join('\n'),
    }
  }
  return null
}

/** Where two texts first differ, with what stands before and behind. */
function around(left: string, right: string, leftName: string, rightName: string): readonly string[] {
  let at = 0
  while (left[at] === right[at]) at++
  const cut = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 120))
  return [`at ${at}:`, `${leftName}: ${cut(left)}`, `${rightName}: ${cut(right)}`]
}

/**
 * Each file that differs now must be named, and no page that does not. Copies may be written again, as where the time
 * of a file is another, and what is to be removed may have been gone already.
 */
function compareChanges(
  { changed, removed, copies }: Snapshot,
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): Difference | null {
  const isWritten = (path: string): boolean => before.get(path)?.equals(after.get(path) ?? empty) !== true
  // A file may be written again, too, when another goes whose name is the same on some file systems.
  const gone = [...before.keys()].filter(path => !after.has(path))
  const goneNames = new Set(gone.map(path => path.toLowerCase()))
  const isDue = (path: string): boolean =>
    isWritten(path) || copies.has(path) || goneNames.has(path.toLowerCase())
  const wrong = [
    ...[...after.keys()].filter(path => isWritten(path) && !changed.includes(path)).map(path => `- ${path}`),
    ...changed.filter(path => !isDue(path)).map(path => `+ ${path}`),
    ...[...before.keys()]
      .filter(path => !after.has(path) && !removed.includes(path))
      .map(path => `- ${path}`),
    ...removed.filter(path => after.has(path)).map(path => `+ ${path}`),
  ]
  if (wrong.length === 0) return null
  return { kind: 'changes', detail: ['written or removed (-), said to be (+)', ...wrong].join('\n') }
}

const empty = Buffer.alloc(0)
