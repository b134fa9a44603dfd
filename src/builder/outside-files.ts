import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Facts } from '../incremental/facts.ts'
import type { SitePath } from '../site/types.ts'
import { joinPath } from '../util/join-path.ts'

/** A file that is read as it stands, or all style sheets below a folder. */
export type OutsideKind = 'file' | 'style'

export const outsideKinds: readonly OutsideKind[] = ['file', 'style']

/** What a file was like when it was read. */
interface Known {
  readonly stamp: string
  readonly state: string
}

/**
 * Files and folders that are not pages or templates and yet are read: style sheets that others import, what
 * `include_relative` names. Their state when they were read is a text; states that differ mean other content.
 */
export class OutsideFiles {
  readonly #source: string
  readonly #files = new Map<SitePath, Known>()
  readonly #states: Record<OutsideKind, Map<string, string>> = { file: new Map(), style: new Map() }

  constructor(source: string) {
    this.#source = source
  }

  /** Whether what a fact is about is as it was when the fact was read. */
  isSame(kind: OutsideKind, path: string): boolean {
    const before = this.#states[kind].get(path)
    const state = this.stateOf(kind, path)
    this.#states[kind].set(path, state)
    return before === state
  }

  /**
   * Notes the state of what was read for the first time. What has changed since the build began may have been read
   * before or after that: it counts as changed in the next build.
   *
   * @param started milliseconds since 1970
   */
  remember(facts: Facts, started: number): void {
    for (const kind of outsideKinds) {
      for (const path of facts.known(kind).keys()) {
        if (this.#states[kind].has(path)) continue
        this.#states[kind].set(path, this.stateOf(kind, path, started - clockTick))
      }
    }
  }

  /** All states, to be kept. */
  list(): readonly (readonly [OutsideKind, SitePath, string])[] {
    return outsideKinds.flatMap(kind =>
      [...this.#states[kind]].map(([path, state]) => [kind, path, state] as const),
    )
  }

  restore(kind: OutsideKind, path: string, state: string): void {
    this.#states[kind].set(path, state)
  }

  /** @param restless milliseconds since 1970: what was changed later is in no state that can be known */
  stateOf(kind: OutsideKind, path: string, restless = Number.POSITIVE_INFINITY): string {
    return kind === 'file' ? this.#fileState(path, restless) : this.#styles(path, restless).join('\n')
  }

  #fileState(path: SitePath, restless: number): string {
    try {
      const absolute = resolve(this.#source, path)
      const { size, mtimeMs, ctimeMs, ino } = statSync(absolute)
      const changed = Math.max(mtimeMs, ctimeMs)
      if (changed > restless) return `changed at ${changed}`
      const stamp = `${size}:${mtimeMs}:${ctimeMs}:${ino}`
      const before = this.#files.get(path)
      if (before?.stamp === stamp && Date.now() - changed > coarseTick) return before.state
      const state = hash('sha1', readFileSync(absolute), 'base64url')
      this.#files.set(path, { stamp, state })
      return state
    } catch {
      return 'absent'
    }
  }

  #styles(folder: SitePath, restless: number): readonly string[] {
    try {
      const entries = readdirSync(resolve(this.#source, folder), { withFileTypes: true })
      return entries
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap(entry => {
          const path = joinPath(folder, entry.name)
          if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : this.#styles(path, restless)
          return /\.(?:s[ac]ss|css)$/.test(entry.name) ? [`${path} ${this.#fileState(path, restless)}`] : []
        })
    } catch {
      return []
    }
  }
}

/** Milliseconds: how far the time of a file may lag behind the clock. */
const clockTick = 20

/** Milliseconds: what changes twice within this may have one time on the coarsest of file systems. */
const coarseTick = 2000
