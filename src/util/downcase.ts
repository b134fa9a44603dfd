/** Ruby's `downcase`: unlike JavaScript it knows no special form of a sigma that ends a word. */
export function downcase(text: string): string {
  return (text.includes('Σ') ? text.replaceAll('Σ', 'σ') : text).toLowerCase()
}
