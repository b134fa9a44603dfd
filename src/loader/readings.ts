import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import { sourceStamp } from '../site/source-stamp.ts'
import type { Document, SitePath, Source } from '../site/types.ts'
import type { Time } from '../values/time.ts'

/** What was made of a file, and when that still stands. */
export interface Reading<Made = unknown> {
  /** The file as it was when it was last looked at. */
  source: Source
  /** The SHA-1 of its bytes; null where they were not read to the end. */
  hash: string | null
  made: Made
  diagnostics: readonly Diagnostic[]
  /** Seconds since 1970, where the build's time is part of what was made. */
  now: number | null
  /** Milliseconds since 1970, where the time of the file's last change is. */
  modified: number | null
  /** Whether the file was old enough when it was read, so that a change after it shows in its stamp. */
  isSettled: boolean
  /** The last load that came across it. */
  load: number
  /** How to make it anew; null for one that was restored and not asked for since. */
  make: Make<Made> | null
}

export type Make<Made> = (source: Source, reader: FileReader) => Made

/** What making something of a file may use; what it uses decides when it has to be made again. */
export interface FileReader {
  readonly diagnostics: Diagnostics
  readonly now: Time
  /** The time of the file's last change, milliseconds since 1970. */
  readonly modified: number
  /** The bytes of the file. @throws what the file system throws */
  bytes(): Buffer
}

/** Puts what was made now in the place of what was made before; returns what is to be kept. */
export type Renew = (before: unknown, after: unknown) => unknown

/**
 * What was made of every file, kept from one load of the site to the next: a file that is as it was is not read
 * again. A first load is the same with nothing kept.
 */
export class Readings {
  readonly #readings = new Map<string, Reading>()
  /** A file may have several roles, as one that is layout and include at once. */
  readonly #keysOf = new Map<SitePath, readonly string[]>()
  readonly #owned = new WeakSet<object>()
  #load = 0
  #revision = 0
  #now: Time

  constructor(now: Time) {
    this.#now = now
  }

  /** Begins a load of the whole site; what is not asked for until {@link end} is forgotten. */
  begin(now: Time): void {
    this.#load++
    this.#now = now
  }

