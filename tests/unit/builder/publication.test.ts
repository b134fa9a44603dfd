import { describe, expect, test } from 'vitest'
import { PublishedPrints } from '../../../src/builder/publication.ts'
import { LastingText } from '../../../src/incremental/lasting-text.ts'
import type { DestinationPath, Output } from '../../../src/site/types.ts'
import { at } from './write/support.ts'

function output(path: string, content: Output['content']): Output {
  return { destination: at(path), content, origin: path }
}

function outputsOf(...outputs: readonly Output[]): ReadonlyMap<DestinationPath, Output> {
  return new Map(outputs.map(each => [each.destination, each]))
}

const source = { path: 'c', absolute: '/site/c', size: 1, modified: 1, changed: 1, inode: 1 }

describe('what was published is known by its content', () => {
  test.each<[string, Output['content'], Output['content'], boolean]>([
    ['a text', 'one', 'one', false],
    ['another text', 'one', 'two', true],
    ['a text that is made when it is needed', 'one', LastingText.of('one'), false],
    ['another such text', LastingText.of('one'), LastingText.of('two'), true],
    ['a file', source, { ...source }, false],
    ['a file that lies elsewhere', source, { ...source, absolute: '/other/c' }, false],
    ['a file in another state', source, { ...source, changed: 2 }, true],
    ['a file in place of a text', 'one', source, true],
  ])('%s', (_, before, after, isChanged) => {
    const prints = new PublishedPrints()
    prints.record([output('c', before)], [])
    expect(prints.isChanged(output('c', after))).toBe(isChanged)
    const { changed, removed } = prints.changes(outputsOf(output('c', after)))
    expect([changed.length, removed]).toEqual([isChanged ? 1 : 0, []])
  })

  test('everything is new at first', () => {
    const [a, b] = [output('a', 'A'), output('b', 'B')]
    expect(new PublishedPrints().changes(outputsOf(a, b))).toEqual({ changed: [a, b], removed: [] })
  })

  test('what is no longer there was removed, once that is recorded', () => {
    const prints = new PublishedPrints()
    const [a, b] = [output('a', 'A'), output('b', 'B')]
    prints.record([a, b], [])
    const { changed, removed } = prints.changes(outputsOf(b))
    expect([changed, removed]).toEqual([[], ['a']])
    prints.record(changed, removed)
    expect(prints.changes(outputsOf(b))).toEqual({ changed: [], removed: [] })
    expect(prints.isChanged(a)).toBe(true)
  })
})
