import { printValue } from '../print-value.ts'
import type { Tag } from '../tag.ts'

/** `{% echo value | filter %}`, of Liquid 5: what `{{ }}` does, for `liquid` tags. */
export const echo: Tag = ({ markup, markupOffset }, parser) => ({
  kind: 'tag',
  isBlank: false,
  render: printValue(parser.variable(markup, markupOffset)),
})
