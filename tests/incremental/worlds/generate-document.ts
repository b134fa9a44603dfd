import type { FactKind } from '../../../src/incremental/facts.ts'
import { type Composing, composeProbe, composeProbes } from './compose.ts'
import type { Random } from './random.ts'
import * as words from './vocabulary.ts'

/** A post, a draft or another collection's document. Each key stands on a line, each probe is a paragraph. */
export function makeDocument(composing: Composing): string {
  const { random } = composing
  const keys = documentKeys.flatMap(({ key, likely, value }) =>
    random.chance(likely) ? [`${key}: ${value(random)}`] : [],
  )
  const probes = composeProbes(random.integer(0, 2), 'liquid', 'documents', composing)
  // The first paragraph is the excerpt, which is without what shows excerpts: it would have to show itself.
  const shown = random.chance(0.3) ? ` ${composeProbe('liquid', 'excerpts', composing)}` : ''
  const start = `A ${random.pick(words.words)} *here*.${shown}`
  const paragraphs = [start, ...probes, `The ${random.pick(words.words)} ends.`]
  return ['---', ...keys, '---', paragraphs.join('\n\n'), ''].join('\n')
}

export interface DocumentKey {
  readonly key: string
  /** The share of documents that have it. */
  readonly likely: number
  readonly value: (random: Random) => string
  /** What else changes with it than the document's key, and how often it is edited, against other edits. */
  readonly changes: readonly FactKind[]
  readonly weight?: number
}

/** The front matter that documents have, and what edits put there. */
export const documentKeys: readonly DocumentKey[] = [
  { key: 'title', likely: 0.9, value: random => random.pick(words.titles), changes: ['column'], weight: 3 },
  {
    key: 'layout',
    likely: 0.7,
    value: random => random.pick(['post', 'post', 'post', 'default', 'none', 'absent']),
    changes: ['template', 'output'],
    weight: 1,
  },
  {
    key: 'date',
    likely: 0.2,
    value: random => `${random.pick(words.days)} ${random.pick(['10:00:00', '23:30:00 -0500', '10:00:00'])}`,
    changes: ['list', 'neighbour', 'link', 'late'],
    weight: 2,
  },
  {
    key: 'tags',
    likely: 0.5,
    value: random => `[${random.some(words.tags, random.integer(0, 2)).join(', ')}]`,
    changes: ['list'],
    weight: 2,
  },
  {
    key: 'categories',
    likely: 0.3,
    value: random => random.pick(words.categories),
    changes: ['list', 'link'],
    weight: 1.5,
  },
  { key: 'mood', likely: 0.5, value: random => random.pick(words.moods), changes: ['column'], weight: 1 },
  { key: 'author', likely: 0.3, value: random => random.pick(words.authors), changes: [] },
  { key: 'image', likely: 0.3, value: random => random.pick(words.images), changes: ['route', 'image'] },
  { key: 'box', likely: 0.3, value: random => random.pick(words.boxes), changes: ['template'] },
  { key: 'excerpt_separator', likely: 0.05, value: () => '"*here*"', changes: ['excerpt'] },
  {
    key: 'excerpt',
    likely: 0.05,
    value: random => `An excerpt of ${random.pick(words.words)}`,
    changes: ['excerpt'],
  },
  {
    key: 'published',
    likely: 0.05,
    value: random => String(random.chance(0.5)),
    changes: ['list', 'neighbour', 'link'],
  },
  { key: 'hidden', likely: 0.05, value: random => String(random.chance(0.7)), changes: ['list'] },
  { key: 'slug', likely: 0.05, value: random => random.pick(words.slugs), changes: ['link'] },
  { key: 'render_with_liquid', likely: 0.03, value: () => 'false', changes: ['html'] },
]
