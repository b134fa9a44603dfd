/** An author's text without what would move the cursor, ring the bell or turn the writing round. */
export function printable(text: string): string {
  return text.replace(unprintable, '\u{fffd}')
}

// Line breaks stay. The last two ranges are marks that reorder what is shown.
const unprintable = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu
