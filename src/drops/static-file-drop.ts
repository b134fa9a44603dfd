import { splitExtension, trimDots } from '../site/file-name.ts'
import type { StaticFile } from '../site/types.ts'
import { inspectText } from '../values/inspect.ts'
import { timeInZone } from '../values/time.ts'
import { toS } from '../values/to-s.ts'
import type { Value } from '../values/value.ts'
import { field, type Readers, RecordingDrop, readersOf } from './recording-drop.ts'
import type { Views } from './views.ts'

/** A file that is copied: Jekyll's `StaticFileDrop`, over its defaults. */
export class StaticFileDrop extends RecordingDrop<StaticFile, Views> {
  constructor(file: StaticFile, views: Views) {
    super(file, views.factsOfFile(file), staticFileReaders, views)
  }

  protected override fallback(key: string): Value | undefined {
    return this.record.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.record.data.keys()].map(String)
  }

  override toString(): string {
    return 'Jekyll::Drops::StaticFileDrop'
  }

  override get itemText(): string {
    return this.itemInspect
  }

  override get itemInspect(): string {
    return `#<Jekyll::StaticFile @relative_path=${inspectText(toS(this.get('path')))}>`
  }
}

export const staticFileReaders: Readers<StaticFile, Views> = readersOf<StaticFile, Views>([
  ['name', field(nameOf)],
  ['basename', field(file => trimDots(splitExtension(nameOf(file)).basename))],
  ['extname', field(file => splitExtension(nameOf(file)).extension)],
  ['path', field(({ relativePath }) => relativePath)],
  ['collection', field(({ collection }) => collection)],
  // The zone is the site's, and a change of it renders everything anew.
  [
    'modified_time',
    {
      field: ({ source }) => source.modified,
      link: ({ source }, { config }) => timeInZone(Math.floor(source.modified / 1000), 0, config.timezone),
    },
  ],
])

function nameOf({ source }: StaticFile): string {
  return source.path.slice(source.path.lastIndexOf('/') + 1)
}
