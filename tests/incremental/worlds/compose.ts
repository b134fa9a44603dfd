import type { FactKind } from '../../../src/incremental/facts.ts'
import { type Probe, probes, tagProbes } from './probes.ts'
import type { Random } from './random.ts'
import { type Taste, weightOfProbe } from './taste.ts'
import * as words from './vocabulary.ts'
import { pathsIn, staticPattern, type WorldFiles } from './world.ts'

export type Language = 'liquid' | 'nunjucks'
export type Spot = 'excerpts' | 'documents' | 'templates' | 'paginated'

export interface Composing {
  readonly random: Random
  readonly taste: Taste
  /** For probes that name files. */
  readonly files: WorldFiles
}

/** One line of a template that shows something of the world. */
export function composeProbe(language: Language, spot: Spot, composing: Composing): string {
  const { random, taste } = composing
  const fitting = all.flatMap(probe => {
    const text = textOf(probe, language)
    return text === undefined || !isFor(probe, spot) ? [] : [{ probe, text }]
  })
  for (;;) {
    const { text } = random.pickWeighted(fitting, each => weightOfProbe(each.probe, each.text, taste))
    const filled = fill(text, composing)
    if (filled !== null) return filled
  }
}

export function composeProbes(
  count: number,
  language: Language,
  spot: Spot,
  composing: Composing,
): readonly string[] {
  return Array.from({ length: count }, () => composeProbe(language, spot, composing))
}

const all = [...probes, ...tagProbes]

function textOf(probe: Probe, language: Language): string | undefined {
  return probe[language] ?? probe.both
}

function isFor({ where, reads }: Probe, spot: Spot): boolean {
  if (spot === 'excerpts') return where !== 'templates' && where !== 'paginated' && !reads.some(isEndless)
  return where === undefined || where === spot || (where === 'templates' && spot === 'paginated')
}

/** Includes show excerpts, too. */
function isEndless(kind: FactKind): boolean {
  return kind === 'excerpt' || kind === 'template'
}

/** Null where the world has no such file. */
function fill(text: string, { random, files }: Composing): string | null {
  let isFilled = true
  const filled = text.replace(/@(\w+)/g, (found, name: string) => {
    const names = fillers.get(name)?.(files)
    if (names === undefined) return found
    isFilled &&= names.length > 0
    return names.length > 0 ? random.pick(names) : ''
  })
  return isFilled ? filled : null
}

const fillers: ReadonlyMap<string, (files: WorldFiles) => readonly string[]> = new Map<
  string,
  (files: WorldFiles) => readonly string[]
>([
  ['tag', () => words.tags],
  ['category', () => words.categories],
  ['include', () => words.liquidIncludes],
  ['template', () => words.nunjucksIncludes],
  ['page', files => pathsIn(files, /^about\.md$|^index\./)],
  ['post', files => pathsIn(files, topPost)],
  ['slug', files => pathsIn(files, topPost).map(path => path.replace(/^_posts\/|\.\w+$/g, ''))],
  ['static', files => pathsIn(files, staticPattern)],
  ['beside', files => pathsIn(files, /^beside\.txt$/)],
])

const topPost = /^_posts\/\d[^/]*$/
