import type { MarkdownIt } from './markdown-it.ts'
import { addSpanRule } from './span-reading.ts'
import type { SpanState } from './span-state.ts'

/** `<https://example.com>` and `<me@example.com>`. A bare URL is text. */
export function autolinks(md: MarkdownIt): void {
  addSpanRule(md, 'autolink', '<', readAutolink)
}

function readAutolink(state: SpanState): boolean {
  const { src, pos } = state
  start.lastIndex = pos
  if (state.isRaw || !start.test(src)) return false
  const close = state.find('>', start.lastIndex + 1)
  if (close < 0) return false
  const target = src.slice(pos + 1, close)
  const isMail = mail.test(target)
  if (!isMail && (!scheme.test(target) || target.includes('\n'))) return false
  state.push('link_open', 'a', 1).attrSet('href', isMail ? `mailto:${target}` : target)
  state.addText(target.replace(/^mailto:/, ''))
  state.push('link_close', 'a', -1)
  state.pos = close + 1
  return true
}

const start = /<[-._\p{Alphabetic}\p{Nd}]+[:@]/uy
const scheme = /^(?:mailto|https?|ftps?):/
const mail = /^[-._\p{Alphabetic}\p{Nd}]+@[-._\p{Alphabetic}\p{Nd}]+$/u