  end(): void {
    for (const [key, reading] of this.#readings) {
      if (reading.load === this.#load) continue
      this.#revision++
      this.#readings.delete(key)
      const { path } = reading.source
      const left = (this.#keysOf.get(path) ?? []).filter(other => other !== key)
      if (left.length === 0) this.#keysOf.delete(path)
      else this.#keysOf.set(path, left)
    }
  }

  /** Another number whenever anything was read or forgotten. */
  get revision(): number {
    return this.#revision
  }

  /** Whether the time of the build is part of anything that was made. */
  get haveClocked(): boolean {
    for (const { now } of this.#readings.values()) if (now !== null) return true
    return false
  }

  /** Whether some file was so new when it was read that its stamp says nothing of it. */
  get haveUnsettled(): boolean {
    for (const { isSettled } of this.#readings.values()) if (!isSettled) return true
    return false
  }

  get all(): ReadonlyMap<string, Reading> {
    return this.#readings
  }

  /** Whether something was made of a file as it stands, and not of something that was. */
  owns(made: object): boolean {
    return this.#owned.has(made)
  }

  restore(key: string, reading: Reading): void {
    if (typeof reading.made === 'object' && reading.made !== null) this.#owned.add(reading.made)
    const { path } = reading.source
    const keys = this.#keysOf.get(path) ?? []
    this.#readings.set(key, reading)
    if (!keys.includes(key)) this.#keysOf.set(path, [...keys, key])
  }

  /** What is known of the file of a path, when it has one role only. */
  find(path: SitePath): Reading | undefined {
    const [key, ...others] = this.#keysOf.get(path) ?? []
    return key === undefined || others.length > 0 ? undefined : this.#readings.get(key)
  }

  /** What is known of the file that a document was made of, or one that it was derived of. */
  findSource({ path, collection }: Document): Reading | undefined {
    const readings = (this.#keysOf.get(path) ?? []).flatMap(key => this.#readings.get(key) ?? [])
    return readings.find(({ made }) => isOfCollection(made, collection)) ?? readings[0]
  }

  /** What `make` makes of the file in this role, from memory where that stands. */
  of<Made>(role: string, source: Source, make: Make<Made>, renew: Renew): Reading<Made> {
    const key = `${role} ${source.path}`
    const known = this.#readings.get(key) as Reading<Made> | undefined
    if (known === undefined) {
      this.#revision++
      const reading = this.#make(source, make)
      this.restore(key, reading as Reading)
      return reading
    }
    known.load = this.#load
    known.make = make
    if (!this.#stands(known, source)) this.#renew(known, source, make, renew)
    return known
  }

  /** What is made of the file as it is now, past all memory; null where nobody has said how yet. */
  remake({ source, make }: Reading): unknown {
    return make === null ? null : this.#make(source, make).made
  }

  /** Reads the file of a reading again; whether anything else was made of it. */
  refresh(reading: Reading, source: Source, now: Time, renew: Renew): boolean {
    this.#now = now
    if (reading.make === null) return false
    if (this.#stands(reading, source)) return false
    this.#renew(reading, source, reading.make, renew)
    return true
  }

  #stands(reading: Reading<unknown>, source: Source): boolean {
    if (reading.now !== null && reading.now !== this.#now.seconds) return false
    if (reading.modified !== null && reading.modified !== source.modified) return false
    if (reading.isSettled && sourceStamp(reading.source) === sourceStamp(source)) return true
    if (reading.hash === null) return sourceStamp(reading.source) === sourceStamp(source)
    if (reading.hash !== hashOf(source)) return false
    this.#revision++
    Object.assign(reading.source, source)
    reading.isSettled = isSettled(source)
    return true
  }

  #renew<Made>(reading: Reading<Made>, source: Source, make: Make<Made>, renew: Renew): void {
    this.#revision++
    const { made } = reading
    Object.assign(reading, this.#make(source, make))
    reading.made = renew(made, reading.made) as Made
    if (typeof reading.made === 'object' && reading.made !== null) this.#owned.add(reading.made)
  }

  #make<Made>(source: Source, make: Make<Made>): Reading<Made> {
    const diagnostics = new Diagnostics()
    const now = this.#now
    const isOld = isSettled(source)
    let contentHash: string | null = null
    let [usesNow, usesModified] = [false, false]
    const reader: FileReader = {
      diagnostics,
      get now() {
        usesNow = true
        return now
      },
      get modified() {
        usesModified = true
        return source.modified
      },
      bytes() {
        const bytes = readFileSync(source.absolute)
        contentHash = hash('sha1', bytes, 'base64url')
        return bytes
      },
    }
    const made = make(source, reader)
    return {
      source,
      hash: contentHash,
      made,
      diagnostics: diagnostics.all,
      isSettled: isOld,
      now: usesNow ? now.seconds : null,
      modified: usesModified ? source.modified : null,
      load: this.#load,
      make,
    }
  }
}

function isOfCollection(made: unknown, collection: string | null): boolean {
  return typeof made === 'object' && made !== null && 'collection' in made && made.collection === collection
}

/**
 * File systems tell time in ticks, of 10 milliseconds at most (or of whole seconds, old ones): a file that is
 * changed twice within one has the same stamp after as between.
 */
function isSettled({ modified, changed }: Source): boolean {
  const isCoarse = modified % 1000 === 0 && changed % 1000 === 0
  return Date.now() - Math.max(modified, changed) > (isCoarse ? 2000 : 50)
}

function hashOf(source: Source): string | null {
  try {
    return hash('sha1', readFileSync(source.absolute), 'base64url')
  } catch {
    return null
  }
}
