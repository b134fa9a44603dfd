import { Body } from '../body.ts'
import type { Tag } from '../tag.ts'

/** `{% liquid %}`, of Liquid 5: each line is a tag without its braces. */
export const liquid: Tag = (token, parser) => {
  const body = new Body()
  parser.readLines(body, token)
  return { kind: 'tag', isBlank: body.isBlank, render: body.compile() }
}
