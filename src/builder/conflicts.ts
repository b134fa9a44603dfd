import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DestinationPath, Output } from '../site/types.ts'

export interface Conflicts {
  /** One output a destination, in the order given. */
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Finds outputs that cannot all be published. `outputs` come in the order in which Jekyll writes: pages,
 * static files, documents (`Site#each_site_file`). The last one wins there: with Jekyll 4.3.1 a static file
 * overwrites a page, and a document overwrites both.
 */
export function findConflicts(outputs: readonly Output[]): Conflicts {
  const winners = new Map<DestinationPath, Output>()
  const rivals = new Map<DestinationPath, Output[]>()
  for (const output of outputs) {
    const path = output.destination
    const other = winners.get(path)
    winners.set(path, output)
    if (other !== undefined) rivals.set(path, [...(rivals.get(path) ?? [other]), output])
  }
  const diagnostics = [...rivals].flatMap(([path, outputs]) => sameDestination(path, outputs))
  for (const file of dropFilesThatAreFolders(winners, diagnostics)) winners.delete(file)
  diagnostics.push(...caseClashes(winners))
  return { outputs: [...winners.values()], diagnostics }
}

function sameDestination(path: DestinationPath, rivals: readonly Output[]): readonly Diagnostic[] {
  const names = [...new Set(rivals.map(nameOf))]
  const winner = rivals.at(-1)
  // Archives with one slug have been reported by their generator, which knows why they are.
  const isReported = names.length > 1 && rivals.every(({ isGenerated }) => isGenerated)
  if (winner === undefined || isReported) return []
  const makers =
    names.length === 1 ? `twice by ${names[0]}` : `by ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return [
    {
      severity: 'warning',
      code: 'destination-conflict',
      message: `"${path}" is made ${makers}; the last is published`,
      ...fileOf(winner),
      hint: 'give all but one of them another permalink or name',
    },
  ]
}

/** Files are quoted; a generated page says what it is: `tag "News"`. */
function nameOf({ origin, isGenerated }: Output): string {
  return isGenerated === true ? origin : `"${origin}"`
}

function fileOf({ origin, isGenerated }: Output): { readonly file?: string } {
  return isGenerated === true ? {} : { file: origin }
}

/** Jekyll stops with EEXIST where `a` and `a/b.html` are both to be published; so does the build here. */
function dropFilesThatAreFolders(
  winners: ReadonlyMap<DestinationPath, Output>,
  diagnostics: Diagnostic[],
): readonly DestinationPath[] {
  const inside = new Map<string, Output>()
  for (const output of winners.values()) {
    let slash = output.destination.lastIndexOf('/')
    while (slash > 0) {
      const folder = output.destination.slice(0, slash)
      if (inside.has(folder)) break
      inside.set(folder, output)
      slash = folder.lastIndexOf('/')
    }
  }
  const dropped: DestinationPath[] = []
  for (const [path, output] of winners) {
    const other = inside.get(path)
    if (other === undefined) continue
    dropped.push(path)
    diagnostics.push({
      severity: 'error',
      code: 'destination-conflict',
      message: `"${path}" of ${nameOf(output)} is a folder too, for "${other.destination}" of ${nameOf(other)}`,
      ...fileOf(output),
      hint: 'give one of them another permalink or name',
    })
  }
  return dropped
}

/** On a file system without letter case, or without Unicode forms, one file would overwrite the other. */
function caseClashes(winners: ReadonlyMap<DestinationPath, Output>): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const folded = new Map<string, Output>()
  for (const [path, output] of winners) {
    const key = foldCase(path)
    const other = folded.get(key)
    folded.set(key, output)
    if (other === undefined) continue
    diagnostics.push({
      severity: 'warning',
      code: 'destination-case',
      message: `"${other.destination}" of ${nameOf(other)} and "${path}" of ${nameOf(output)} differ in case only`,
      ...fileOf(output),
      hint: 'rename one: on macOS and Windows they are one file',
    })
  }
  return diagnostics
}

/** Equal for paths that are one file where letter case does not count (they are in Unicode's form C already). */
export function foldCase(path: DestinationPath): string {
  return path.toLowerCase()
}
