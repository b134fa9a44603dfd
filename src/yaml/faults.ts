/** js-yaml's complaints in the words of someone who writes a blog, at the place where the mistake was made. */
import { startOfLine } from '../util/text-place.ts'
import type { YamlFault } from './events.ts'
import { bracketExplanations } from './fault-brackets.ts'
import { characterExplanations } from './fault-characters.ts'
import { lineExplanations } from './fault-lines.ts'
import type { YamlNote } from './notes.ts'

/** Where js-yaml gave up. */
export interface FaultSpot {
  readonly text: string
  readonly reason: string
  readonly position: number
  /** Where the line starts, what it holds, and what of it is before the position. */
  readonly start: number
  readonly line: string
  readonly lead: string
  readonly character: string
}

export interface FaultExplanation {
  readonly code?: 'yaml-limit'
  readonly message: string
  readonly hint: string
  readonly position?: number
  readonly length?: number
}

/** Says what is wrong, where it can; null leaves it to the next. */
export type ExplainFault = (spot: FaultSpot) => FaultExplanation | null

/** What is wrong with `text`, and what to do about it. */
export function explainFault(text: string, fault: YamlFault): YamlNote {
  const spot = lookAt(text, fault)
  for (const explain of explanations) {
    const found = explain(spot)
    if (found !== null) return { code: 'yaml-syntax', position: fault.position, ...found }
  }
  return {
    code: 'yaml-syntax',
    message: `this is not YAML: ${fault.reason}`,
    hint: 'put quotes around values with special characters, and indent with spaces',
    position: fault.position,
  }
}

// The first that fits, so the surest come first.
const explanations: readonly ExplainFault[] = [
  ...characterExplanations,
  ...bracketExplanations,
  ...lineExplanations,
]

function lookAt(text: string, { reason, position }: YamlFault): FaultSpot {
  const start = startOfLine(text, position)
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
  return {
    text,
    reason,
    position,
    start,
    line,
    lead: text.slice(start, position),
    character: text[position] ?? '',
  }
}
