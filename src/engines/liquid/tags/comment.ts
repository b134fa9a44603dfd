import { Body } from '../body.ts'
import type { Tag } from '../tag.ts'

/** `{% comment %}...{% endcomment %}`. Liquid reads what is in it, so that blocks in it must be closed. */
export const comment: Tag = (token, parser) => {
  const body = new Body()
  while (parser.readBody(body, token) !== null);
  return { kind: 'block', isBlank: true, render() {} }
}
