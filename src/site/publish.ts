import type { Time } from '../values/time.ts'
import { type Hash, isTruthy } from '../values/value.ts'
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

/**
 * Whether templates see a document that is not published. Posts and pages are left out of the site; of other
 * collections Jekyll leaves out what says `published: false`, and lists the rest without writing it.
 */
export function isListedUnpublished(
  { collection, data }: Document,
  { showUnpublished }: Pick<PublishRules, 'showUnpublished'>,
): boolean {
  if (collection === null || collection === 'posts') return false
  return showUnpublished || data.get('published') !== false
}

/** Whether front matter says that it is not published: by `published: false`, or by the key without a value. */
export function isHidden(data: Hash): boolean {
  return data.has('published') && !isTruthy(data.get('published'))
}
