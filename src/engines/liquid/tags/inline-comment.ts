import type { Tag } from '../tag.ts'

/** `{% # words %}`, of Liquid 5; each of its lines starts so. */
export const inlineComment: Tag = (token, parser) => {
  if (/\n[\t-\r ]*[^#\t-\r ]/.test(token.markup)) {
    const message = "Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character"
    parser.fail(message, token.offset, 1)
  }
  return { kind: 'tag', isBlank: true, render() {} }
}
