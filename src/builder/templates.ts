import type { Tracker } from '../incremental/tracker.ts'
import type { Layouts } from '../renderer/layouts.ts'
import type { Template } from '../site/types.ts'
import { mostSimilar } from '../util/similar.ts'

/** The site's layouts and includes by the names that documents and templates use. Look-ups are recorded. */
export interface Templates {
  readonly layouts: Layouts
  /** What a Nunjucks template includes, extends or imports: an include, else a layout. */
  readonly resolve: (name: string, from: string) => Template | null
  readonly nearest: (name: string) => string | null
}

export function createTemplates(
  layouts: readonly Template[],
  includes: readonly Template[],
  tracker: Tracker,
): Templates {
  const layoutsByName = new Map<string, Template>()
  for (const layout of layouts.toSorted(nunjucksLast)) {
    layoutsByName.set(layout.name.slice(0, layout.name.length - layout.extension.length), layout)
  }
  // An include hides a layout of the same name, as the closer of the two.
  const files = new Map([...layouts, ...includes].map(template => [template.name, template]))

  return {
    layouts: {
      find: name => record(layoutsByName.get(name), `layout:${name}`),
      names: () => layoutsByName.keys(),
    },
    resolve(name, from) {
      const path = /^\.\.?\//.test(name)
        ? resolveRelative(name, templateName(from))
        : name.replace(/^\/+/, '')
      return record(files.get(path) ?? files.get(`${path}.njk`), path)
    },
    nearest: name => mostSimilar(name, files.keys()),
  }

  function record(template: Template | undefined, name: string): Template | null {
    tracker.read(template === undefined ? tracker.fact('absent', name) : tracker.fact('file', template.path))
    return template ?? null
  }

  function templateName(path: string): string {
    return [...layouts, ...includes].find(template => template.path === path)?.name ?? ''
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
