import { describe, expect, test } from 'vitest'
import { RecordingHash, valueAt } from '../../../src/drops/recording-hash.ts'
import { hashGet, valuesEqual } from '../../../src/values/equality.ts'
import { Float } from '../../../src/values/float.ts'
import { inspect } from '../../../src/values/inspect.ts'
import { lookup, lookupName } from '../../../src/values/lookup.ts'
import { hashOf } from '../../../src/values/merge.ts'
import { isSameValue } from '../../../src/values/same.ts'
import { type Hash, isHash, isTruthy, type Scalar, type Value } from '../../../src/values/value.ts'

const data = hashOf({
  title: 'T',
  nothing: null,
  authors: { jane: { name: 'Jane', books: ['a'] } },
  list: [1],
})

interface Recorded {
  readonly hash: RecordingHash
  /** What was read while `look` looked, with slashes between keys and no other marks. */
  readonly reads: (look: (hash: RecordingHash) => unknown) => readonly string[]
}

function record(hash: Hash = data): Recorded {
  let paths: string[] = []
  const recording = new RecordingHash(hash, path =>
    paths.push(path.replaceAll('\u{1}', '/').replaceAll('\u{2}', '')),
  )
  return {
    hash: recording,
    reads(look) {
      paths = []
      look(recording)
      return [...new Set(paths)]
    },
  }
}

describe('a read', () => {
  test.each<[string, (hash: Hash) => unknown, readonly string[]]>([
    ['of a value', hash => hash.get('title'), ['title']],
    ['of a list', hash => hash.get('list'), ['list']],
    ['of nothing', hash => hash.get('nothing'), ['nothing']],
    ['of a missing key', hash => hash.get('missing'), ['missing']],
    ['of a hash, which may be looked into or not', hash => hash.get('authors'), ['authors/?']],
    ['within a hash', hash => lookup(lookup(hash as Value, 'authors'), 'joe'), ['authors/?', 'authors/joe']],
    [
      'of a value deep within',
      hash => ['authors', 'jane', 'name'].reduce<Value>((value, key) => lookup(value, key), hash as Value),
      ['authors/?', 'authors/jane/?', 'authors/jane/name'],
    ],
    ['of whether a key is there', hash => hash.has('title'), ['title/?']],
    ['of whether a key is there that is not', hash => hash.has('missing'), ['missing/?']],
    ['of whether a hash is truthy', hash => isTruthy(hash.get('authors')), ['authors/?']],
  ])('%s is recorded by its path', (_, look, expected) => {
    expect(record().reads(look)).toEqual(expected)
  })

  test.each<[string, (hash: Hash) => unknown]>([
    ['keys', hash => [...hash.keys()]],
    ['values', hash => [...hash.values()]],
    ['entries', hash => [...hash.entries()]],
    ['pairs', hash => [...hash]],
    ['each', hash => hash.forEach(() => {})],
    ['the number of keys', hash => hash.size],
    ['Liquid’s size', hash => lookupName(hash as Value, 'size')],
    ['Liquid’s first', hash => lookupName(hash as Value, 'first')],
    ['its text', hash => inspect(hash as Value)],
    ['a copy', hash => new Map(hash)],
    ['equality', hash => valuesEqual(hash as Value, new Map(hash))],
    ['a key that is a number', hash => hash.get(3)],
    ['whether there is a key that is a number', hash => hash.has(3)],
    ['a key that is a Float', hash => hashGet(hash, new Float(3))],
  ])('of %s is one of everything', (_, look) => {
    expect(record().reads(look)).toContain('*')
    const inner = record().reads(hash => look(hash.get('authors') as Hash))
    expect(inner).toContain('authors/*')
  })

  test('is recorded each time, for each reader has a trace of its own', () => {
    const { reads } = record()
    const looks: readonly ((hash: Hash) => unknown)[] = [
      hash => hash.get('title'),
      hash => hash.get('authors'),
      hash => hash.has('authors'),
      hash => (hash.get('authors') as Hash).get('jane'),
    ]
    for (const look of looks) expect(reads(look)).toEqual(reads(look))
  })
})

