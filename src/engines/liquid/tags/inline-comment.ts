import type { Tag } from '../tag.ts'

/** `{% # words %}`, of Liquid 5; each of its lines starts so. */
export const inlineComment: Tag = (token, parser) => {
  const [, ...lines] = token.markup.split('\n')
  if (lines.some(line => /^[\t-\r ]*[^#\t-\r ]/.test(line))) {
    const message = "Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character"
    parser.fail(message, token.offset, 1)
  }
  return { kind: 'tag', isBlank: true, render() {} }
}
