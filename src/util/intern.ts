/**
 * The same text as V8 holds names of properties: once. Two of these are compared by identity, which takes a third of the time,
 * and found in a Map sooner (bench/templates.mjs).
 */
export function intern(text: string): string {
  return Object.keys({ [text]: null })[0] ?? text
}
