import { randomBytes } from 'node:crypto'
import type { FileSystem } from '../../disk/file-system.ts'
import { addTexts, copyTexts, type Places, usedBy } from './pack-changes.ts'
import { PackReader, PackWriter } from './pack-file.ts'
import { decodeText } from './text-bytes.ts'

/** Where the texts of a pack are. It is kept in the state, so that what is in the pack changes with the state. */
export interface PackIndex {
  /** The file's name; empty where nothing was put into the pack yet. */
  readonly file: string
  /** Bytes */
  readonly size: number
  readonly places: Places
}

export interface PackOptions {
  /** Absolute. It exists when the pack is saved. */
  readonly folder: string
  /** What its file's name begins with. */
  readonly name: string
  /** Bytes; 1 GiB unless told. Texts that do not fit are left out. */
  readonly largest?: number
  readonly fileSystem: FileSystem
}

/**
 * Many texts by keys, each of which is read when it is asked for.
 *
 * The file holds texts and nothing else; where they lie, the index says. A file only ever grows, and a new one has
 * a name that no other had: so an index, however old, finds its own texts, each under a checksum, or none.
 */
export class Pack {
  readonly #options: PackOptions
  readonly #fresh = new Map<string, string>()
  #index: PackIndex
  #reader: PackReader

  constructor(index: PackIndex | null, options: PackOptions) {
    this.#options = options
    this.#index = index ?? { file: '', size: 0, places: new Map() }
    this.#reader = this.#open(this.#index)
  }

  /** False where the file has gone, or is shorter than it was: then `get` finds nothing that was saved. */
  get isWhole(): boolean {
    return this.#reader.isOpen || this.#index.size === 0
  }

  /** Whether there is a text of this key. Nothing is read, so its bytes may turn out to be damaged. */
  has(key: string): boolean {
    return this.#fresh.has(key) || this.#index.places.has(key)
  }

  /** Null where there is none of this key, and where its bytes are damaged. */
  get(key: string): string | null {
    const fresh = this.#fresh.get(key)
    if (fresh !== undefined) return fresh
    const place = this.#index.places.get(key)
    const text = place === undefined ? null : this.#reader.tryToRead(place)
    return text === null ? null : decodeText(text)
  }

  /** Adds or replaces a text. It is in memory until it is saved. */
  put(key: string, text: string): void {
    this.#fresh.set(key, text)
  }

  /**
   * Writes what was put, and forgets all texts but those of `live`. The file is written anew without what is
   * forgotten when that is more than half of it. Nobody else may save at the same time.
   *
   * @throws what the file system throws; no text of `live` is lost then
   */
  save(live: ReadonlySet<string>): PackIndex {
    const kept = new Map([...this.#index.places].filter(([key]) => live.has(key)))
    const fresh = new Map([...this.#fresh].filter(([key]) => live.has(key)))
    const here = { file: this.#index.file, size: this.#sizeOnDisk(), places: kept }
    this.#use(this.#isWorthCopying(here, fresh) ? this.#copy(kept) : here)
    if (fresh.size > 0) this.#use(this.#add(fresh))
    this.#fresh.clear()
    return this.#index
  }

  /** No text is read any more, but of those that were put since the last save. */
  close(): void {
    this.#reader.close()
  }

  get #largest(): number {
    return this.#options.largest ?? 2 ** 30
  }

  /** The file may be longer than we know: another process added to it, or one was killed while it did. */
  #sizeOnDisk(): number {
    const { file } = this.#index
    const stat = file === '' ? undefined : this.#options.fileSystem.lstat(this.#pathOf(file))
    return stat?.isFile() ? stat.size : 0
  }

  /** One that is shorter was damaged: what is added to it must not come to lie where another text was. */
  #isWorthCopying({ size, places }: PackIndex, fresh: ReadonlyMap<string, string>): boolean {
    if (size < this.#index.size) return true
    const used = usedBy(places)
    const forgotten = size - used
    if (forgotten < notWorthCopying) return false
    const added = [...fresh.values()].reduce((sum, text) => sum + text.length, 0)
    return forgotten > used || size + added > this.#largest
  }

  #copy(kept: Places): PackIndex {
    const file = this.#newName()
    const writer = new PackWriter(this.#pathOf(file), 0, this.#options.fileSystem)
    const places = copyTexts(kept, this.#reader, writer)
    return { file, size: writer.end, places }
  }

  #add(fresh: ReadonlyMap<string, string>): PackIndex {
    const { size, places } = this.#index
    const file = this.#index.file || this.#newName()
    const writer = new PackWriter(this.#pathOf(file), size, this.#options.fileSystem)
    const added = addTexts(fresh, places, this.#reader, writer, this.#largest)
    const untouched = [...places].filter(([key]) => !fresh.has(key))
    return { file, size: writer.end, places: new Map([...untouched, ...added]) }
  }

  #use(index: PackIndex): void {
    const isAtHand = index.file === this.#index.file && this.#reader.isOpen
    this.#index = index
    if (isAtHand) return
    this.#reader.close()
    this.#reader = this.#open(index)
  }

  #open({ file, size }: PackIndex): PackReader {
    return new PackReader(this.#pathOf(file), size, this.#options.fileSystem)
  }

  #newName(): string {
    return `${this.#options.name}-${randomBytes(6).toString('hex')}`
  }

  #pathOf(file: string): string {
    return `${this.#options.folder}/${file}`
  }
}

/** Bytes */
const notWorthCopying = 1024 * 1024
