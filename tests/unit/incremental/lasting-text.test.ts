import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LastingText } from '../../../src/incremental/lasting-text.ts'

function printOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

const forbidden = (): string => {
  throw new Error('this text need not be loaded')
}

describe('a text', () => {
  test.each(['', 'a', 'ü', '\u{1f600}', 'x'.repeat(100_000)])('is known by its SHA-256 (%#)', text => {
    expect(LastingText.of(text).print).toBe(printOf(text))
  })

  test('that was let go comes back from where it is kept, at each question', () => {
    const text = LastingText.of('one')
    let loads = 0
    text.letGo(() => {
      loads++
      return 'one'
    })
    expect(text.isLoaded).toBe(false)
    expect([text.print, loads]).toEqual([printOf('one'), 0])
    expect([text.text, text.text, loads]).toEqual(['one', 'one', 2])
  })

  test('can be let go again', () => {
    const text = LastingText.of('one')
    text.letGo(forbidden)
    text.letGo(() => 'one')
    expect([text.text, text.print]).toEqual(['one', printOf('one')])
  })

  test('of an earlier process has its print from there', () => {
    const text = LastingText.kept('a print', () => 'one')
    expect([text.isLoaded, text.print, text.text]).toEqual([false, 'a print', 'one'])
  })
})

describe('two texts are compared', () => {
  const pairs: readonly [string, string, boolean][] = [
    ['one', 'one', true],
    ['one', 'two', false],
    ['', '', true],
    ['', 'a', false],
  ]

  test.each(pairs)('%j and %j, wherever they are', (left, right, isSame) => {
    const forms = (text: string): readonly LastingText[] => {
      const gone = LastingText.of(text)
      gone.letGo(forbidden)
      return [LastingText.of(text), gone, LastingText.kept(printOf(text), forbidden)]
    }
    for (const a of forms(left)) for (const b of forms(right)) expect(a.isSame(b)).toBe(isSame)
  })
})
