/**
 * A site as hooks and generators of plugins know it: Jekyll's names, in objects that can be changed. What was changed is
 * found by comparison when they have run.
 */
import type { PlainObject } from './plain-data.ts'

export interface PluginSite {
  /** Absolute, as `dest`. */
  readonly source: string
  readonly dest: string
  readonly time: Date
  /** What templates know as `site.title` and so on. */
  config: PlainObject
  /** The data files. */
  data: PlainObject
  /** Everything that has front matter and stands in no collection. */
  pages: PluginDocument[]
  static_files: PluginFile[]
  readonly posts: PluginCollection
  readonly collections: Readonly<Record<string, PluginCollection>>
  /** Of all collections. */
  readonly documents: readonly PluginDocument[]
  /** Posts by their words, newest first. */
  readonly tags: Readonly<Record<string, readonly PluginDocument[]>>
  readonly categories: Readonly<Record<string, readonly PluginDocument[]>>
  /** Adds a page that no file stands for. Its content goes through Liquid, converters and layouts as a file's does. */
  addPage(page: NewPage): PluginDocument
}

export interface NewPage {
  readonly name: string
  /** From the source: `tags/new`; the source itself without it. */
  readonly dir?: string
  readonly data?: object
  readonly content?: string
}

export interface PluginCollection {
  readonly label: string
  docs: PluginDocument[]
  readonly files: readonly PluginFile[]
  readonly metadata: PlainObject
}

/** A page, a post or another collection's document. */
export interface PluginDocument {
  /** The name of its file; another one leads to another URL. */
  name: string
  /** Of a page without its extension, of a document with it, as in Jekyll. */
  readonly basename: string
  readonly basename_without_ext: string
  readonly extname: string
  /** Of a page from the source, of a document absolute, as in Jekyll. */
  readonly path: string
  readonly relative_path: string
  readonly url: string
  /** Front matter, with what its defaults and the name of the file say. */
  data: PlainObject
  /** The text as it is written; HTML once it was converted. */
  content: string
  /** The page within its layouts; null before that. */
  output: string | null
  /** The site's time for what has none. */
  readonly date: Date
  readonly collection: PluginCollection | null
  readonly site: PluginSite
  /** Its file in the destination. */
  destination(dest: string): string
}

/** A file that is published as it is. */
export interface PluginFile {
  readonly name: string
  readonly extname: string
  /** Absolute. */
  readonly path: string
  readonly relative_path: string
  readonly url: string
  readonly modified_time: Date
  readonly data: PlainObject
}

/** A generator that changes the site: `jekyll.generator(site => { site.addPage(...) })`. It runs at every build. */
export interface SiteEditor {
  readonly name: string
  /** As {@link Generator.priority}. */
  readonly priority: number
  readonly edit: (site: PluginSite) => void
  readonly isStructural?: undefined
}
