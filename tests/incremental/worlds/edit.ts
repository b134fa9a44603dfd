import type { FactKind } from '../../../src/incremental/facts.ts'
import type { Composing } from './compose.ts'
import type { Random } from './random.ts'
import type { World, WorldFiles } from './world.ts'

/** Something that an author does to a site. */
export interface Edit {
  readonly name: string
  /** How often, against the others; 1 without it. */
  readonly weight?: number
  /** Kinds of facts that change by it, for worlds about one kind. */
  readonly changes: readonly FactKind[]
  /** Null where the world has nothing to which it can be done. */
  readonly apply: (context: EditContext) => Edited | null
}

export interface EditContext extends Composing {
  readonly random: Random
  readonly world: World
  readonly files: WorldFiles
  /** The worlds before, the latest last. */
  readonly history: readonly World[]
}

export interface Edited {
  /** In words, with the names of files. */
  readonly what: string
  readonly files?: WorldFiles
  readonly clock?: string | null
  readonly move?: readonly (readonly [from: string, to: string])[]
  readonly touch?: readonly string[]
  readonly keepsTime?: boolean
  /** It may have made a mistake, or much noise, and is to be taken back soon. */
  readonly isRisky?: boolean
}

/** Whether a tag names the file, so that there is an error without it. */
export function isLinked(files: WorldFiles, path: string): boolean {
  const slug = path.replace(/^_posts\/|\.\w+$/g, '')
  return [...files.values()].some(text => text.includes(`link ${path}`) || text.includes(`post_url ${slug} `))
}

export function withFile(files: WorldFiles, path: string, text: string): WorldFiles {
  return new Map([...files, [path, text]])
}

export function withoutFile(files: WorldFiles, path: string): WorldFiles {
  return new Map([...files].filter(([each]) => each !== path))
}

/** One file with another text. */
export function rewrite(
  { files }: EditContext,
  path: string | null,
  change: (text: string) => string | null,
): (Pick<Edited, 'files'> & { readonly path: string }) | null {
  if (path === null) return null
  const before = files.get(path) ?? ''
  const after = change(before)
  return after === null || after === before ? null : { path, files: withFile(files, path, after) }
}

export function moved(files: WorldFiles, from: string, to: string): Pick<Edited, 'files' | 'move'> | null {
  if (from === to || files.has(to)) return null
  const text = files.get(from) ?? ''
  return { files: withFile(withoutFile(files, from), to, text), move: [[from, to]] }
}
