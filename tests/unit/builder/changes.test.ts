import { describe, expect, test } from 'vitest'
import { findChanges } from '../../../src/builder/changes.ts'
import { OutsideFiles } from '../../../src/builder/outside-files.ts'
import { createRenewal } from '../../../src/builder/renewal.ts'
import { makeMoment, type SiteMoment, withTemplates } from '../../../src/builder/site-moment.ts'
import type { Structure } from '../../../src/builder/structure.ts'
import { loadConfig } from '../../../src/config/load-config.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { type FactKind, Facts } from '../../../src/incremental/facts.ts'
import type { UnpublishedFile } from '../../../src/loader/load-site.ts'
import { documentsByKey } from '../../../src/site/document-key.ts'
import type { Document, Template } from '../../../src/site/types.ts'
import { hashOf } from '../../../src/values/merge.ts'
import { Time } from '../../../src/values/time.ts'
import { makeFile, openState, type StateParts } from '../drops/states.ts'
import { document, now, page } from '../site/support.ts'

interface MomentParts extends StateParts {
  readonly config?: Readonly<Record<string, unknown>>
  readonly layouts?: readonly Template[]
  readonly unpublished?: readonly UnpublishedFile[]
  readonly at?: Time
  readonly hasClocked?: boolean
}

function momentOf(parts: MomentParts): SiteMoment {
  const { layouts = [], unpublished = [], at = now, hasClocked = false } = parts
  const overrides = hashOf(parts.config ?? {})
  const config = loadConfig({ source: '/site', files: [], overrides }, new Diagnostics())
  const { site, keys } = openState(parts)
  const none = {
    posts: [],
    hiddenDrafts: [],
    collected: [],
    others: [],
    layouts: [],
    includes: [],
    data: [],
    themeAssets: [],
    hasLinks: false,
  }
  const structure: Structure = {
    found: none,
    loaded: {
      parts: { documents: [], pages: [], staticFiles: [], data: new Map() },
      layouts,
      includes: [],
      unpublished,
    },
    site,
    config,
    object: null,
    documents: documentsByKey(site),
    keys,
    composers: new Map(),
    fileDiagnostics: [],
    diagnostics: [],
  }
  return makeMoment(config, at, structure, hasClocked)
}

type Read = readonly [kind: FactKind, key: string, subject?: string]

/** The facts that were read and are others after something was done to a moment. */
function changedBy(
  reads: readonly Read[],
  before: SiteMoment | null,
  after: SiteMoment,
  renewal = createRenewal(),
): readonly string[] {
  const facts = new Facts()
  for (const [kind, key, subject] of reads) facts.fact(facts.group(kind, subject), key)
  const outside = new OutsideFiles('/nowhere')
  outside.remember(facts, Date.now())
  const changed = findChanges({ before, after, renewal, facts, outside })
  return [...changed].map(fact => facts.nameOf(fact)).filter(name => !name.startsWith('column:'))
}

const [a, b] = [page('a.html').document, page('b.html').document]
const post = document('_posts/2020-01-01-a.md').document
const [file, other] = [makeFile('a.png'), makeFile('b.png')]
const layout: Template = {
  name: 'a.html',
  path: '_layouts/a.html',
  extension: '.html',
  data: new Map(),
  head: '',
  headLine: 1,
  body: '',
  bodyLine: 1,
}
const parts: MomentParts = { documents: [post], pages: [a], files: [file], layouts: [layout] }

const reads: readonly Read[] = [
  ['config', 'title'],
  ['config', '*'],
  ['template', 'layout a'],
  ['template', 'names'],
  ['route', 'a.html'],
  ['route', 'b.html'],
  ['route', 'a.png'],
  ['image', 'a.png'],
  ['image', 'b.png'],
  ['list', 'pages'],
  ['data', 'x'],
  ['doc', 'title', 'a.html'],
  ['doc', 'name', 'file a.png'],
  ['time', ' %Y'],
  ['time', '*'],
  ['file', 'none.txt'],
  ['style', '_sass'],
]

