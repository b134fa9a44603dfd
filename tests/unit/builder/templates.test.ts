import { describe, expect, test } from 'vitest'
import { createTemplates, makeTemplateSet } from '../../../src/builder/templates.ts'
import { Tracker } from '../../../src/incremental/tracker.ts'
import { splitExtension } from '../../../src/site/file-name.ts'
import type { Template } from '../../../src/site/types.ts'

function template(folder: string, name: string): Template {
  const { extension } = splitExtension(name)
  const path = `${folder}/${name}`
  return { name, path, extension, data: new Map(), head: '', headLine: 1, body: '', bodyLine: 1 }
}

function open(layouts: readonly string[], includes: readonly string[]) {
  const tracker = new Tracker()
  const set = makeTemplateSet(
    layouts.map(name => template('_layouts', name)),
    includes.map(name => template('_includes', name)),
  )
  const templates = createTemplates(() => set, tracker)
  const reads = (look: () => unknown): readonly string[] =>
    tracker.run(look).trace.map(fact => tracker.facts.nameOf(fact))
  return { templates, set, reads }
}

describe('a layout', () => {
  const { templates, reads } = open(['post.html', 'post.njk', 'docs/page.html', 'a.b.html'], ['card.html'])

  test.each([
    ['post', '_layouts/post.njk'],
    ['docs/page', '_layouts/docs/page.html'],
    ['a.b', '_layouts/a.b.html'],
    ['post.html', undefined],
    ['page', undefined],
    ['card', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ])('is found by its path without extension: %s', (name, path) => {
    expect(templates.layouts.find(name)?.path).toBe(path)
    expect(reads(() => templates.layouts.find(name))).toEqual([`template:layout ${name}`])
  })

  test('has a name among those that are offered, which depend on all', () => {
    expect(templates.layouts.names()).toEqual(['post', 'docs/page', 'a.b'])
    expect(reads(() => templates.layouts.names())).toEqual(['template:names'])
  })
})

describe('what a template names', () => {
  const { templates, reads, set } = open(
    ['card.njk', 'base.njk', 'docs/base.njk'],
    ['card.njk', 'docs/card.njk', 'docs/parts/row.njk', 'plain.html'],
  )

  test.each([
    ['card.njk', '', '_includes/card.njk'],
    ['card', '', '_includes/card.njk'],
    ['base.njk', '', '_layouts/base.njk'],
    ['/card.njk', '', '_includes/card.njk'],
    ['plain.html', '', '_includes/plain.html'],
    ['plain', '', undefined],
    ['docs/parts/row.njk', '', '_includes/docs/parts/row.njk'],
    ['./card.njk', '_includes/docs/x.njk', '_includes/card.njk'],
    ['./card.njk', '_includes/docs/card.njk', '_includes/docs/card.njk'],
    ['./parts/row.njk', '_includes/docs/card.njk', '_includes/docs/parts/row.njk'],
    ['../card.njk', '_includes/docs/parts/row.njk', '_includes/docs/card.njk'],
    ['../../../card.njk', '_includes/docs/parts/row.njk', '_includes/card.njk'],
    ['missing.njk', '', undefined],
  ])('%s from "%s" is %s', (name, from, path) => {
    expect(templates.resolve(name, from)?.path).toBe(path)
  })

  test.each([
    ['card', '', 'template:file card'],
    ['/card.njk', '', 'template:file card.njk'],
    ['missing', '', 'template:file missing'],
    ['../card.njk', '_includes/docs/parts/row.njk', 'template:file docs/card.njk'],
  ])('%s from "%s" is recorded as %s', (name, from, fact) => {
    expect(reads(() => templates.resolve(name, from))).toEqual([fact])
  })

  test('leads by its recorded look-up to the same template, or to nothing', () => {
    expect(set.at('file card')).toBe(templates.resolve('card', ''))
    expect([set.at('file missing'), set.at('layout missing')]).toEqual([null, null])
  })

  test('in vain has the nearest name as a hint, which depends on all', () => {
    expect(templates.nearest('crad.njk')).toBe('card.njk')
    expect(reads(() => templates.nearest('crad.njk'))).toEqual(['template:names'])
  })
})

describe('with another set of templates, a look-up is another', () => {
  const card = template('_includes', 'card.njk')
  const layout = template('_layouts', 'card.njk')
  const lookUps = ['file card.njk', 'file card', 'layout card', 'file other', 'names']
  const changed = (before: ReturnType<typeof makeTemplateSet>, after: ReturnType<typeof makeTemplateSet>) =>
    lookUps.filter(lookUp => before.at(lookUp) !== after.at(lookUp))

  test('never, where the templates are the same', () => {
    expect(changed(makeTemplateSet([layout], [card]), makeTemplateSet([layout], [card]))).toEqual([])
  })

  test('where an include is in a new state', () => {
    expect(changed(makeTemplateSet([layout], [card]), makeTemplateSet([layout], [{ ...card }]))).toEqual([
      'file card.njk',
      'file card',
    ])
  })

  test('where an include hides a layout or no longer does', () => {
    const [shown, hidden] = [makeTemplateSet([layout], []), makeTemplateSet([layout], [card])]
    expect(changed(shown, hidden)).toEqual(['file card.njk', 'file card'])
    expect(changed(hidden, shown)).toEqual(['file card.njk', 'file card'])
  })

  test('where a hidden layout is in a new state, for those who name it as a layout', () => {
    expect(changed(makeTemplateSet([layout], [card]), makeTemplateSet([{ ...layout }], [card]))).toEqual([
      'layout card',
    ])
  })

  test('where a layout is hidden by one in Nunjucks', () => {
    const html = template('_layouts', 'card.html')
    expect(changed(makeTemplateSet([html], []), makeTemplateSet([html, layout], []))).toEqual([
      'file card.njk',
      'file card',
      'layout card',
      'names',
    ])
  })

  test('where there is a name more', () => {
    const other = template('_includes', 'other.njk')
    expect(changed(makeTemplateSet([], [card]), makeTemplateSet([], [card, other]))).toEqual([
      'file other',
      'names',
    ])
  })
})
