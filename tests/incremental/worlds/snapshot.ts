import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { BuildResult } from '../../../src/builder/build.ts'
import type { Session } from '../../../src/builder/session.ts'

/** What a build has made, as far as it must be the same by whichever way. */
export interface Snapshot {
  readonly isPublished: boolean
  readonly hasErrors: boolean
  readonly outputs: ReadonlyMap<string, Buffer>
  /** `severity code file:line:column message` of each, in order. */
  readonly diagnostics: readonly string[]
  /** Those that are files of the site as they are. */
  readonly copies: ReadonlySet<string>
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

export function snapshotOf(session: Session, result: BuildResult): Snapshot {
  const made = [...session.outputs()]
  const outputs = made.map(([path, content]): [string, Buffer] => [
    path,
    typeof content === 'string' ? Buffer.from(content) : readFileSync(content.absolute),
  ])
  return {
    isPublished: result.isPublished,
    hasErrors: result.diagnostics.some(({ severity }) => severity === 'error'),
    outputs: new Map(outputs),
    copies: new Set(made.flatMap(([path, content]) => (typeof content === 'string' ? [] : [path]))),
    diagnostics: result.diagnostics.map(({ severity, code, file, line, column, message }) =>
      [severity, code, `${file ?? ''}:${line ?? ''}:${column ?? ''}`, message].join(' '),
    ),
    changed: result.changed,
    removed: result.removed,
  }
}

/** The files below a folder with what is in them. */
export function treeOf(folder: string): ReadonlyMap<string, Buffer> {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    files.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path), readFileSync(path)]
    }),
  )
}
