/** How many columns of a terminal a text takes: two for Chinese characters and emoji, none for accents. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length
  let width = 0
  for (const character of text) width += none.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

const narrow = /^[\p{ASCII}\u00a1-\u02ff]*$/u
const none = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const wide = new RegExp(
  '^[\\p{Emoji_Presentation}\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua000-\\ua4cf' +
    '\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]$',
  'u',
)
