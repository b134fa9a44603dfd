import type { Tracker } from '../incremental/tracker.ts'
import type { Value } from '../values/value.ts'
import { type Readers, RecordingDrop } from './recording-drop.ts'

/** The version of Jekyll that templates are told: the one whose output we match. */
export const jekyllVersion = '4.4.1'

/** `jekyll.version` and `jekyll.environment`: Jekyll's `JekyllDrop`. */
export class JekyllDrop extends RecordingDrop<string> {
  constructor(environment: string, tracker: Tracker) {
    super(environment, 'jekyll', 'config', readers, tracker)
  }
}

const readers: Readers<string> = new Map<string, (environment: string) => Value>([
  ['version', () => jekyllVersion],
  ['environment', environment => environment],
])
