import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { type FileSystem, nodeFileSystem, tryTo } from '../../disk/file-system.ts'
import { takeLock } from '../../disk/lock.ts'
import type { DestinationPath, Output } from '../../site/types.ts'
import { asFailure, attempt, describeBusy, describeFailure, WriteFailure } from './failure.ts'
import { discard, finish, recover } from './finish.ts'
import { Folders } from './folders.ts'
import { hasJournal, writeJournal } from './journal.ts'
import { Manifest, manifestPath } from './manifest.ts'
import { makePlan } from './plan.ts'
import { stage } from './stage.ts'
import { findWorkplace, type Workplace } from './workplace.ts'

export interface WriterOptions {
  /** Absolute. `checkDestination` has found it safe. */
  readonly destination: string
  /** Absolute: the folder for what lasts between builds, `tusitala` in the site's `cache_dir`. */
  readonly stateFolder: string
  /** Jekyll's `keep_files`: a file whose path begins with one of these is not removed. */
  readonly keepFiles?: readonly string[]
  /** Milliseconds to wait for another build; 10,000 unless told. */
  readonly patience?: number
  readonly fileSystem?: FileSystem
}

export interface WriteResult {
  /**
   * With an error among them, nothing was published, or the next write finishes this one; only of a static file
   * that could not be read the rest was published.
   */
  readonly diagnostics: readonly Diagnostic[]
  readonly written: readonly DestinationPath[]
  readonly removed: readonly DestinationPath[]
  readonly unchanged: number
  /** A name for what is published now, to be given to {@link Writer.writeChanges} with what changed since. */
  readonly generation: string | null
  /** The changes were meant for another generation, and nothing was done: write the whole site. */
  readonly isStale: boolean
}

/** Publishes a site, again and again. */
export interface Writer {
  /** Publishes exactly these outputs (and whatever else was in the destination stays). */
  write(outputs: readonly Output[]): WriteResult
  /** Brings the site of `generation` up to date. Takes time by the number of changes, not of pages. */
  writeChanges(
    changed: readonly Output[],
    removed: readonly DestinationPath[],
    generation: string | null,
  ): WriteResult
}

/**
 * The published site changes as a whole: all new files are written aside, a journal says what is to be done, and
 * only then are they renamed into place. A build that is killed leaves the old site, or a journal that the next
 * one finishes.
 */
export function createWriter(options: WriterOptions): Writer {
  const { destination, keepFiles = [], patience = 10_000, fileSystem: fs = nodeFileSystem } = options
  const task = `write to "${destination}"`
  const manifest = new Manifest(manifestPath(resolve(options.stateFolder), resolve(destination)), fs)

  return {
    write: outputs =>
      underLock(place => {
        const wanted = new Map(outputs.map(output => [output.destination, output]))
        const obsolete = [...manifest.entries.keys()].filter(path => !wanted.has(path))
        return publish(wanted, obsolete, place)
      }),
    writeChanges: (changed, removed, generation) =>
      underLock(place => {
        const isKnown = generation !== null && generation === manifest.generation
        if (!isKnown || fs.lstat(place.destination) === undefined) return { ...nothing(), isStale: true }
        const wanted = new Map(changed.map(output => [output.destination, output]))
        return publish(
          wanted,
          removed.filter(path => !wanted.has(path)),
          place,
        )
      }),
  }

  function underLock(work: (place: Workplace) => WriteResult): WriteResult {
    try {
      return attempt(task, () => {
        fs.makeFolders(dirname(resolve(destination)))
        const place = findWorkplace(destination, fs)
        const lock = takeLock(place.folder, patience, fs)
        if (lock.kind === 'busy') return { ...nothing(), diagnostics: [describeBusy(lock, place.folder)] }
        try {
          return whileLocked(place, work)
        } finally {
          lock.release()
        }
      })
    } catch (error) {
      if (error instanceof WriteFailure) return failed(error, false)
      throw error
    }
  }

  function whileLocked(place: Workplace, work: (place: Workplace) => WriteResult): WriteResult {
    try {
      manifest.refresh()
      recover(place, manifest, fs)
      return work(place)
    } catch (error) {
      const failure = asFailure(task, error)
      if (!(failure instanceof WriteFailure)) throw failure
      const isDecided = hasJournal(place, fs)
      if (!isDecided) tryTo(() => discard(place, fs))
      return failed(failure, isDecided)
    }
  }

  function publish(
    outputs: ReadonlyMap<DestinationPath, Output>,
    obsolete: readonly DestinationPath[],
    place: Workplace,
  ): WriteResult {
    const isPresent = isFolder(place.destination, fs)
    const folders = new Folders(place.destination, fs)
    const plan = makePlan(
      {
        outputs: [...outputs.values()],
        obsolete: obsolete.filter(path => !keepFiles.some(kept => path.startsWith(kept))),
        entries: manifest.entries,
        destination: place.destination,
        folders,
        isPresent,
      },
      fs,
    )
    const { changed, removals, adopted, unchanged, diagnostics } = plan
    if (diagnostics.some(({ severity }) => severity === 'error')) return { ...nothing(), diagnostics }
    if (adopted.length > 0) {
      attempt('write the list of published files', () => manifest.record({ puts: adopted, removals: [] }))
    }
    const layout = isPresent ? 'files' : 'folder'
    const staged = stage(changed, layout, place, fs)
    if (staged.puts.length + removals.length > 0) {
      const journal = { layout, puts: staged.puts, removals } as const
      attempt('write the journal', () => writeJournal(journal, place, fs))
      finish(journal, place, manifest, folders, fs)
    }
    return {
      diagnostics: [...diagnostics, ...staged.diagnostics],
      written: staged.puts.map(({ path }) => path),
      removed: removals,
      unchanged,
      generation: manifest.generation,
      isStale: false,
    }
  }

  function failed(failure: WriteFailure, isDecided: boolean): WriteResult {
    return { ...nothing(), diagnostics: [describeFailure(failure, isDecided)] }
  }

  function nothing(): WriteResult {
    const { generation } = manifest
    return { diagnostics: [], written: [], removed: [], unchanged: 0, generation, isStale: false }
  }
}

function isFolder(path: string, fs: FileSystem): boolean {
  const stat = fs.lstat(path)
  if (stat === undefined || stat.isDirectory()) return stat !== undefined
  throw new WriteFailure(`write to "${path}"`, 'ENOTDIR')
}
