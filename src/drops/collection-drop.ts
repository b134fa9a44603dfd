import type { Config } from '../config/config.ts'
import type { Collection } from '../site/types.ts'
import type { Value } from '../values/value.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'
import type { Views } from './views.ts'

interface Subject {
  readonly collection: Collection
  readonly views: Views
}

/** A collection with its metadata: Jekyll's `CollectionDrop`. */
export class CollectionDrop extends RecordingDrop<Subject> {
  constructor(collection: Collection, views: Views) {
    super({ collection, views }, `collections.${collection.label}`, 'list', readers, views.tracker)
  }

  protected override fallback(key: string): Value | undefined {
    return this.subject.collection.metadata.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.subject.collection.metadata.keys()].map(String)
  }
}

const readers: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['label', ({ collection }) => collection.label],
  ['files', ({ collection, views }) => collection.files.map(file => views.ofFile(file))],
  ['docs', ({ collection, views }) => views.listOf(collection.documents)],
  ['relative_directory', ({ collection }) => collection.directory],
  ['directory', ({ collection, views }) => directoryOf(collection, views.config)],
  ['output', ({ collection }) => collection.isOutput],
])

/** Absolute, as in Jekyll. */
function directoryOf({ directory }: Collection, { source, collectionsDir }: Config): string {
  return [source, collectionsDir, directory].filter(part => part !== '').join('/')
}
