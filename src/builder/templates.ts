import type { Tracker } from '../incremental/tracker.ts'
import type { Layouts } from '../renderer/layouts.ts'
import type { Template } from '../site/types.ts'
import { mostSimilar } from '../util/similar.ts'

/** The site's layouts and includes by the names that documents and templates use. */
export interface TemplateSet {
  /** What a recorded look-up leads to: a template, or all names that there are. */
  at(lookup: string): Template | string | null
  readonly names: readonly string[]
  readonly layoutNames: readonly string[]
  readonly includeNames: readonly string[]
  nameOf(path: string): string
}

export function makeTemplateSet(layouts: readonly Template[], includes: readonly Template[]): TemplateSet {
  const layoutsByName = new Map<string, Template>()
  for (const layout of layouts.toSorted(nunjucksLast)) {
    layoutsByName.set(layout.name.slice(0, layout.name.length - layout.extension.length), layout)
  }
  // An include hides a layout of the same name, as the closer of the two.
  const files = new Map([...layouts, ...includes].map(template => [template.name, template]))
  const byPath = new Map([...layouts, ...includes].map(({ path, name }) => [path, name]))
  const includesByName = new Map(includes.map(include => [include.name, include]))
  const names = [...files.keys()]
  const layoutNames = [...layoutsByName.keys()]
  return {
    names,
    layoutNames,
    includeNames: [...includesByName.keys()],
    nameOf: path => byPath.get(path) ?? '',
    at(lookup) {
      const [kind, name = ''] = lookup.split(/ (.*)/s)
      if (kind === 'names') return [...names, ...layoutNames].join('\n')
      if (kind === 'layout') return layoutsByName.get(name) ?? null
      if (kind === 'include') return includesByName.get(name) ?? null
      return files.get(name) ?? files.get(`${name}.njk`) ?? null
    },
  }
}

/** Look-ups for the engines, each recorded, whether it leads to something or not. */
export interface Templates {
  readonly layouts: Layouts
  /** What a Nunjucks template includes, extends or imports: an include, else a layout. */
  readonly resolve: (name: string, from: string) => Template | null
  readonly nearest: (name: string) => string | null
  /** What a Liquid template includes: an include, and by its whole name. */
  readonly include: (name: string) => Template | null
  readonly includeNames: () => readonly string[]
}

export function createTemplates(set: () => TemplateSet, tracker: Tracker): Templates {
  const facts = tracker.facts.group('template')
  return {
    layouts: {
      find: name => find(`layout ${name}`),
      names() {
        tracker.read(facts, 'names')
        return set().layoutNames
      },
    },
    resolve(name, from) {
      const isRelative = /^\.\.?\//.test(name)
      return find(`file ${isRelative ? resolveRelative(name, set().nameOf(from)) : name.replace(/^\/+/, '')}`)
    },
    nearest(name) {
      tracker.read(facts, 'names')
      return mostSimilar(name, set().names)
    },
    include: name => find(`include ${name}`),
    includeNames() {
      tracker.read(facts, 'names')
      return set().includeNames
    },
  }

  function find(lookup: string): Template | null {
    tracker.read(facts, lookup)
    const found = set().at(lookup)
    return typeof found === 'string' ? null : found
  }
}

/** Where `post.njk` and `post.html` are both there, the Nunjucks one is meant. */
function nunjucksLast(a: Template, b: Template): number {
  return Number(a.extension === '.njk') - Number(b.extension === '.njk')
}

function resolveRelative(name: string, from: string): string {
  const segments = from.split('/').slice(0, -1)
  for (const segment of name.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
