import type { Tag, TagTable } from '../tag.ts'
import { assign } from './assign.ts'
import { breakTag } from './break.ts'
import { capture } from './capture.ts'
import { caseTag } from './case.ts'
import { comment } from './comment.ts'
import { continueTag } from './continue.ts'
import { cycle } from './cycle.ts'
import { decrement } from './decrement.ts'
import { echo } from './echo.ts'
import { forTag } from './for.ts'
import { ifTag } from './if.ts'
import { ifchanged } from './ifchanged.ts'
import { increment } from './increment.ts'
import { inlineComment } from './inline-comment.ts'
import { liquid } from './liquid.ts'
import { raw } from './raw.ts'
import { tablerow } from './tablerow.ts'
import { unless } from './unless.ts'

/** Liquid's own tags. Jekyll's join them through the engine's options. */
export const standardTags: TagTable = new Map<string, Tag>([
  ['#', inlineComment],
  ['assign', assign],
  ['break', breakTag],
  ['capture', capture],
  ['case', caseTag],
  ['comment', comment],
  ['continue', continueTag],
  ['cycle', cycle],
  ['decrement', decrement],
  ['echo', echo],
  ['for', forTag],
  ['if', ifTag],
  ['ifchanged', ifchanged],
  ['increment', increment],
  ['liquid', liquid],
  ['raw', raw],
  ['tablerow', tablerow],
  ['unless', unless],
])
