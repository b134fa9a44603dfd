import type { Config } from '../config/config.ts'
import type { Collection } from '../site/types.ts'
import { inspect } from '../values/inspect.ts'
import type { Value } from '../values/value.ts'
import { field, type Readers, RecordingDrop, readersOf } from './recording-drop.ts'
import { collectionList, fileList } from './site-lists.ts'
import type { Views } from './views.ts'

/**
 * A collection with its metadata: Jekyll's `CollectionDrop`. What of it comes from the configuration does not change
 * without a build of everything.
 */
export class CollectionDrop extends RecordingDrop<Collection, Views> {
  constructor(collection: Collection, views: Views) {
    super(collection, views.tracker.facts.group('config'), readers, views)
  }

  protected override note(): void {
    this.views.tracker.readOf('config', 'collections')
  }

  protected override fallback(key: string): Value | undefined {
    return this.record.metadata.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.record.metadata.keys()].map(String)
  }

  override toString(): string {
    return inspect(this.get('docs'))
  }
}

const readers: Readers<Collection, Views> = readersOf<Collection, Views>([
  ['label', field(({ label }) => label)],
  ['docs', { link: ({ label }, views) => views.list(collectionList(label)) }],
  ['files', { link: ({ label }, views) => views.list(fileList(label)) }],
  ['relative_directory', field(({ directory }) => directory)],
  ['output', field(({ isOutput }) => isOutput)],
  [
    'directory',
    {
      link: (collection, { config, tracker }) =>
        directoryOf(collection, config, () => tracker.readOf('config', 'source')),
    },
  ],
])

/** Absolute, as in Jekyll. */
function directoryOf(
  { directory }: Collection,
  { source, collectionsDir }: Config,
  noteSource: () => void,
): string {
  noteSource()
  return [source, collectionsDir, directory].filter(part => part !== '').join('/')
}
