import type { FactGroup } from '../incremental/facts.ts'
import { type DropContext, field, type Readers, RecordingDrop, readersOf } from './recording-drop.ts'

/** The version of Jekyll that templates are told: the one whose output we match. */
export const jekyllVersion = '4.4.1'

/** `jekyll.version` and `jekyll.environment`: Jekyll's `JekyllDrop`. Neither changes without a build of everything. */
export class JekyllDrop extends RecordingDrop<string, DropContext> {
  constructor(environment: string, group: FactGroup, views: DropContext) {
    super(environment, group, readers, views)
  }

  /** A drop of Liquid's, and not one of Jekyll's own. */
  override get isEnumerable(): boolean {
    return false
  }

  override inspect(): string {
    return this.toString()
  }

  override toString(): string {
    return 'Jekyll::Drops::JekyllDrop'
  }
}

const readers: Readers<string, DropContext> = readersOf<string, DropContext>([
  ['version', field(() => jekyllVersion)],
  ['environment', field(environment => environment)],
])
