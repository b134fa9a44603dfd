/** The words that worlds are made of: few, so that edits meet what templates ask for. */
export const titles = ['Alpha', 'Beta', 'Gamma', '"Delta: d"', 'Omega', "It's *late*", 'Zoë']
export const tags = ['red', 'green', 'blue']
export const categories = ['news', 'life', 'Dev']
export const moods = ['calm', 'wild', 'odd']
export const authors = ['jane', 'joe', 'nobody']
export const slugs = ['one', 'two', 'three', 'Four', 'five-5', 'six', 'seven']
export const colors = ['red', 'teal', 'pink']
/** Words of one length, so that an edit can leave a file as long as it was. */
export const words = ['apple', 'berry', 'cedar', 'daisy', 'elder', 'ficus']
/** In no order, some twice, some behind the usual clock. */
export const days = [
  '2024-01-05',
  '2024-02-11',
  '2024-02-11',
  '2024-03-01',
  '2023-12-31',
  '2024-06-20',
  '2024-07-09',
]
export const clocks = [
  '2024-06-01 12:00:00',
  '2024-06-21 00:00:00',
  '2024-06-01 23:30:00',
  '2025-01-02 03:04:05',
]
export const permalinks = [
  'date',
  'pretty',
  'none',
  'ordinal',
  '/:categories/:title/',
  '/blog/:year/:slug.html',
]
export const liquidIncludes = ['card.html', 'side/box.html']
export const nunjucksIncludes = ['note.njk', 'side/more.njk']
export const boxes = ['card.html', 'note.njk', 'absent.html', 'side/box.html']
export const images = ['img/dot.png', '/img/wide.png', 'img/absent.png', 'files/readme.txt']
export const sizes = ['1x1', '16x8', '8x16', '120x80']
