import { documentEdits } from './document-edits.ts'
import type { Edit } from './edit.ts'
import { fileEdits } from './file-edits.ts'
import { otherEdits } from './other-edits.ts'
import { siteEdits } from './site-edits.ts'
import { templateEdits } from './template-edits.ts'

/** All that can happen to a world. */
export const edits: readonly Edit[] = [
  ...documentEdits,
  ...fileEdits,
  ...templateEdits,
  ...siteEdits,
  ...otherEdits,
]
