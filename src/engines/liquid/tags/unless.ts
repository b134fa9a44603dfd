import type { Tag } from '../tag.ts'
import { readBranches } from './if.ts'

/** `{% unless a == b %}...{% endunless %}`; further branches are as those of an `if`. */
export const unless: Tag = (token, parser) => {
  const test = parser.condition(token.markup, token.markupOffset)
  return readBranches(token, parser, scope => !test(scope))
}