describe('a recording hash holds what the hash does', () => {
  test('as values, pairs and keys', () => {
    const { hash } = record()
    expect([...hash.keys()]).toEqual([...data.keys()])
    expect([hash.size, hash.get('title'), hash.get('missing'), hash.has('nothing')]).toEqual([
      4,
      'T',
      undefined,
      true,
    ])
    expect(isSameValue(hash as Value, data as Value)).toBe(true)
  })

  test('with inner hashes that are made once', () => {
    const { hash } = record()
    expect(isHash(hash.get('authors'))).toBe(true)
    expect(hash.get('authors')).toBe(hash.get('authors'))
  })

  test('under keys that are no text', () => {
    const numbers: Hash = new Map<Scalar, Value>([
      [3, 'three'],
      [true, 'yes'],
    ])
    const { hash } = record(numbers)
    expect([hash.get(3), hash.get('3'), hash.get(true), hash.has(3), hash.has('3')]).toEqual([
      'three',
      undefined,
      'yes',
      true,
      false,
    ])
  })

  test('and nothing of JavaScript’s', () => {
    const { hash } = record()
    expect(['constructor', '__proto__', 'toString'].map(key => hash.get(key))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

type Look = (hash: Hash) => unknown

const look = {
  title: hash => hash.get('title'),
  hasTitle: hash => hash.has('title'),
  missing: hash => hash.get('missing'),
  hasMissing: hash => hash.has('missing'),
  authors: hash => isTruthy(hash.get('authors')),
  jane: hash => lookup(lookup(hash.get('authors') ?? null, 'jane'), 'name'),
  joe: hash => lookup(lookup(hash.get('authors') ?? null, 'joe'), 'name'),
  listOfAuthors: hash => [...((hash.get('authors') ?? new Map()) as Hash)],
  all: hash => [...hash],
  star: hash => hash.get('*'),
  question: hash => hash.get('?'),
  innerQuestion: hash => lookup(hash.get('authors') ?? null, '?'),
} satisfies Record<string, Look>

type LookName = keyof typeof look

/** The looks that have to be taken again when one hash becomes another. */
function changedBy(before: Hash, after: Hash): readonly string[] {
  return Object.entries(look)
    .filter(([, take]) => {
      const paths: string[] = []
      take(new RecordingHash(before, path => paths.push(path)))
      return paths.some(path => !isSameValue(valueAt(before, path), valueAt(after, path)))
    })
    .map(([name]) => name)
}

describe('what a path leads to is another', () => {
  const authors = { jane: { name: 'Jane' } }
  const before = { title: 'T', authors }

  test.each<[string, unknown, unknown, readonly LookName[]]>([
    ['never, where nothing is', before, { ...before }, []],
    ['for a value', before, { title: 'U', authors }, ['title', 'all']],
    ['for a new key', before, { ...before, missing: 1 }, ['missing', 'hasMissing', 'all']],
    ['for a new key with nothing', before, { ...before, missing: null }, ['hasMissing', 'missing', 'all']],
    ['for a key that goes', before, { authors }, ['title', 'hasTitle', 'all']],
    [
      'for a value within',
      before,
      { title: 'T', authors: { jane: { name: 'J' } } },
      ['jane', 'listOfAuthors', 'all'],
    ],
    [
      'for a new key within',
      before,
      { title: 'T', authors: { ...authors, joe: { name: 'Joe' } } },
      ['joe', 'listOfAuthors', 'all'],
    ],
    [
      'for a hash that becomes a value',
      before,
      { title: 'T', authors: 'Jane' },
      ['authors', 'jane', 'joe', 'listOfAuthors', 'innerQuestion', 'all'],
    ],
    [
      'for a hash that goes',
      before,
      { title: 'T' },
      ['authors', 'jane', 'joe', 'listOfAuthors', 'innerQuestion', 'all'],
    ],
    ['for a key of an asterisk', { '*': 1 }, { '*': 2 }, ['star', 'all']],
    ['for a key of a question mark', { '?': 1 }, { '?': 2 }, ['question', 'all']],
    [
      'for one within',
      { authors: { '?': 1 } },
      { authors: { '?': 2 } },
      ['innerQuestion', 'listOfAuthors', 'all'],
    ],
  ])('%s', (_, from, to, expected) => {
    const found = changedBy(hashOf(from as Record<string, unknown>), hashOf(to as Record<string, unknown>))
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  test.each(['\u{1}', '\u{2}?', '\u{2}*', 'a\u{1}b'])('for a key of the marks in paths (%j)', key => {
    const paths: string[] = []
    const [from, to] = [1, 2].map(value => hashOf({ [key]: value, a: { b: 1 } }))
    if (from === undefined || to === undefined) return
    expect(new RecordingHash(from, path => paths.push(path)).get(key)).toBe(1)
    expect(paths.every(path => isSameValue(valueAt(from, path), valueAt(to, path)))).toBe(false)
  })

  test('for pairs in another order, where all are listed', () => {
    const swapped = hashOf({ authors, title: 'T' })
    expect(changedBy(hashOf(before), swapped)).toEqual(expect.arrayContaining(['all']))
  })
})
