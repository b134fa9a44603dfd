import { setAttribute } from './attributes.ts'
import type { ReadItem } from './lists.ts'
import type { Token } from './markdown-it.ts'

/**
 * GFM's `- [ ] task`: the box becomes an HTML tag in the item's text. Once one item has a box all that
 * follow it have the class.
 */
export function markTasks(list: Token, items: readonly ReadItem[]): void {
  let found = false
  for (const { open, text } of items) {
    if (text === null) continue
    const match = box.exec(text.content)
    if (match !== null) {
      text.content = (match[1] === ' ' ? unchecked : checked) + text.content.slice(match[0].length)
      found = true
    }
    if (found) setAttribute(open, 'class', 'task-list-item')
  }
  if (found) setAttribute(list, 'class', 'task-list')
}

const box = /^[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+/
const unchecked = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
const checked =
  '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'
