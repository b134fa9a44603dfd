import { describe, expect, test } from 'vitest'
import { type FactKind, Facts } from '../../../src/incremental/facts.ts'

describe('a fact', () => {
  test('has one number, which is the next when it is first mentioned', () => {
    const facts = new Facts()
    const [list, config] = [facts.group('list'), facts.group('config')]
    const numbers = [facts.fact(list, 'posts'), facts.fact(config, 'posts'), facts.fact(list, 'posts')]
    expect(numbers).toEqual([0, 1, 0])
    expect(facts.count).toBe(2)
  })

  test('belongs to a group, of which there is one for each kind and subject', () => {
    const facts = new Facts()
    const group = facts.group('doc', 'a.md')
    expect(facts.group('doc', 'a.md')).toBe(group)
    expect(facts.group('doc', 'b.md')).not.toBe(group)
    expect(facts.group('data', 'a.md')).not.toBe(group)
    const fact = facts.fact(group, 'title')
    expect([facts.groupOf(fact), facts.keyOf(fact)]).toEqual([group, 'title'])
  })

  test.each<[string, FactKind, string, string]>([
    ['doc:_posts/a.md.title', 'doc', '_posts/a.md', 'title'],
    ['config:baseurl', 'config', '', 'baseurl'],
    ['list:posts', 'list', '', 'posts'],
    ['volatile:', 'volatile', '', ''],
    ['data:__proto__', 'data', '', '__proto__'],
  ])('is told to people as %s', (name, kind, subject, key) => {
    const facts = new Facts()
    expect(facts.nameOf(facts.fact(facts.group(kind, subject), key))).toBe(name)
  })

  test('that there is none of has a name, too, and no group or key', () => {
    const facts = new Facts()
    expect([facts.nameOf(7), facts.groupOf(7), facts.keyOf(7)]).toEqual(['unknown:7', undefined, ''])
    expect(facts.columnOf(7)).toBeLessThan(0)
  })
})

test('what was never read is not made by asking for it', () => {
  const facts = new Facts()
  expect([...facts.known('doc', 'a.md')]).toEqual([])
  const fact = facts.fact(facts.group('doc', 'a.md'), 'title')
  const count = facts.count
  expect([...facts.known('doc', 'a.md')]).toEqual([['title', fact]])
  expect([...facts.known('doc', 'b.md'), ...facts.known('config')]).toEqual([])
  expect(facts.count).toBe(count)
})

describe('a column', () => {
  test.each<[FactKind, string, string]>([
    ['doc', 'a.md', 'b.md'],
    ['doc', 'a.md', 'b.md paginator'],
  ])('of %s has the facts of one key of all subjects', (kind, a, b) => {
    const facts = new Facts()
    const fact = (subject: string, key: string) => facts.fact(facts.group(kind, subject), key)
    expect(facts.columnOf(fact(a, 'title'))).toBe(facts.columnOf(fact(b, 'title')))
    expect(facts.nameOf(facts.columnOf(fact(a, 'title')))).toBe('column:title')
    expect(facts.columnOf(fact(a, 'url'))).not.toBe(facts.columnOf(fact(a, 'title')))
  })

  test.each<FactKind>(['html', 'excerpt', 'output', 'late', 'neighbour'])('of %s has them all', kind => {
    const facts = new Facts()
    const [a, b] = ['a.md', 'b.md'].map(key => facts.fact(facts.group(kind), key))
    expect(facts.columnOf(a ?? 0)).toBe(facts.columnOf(b ?? 0))
    expect(facts.nameOf(facts.columnOf(a ?? 0))).toBe(`column:(${kind})`)
  })

  test.each<FactKind>(['list', 'config', 'data', 'template', 'route', 'image', 'time', 'site', 'column'])(
    'has nothing of %s',
    kind => {
      const facts = new Facts()
      expect(facts.columnOf(facts.fact(facts.group(kind), 'x'))).toBeLessThan(0)
    },
  )
})