describe('between two moments', () => {
  test.each<[string, MomentParts, readonly string[]]>([
    ['nothing changes', parts, []],
    ['a page comes', { ...parts, pages: [a, b] }, ['list:pages', 'route:b.html']],
    ['a page goes', { ...parts, pages: [] }, ['list:pages', 'route:a.html']],
    ['a file comes', { ...parts, files: [file, other] }, ['image:b.png']],
    ['a file goes', { ...parts, files: [] }, ['image:a.png', 'route:a.png']],
    ['a file is another object', { ...parts, files: [{ ...file }] }, ['image:a.png']],
    ['data comes', { ...parts, data: new Map([['x', 1]]) }, ['data:x']],
    ['a layout is in another state', { ...parts, layouts: [{ ...layout }] }, ['template:layout a']],
    ['a layout goes', { ...parts, layouts: [] }, ['template:layout a', 'template:names']],
    ['a key of the configuration comes', { ...parts, config: { title: 'T' } }, ['config:*', 'config:title']],
    ['another key comes', { ...parts, config: { other: 1 } }, ['config:*']],
    ['time passes', { ...parts, at: new Time(now.seconds + 1, 0, 0, 'UTC') }, ['time:*']],
  ])('%s', (_, after, expected) => {
    const found = changedBy(reads, momentOf(parts), momentOf(after))
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  test('everything that is volatile changes', () => {
    const moment = momentOf(parts)
    expect(changedBy([['volatile', '']], moment, moment)).toEqual(['volatile:'])
  })

  test('nothing changes before the first', () => {
    expect(changedBy([...reads, ['volatile', ''], ['site', '']], null, momentOf(parts))).toEqual([])
  })
})

describe('of a record that was patched', () => {
  test('what is another changes, with the picture that a file is', () => {
    const renewal = createRenewal()
    const [record, picture] = [page('a.html').document, makeFile('a.png')]
    const moment = momentOf({ ...parts, pages: [record], files: [picture] })
    renewal.renew(record, page('a.html', '---\ntitle: New\n---\n').document)
    renewal.renew(picture, makeFile('a.png', { size: 2 }))
    expect(changedBy(reads, moment, moment, renewal)).toEqual(['doc:a.html.title', 'image:a.png'])
  })

  test('that is another object under the same name, what is another changes', () => {
    const made = page('a.html', '---\ntitle: New\n---\n').document
    expect(changedBy(reads, momentOf(parts), momentOf({ ...parts, pages: [made] }))).toEqual([
      'list:pages',
      'doc:a.html.title',
    ])
  })
})

describe('who reads the whole site', () => {
  const read = (after: MomentParts, more: readonly Read[] = []) =>
    changedBy([['site', ''], ...more], momentOf(parts), momentOf(after)).includes('site:')

  test.each<[string, MomentParts]>([
    ['a page more', { ...parts, pages: [a, b] }],
    ['a page less', { ...parts, pages: [] }],
    ['a page in place of another', { ...parts, pages: [b] }],
    ['a file', { ...parts, files: [file, other] }],
    ['data', { ...parts, data: new Map([['x', 1]]) }],
    ['a key of the configuration', { ...parts, config: { title: 'T' } }],
    ['a layout', { ...parts, layouts: [] }],
  ])('has to be told of %s, even where nobody else reads that', (_, after) => {
    expect(read(after)).toBe(true)
  })

  test('has not to be told of nothing', () => {
    const moment = momentOf(parts)
    expect(changedBy([['site', '']], moment, moment)).toEqual([])
  })
})

describe('what is published is the same', () => {
  const on = (path: string, date: string): Document => document(path, `---\ndate: ${date}\n---\n`).document
  const future = (date: Time): UnpublishedFile => ({ path: 'x.md', why: 'future', date })
  const day = 86_400

  test('from the date of the newest document to that of the first in the future', () => {
    const documents = [on('_posts/2026-11-01-a.md', '2026-11-01'), on('_posts/2026-11-20-b.md', '2026-11-20')]
    const unpublished = [5, 3, 9].map(days => future(new Time(now.seconds + days * day, 0, 0, 'UTC')))
    const newest = Date.UTC(2026, 10, 20) / 1000
    expect(momentOf({ documents, unpublished }).span).toEqual([newest, now.seconds + 3 * day])
  })

  test('for ever where nothing has a date', () => {
    expect(momentOf({ pages: [a] }).span).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  })

  test('for a second where the time is part of what was made', () => {
    expect(momentOf({ pages: [a], hasClocked: true }).span).toEqual([now.seconds, now.seconds + 1])
  })
})

describe('a moment with another template in place of one', () => {
  test('has it for every look-up, and all else as before', () => {
    const moment = momentOf(parts)
    const made = { ...layout, body: 'New' }
    const next = withTemplates(moment, new Map([[layout, made]]))
    expect([moment.templates.at('layout a'), next.templates.at('layout a')]).toEqual([layout, made])
    expect([next.routes, next.structure.site]).toEqual([moment.routes, moment.structure.site])
  })

  test('is the same without another', () => {
    const moment = momentOf(parts)
    expect(withTemplates(moment, new Map())).toBe(moment)
  })
})
