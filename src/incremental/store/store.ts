import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { errorCode, type FileSystem, nodeFileSystem, tryTo } from '../../disk/file-system.ts'
import { takeLock } from '../../disk/lock.ts'
import { makeStateFolder } from '../../disk/state-folder.ts'
import { describeDamage, describeFailure } from './describe.ts'
import { Pack, type PackIndex } from './pack.ts'
import { decodeIndex, encodeIndex } from './pack-index.ts'
import { readState, type Section, type StoredSections, writeState } from './state-file.ts'

export interface StoreOptions {
  /** Absolute: the folder for what lasts between builds, `tusitala` in the site's `cache_dir`. */
  readonly folder: string
  /** Letters and digits, which its files' names begin with: several stores may be in one folder. */
  readonly name: string
  /** What all that is stored depends on. A store with another key is empty, and will be replaced. */
  readonly key: string
  /** Milliseconds to wait for another process that is saving; 2,000 unless told. */
  readonly patience?: number
  /** Bytes that the texts may take; 1 GiB unless told. What does not fit is left out. */
  readonly largest?: number
  readonly fileSystem?: FileSystem
}

/** What one build leaves to the next: some sections, and many texts that are read one by one. */
export interface Store {
  /** What was saved last, when the store was opened; null where there is nothing of use. */
  readonly sections: StoredSections | null
  /** One that was saved is missing where it did not fit or was damaged: it is to be made again. */
  readonly texts: Pack
  /** A warning where something was there, and damaged. */
  readonly diagnostics: readonly Diagnostic[]
  /**
   * Replaces all sections, and keeps of the texts those with these keys. Whenever this process dies, who opens the
   * store then finds all of this, or all of what was before.
   *
   * @param sections by their names, which do not begin with `pack`
   */
  save(sections: ReadonlyMap<string, Section>, texts: ReadonlySet<string>): SaveResult
  /** Of what was saved, no text can be read any more. */
  close(): void
}

export type SaveResult =
  | { readonly kind: 'saved' }
  /** Another process is saving the like, and nothing was done. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic }

export function openStore(options: StoreOptions): Store {
  const { folder, name, key, patience = 2000, fileSystem: fs = nodeFileSystem } = options
  const path = `${folder}/${name}.state`
  const packName = `${name}-texts`
  const { sections, texts, diagnostics } = read()
  return { sections, texts, diagnostics, save, close: () => texts.close() }

  /** Tries again: another process may save, and remove a pack between the reading of its index and its opening. */
  function read(tries = 3): Pick<Store, 'sections' | 'texts' | 'diagnostics'> {
    const found = readState(path, key, fs)
    if (found.kind !== 'state') return empty(found.kind === 'damaged' ? found.reason : null)
    const index = decodeIndex(found.sections)
    if (index === null) return empty('the list of its texts is not as it was written')
    const texts = openPack(index)
    if (texts.isWhole) return { sections: found.sections, texts, diagnostics: [] }
    return tries > 1 ? read(tries - 1) : empty('its texts are missing')
  }

  function empty(damage: string | null): Pick<Store, 'sections' | 'texts' | 'diagnostics'> {
    const diagnostics = damage === null ? [] : [describeDamage(damage)]
    return { sections: null, texts: openPack(null), diagnostics }
  }

  function openPack(index: PackIndex | null): Pack {
    return new Pack(index, { ...options, name: packName, fileSystem: fs })
  }

  function save(sections: ReadonlyMap<string, Section>, live: ReadonlySet<string>): SaveResult {
    try {
      makeStateFolder(folder, fs)
      const lock = takeLock(`${folder}/${name}-saving`, patience, fs)
      if (lock.kind === 'busy') return { kind: 'busy' }
      try {
        const index = texts.save(live)
        writeState(path, key, new Map([...sections, ...encodeIndex(index)]), fs)
        removeOthers(index.file)
        return { kind: 'saved' }
      } finally {
        lock.release()
      }
    } catch (error) {
      const code = errorCode(error)
      if (code === null) throw error
      return { kind: 'failed', diagnostic: describeFailure(folder, code) }
    }
  }

  /** Packs of earlier states, and of a process that died before it wrote its own. */
  function removeOthers(file: string): void {
    const isPack = (other: string): boolean => other.replace(/[0-9a-f]{12}$/, '') === `${packName}-`
    const others = fs.list(folder).filter(other => isPack(other) && other !== file)
    for (const other of others) tryTo(() => fs.unlink(`${folder}/${other}`))
  }
}
