/** Where the texts of Jekyll's log begin. */
const margin = 20

/** A line of Jekyll's log: `            Source: /home/ada/blog`. Without a label it goes on with the line before. */
export function labelled(label: string, text: string): string {
  return `${label === '' ? '' : `${label}: `}`.padStart(margin) + text
}
