import { splitExtension, trimDots } from '../site/file-name.ts'
import type { StaticFile } from '../site/types.ts'
import { timeInZone } from '../values/time.ts'
import type { Value } from '../values/value.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'
import type { Views } from './views.ts'

interface Subject {
  readonly file: StaticFile
  readonly views: Views
}

/** A file that is copied: Jekyll's `StaticFileDrop`, over its defaults. */
export class StaticFileDrop extends RecordingDrop<Subject> {
  constructor(file: StaticFile, views: Views) {
    super({ file, views }, file.source.path, 'doc', readers, views.tracker)
  }

  protected override fallback(key: string): Value | undefined {
    return this.subject.file.data.get(key)
  }

  protected override fallbackKeys(): Iterable<string> {
    return [...this.subject.file.data.keys()].map(String)
  }
}

const readers: Readers<Subject> = new Map<string, (subject: Subject) => Value>([
  ['name', ({ file }) => nameOf(file)],
  [
    'modified_time',
    ({ file, views }) => timeInZone(Math.floor(file.source.modified / 1000), 0, views.config.timezone),
  ],
  ['basename', ({ file }) => trimDots(splitExtension(nameOf(file)).basename)],
  ['extname', ({ file }) => splitExtension(nameOf(file)).extension],
  ['path', ({ file }) => file.relativePath],
  ['collection', ({ file }) => file.collection],
])

function nameOf(file: StaticFile): string {
  return file.source.path.slice(file.source.path.lastIndexOf('/') + 1)
}
