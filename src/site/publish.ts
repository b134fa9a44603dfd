import type { Time } from '../values/time.ts'
import type { Document } from './types.ts'

/** Why a document is not published; null where it is. Jekyll's `Publisher`. */
export type Unpublished = 'draft' | 'future' | 'unpublished'

export interface PublishRules {
  readonly showUnpublished: boolean
  readonly showFuture: boolean
  readonly now: Time
}

export function whyNotPublished(document: Document, rules: PublishRules): Unpublished | null {
  if (!document.isPublished && !rules.showUnpublished) return 'unpublished'
  const isFuture = document.date !== null && document.date.seconds > rules.now.seconds
  return isFuture && document.collection !== null && !rules.showFuture ? 'future' : null
}
