import { describe, expect, it } from 'vitest'
import { createPlainData } from '../../../src/plugins/plain-data.ts'
import { CivilDate } from '../../../src/values/civil-date.ts'
import { Float } from '../../../src/values/float.ts'
import { Time } from '../../../src/values/time.ts'
import type { Value } from '../../../src/values/value.ts'

const plain = createPlainData({ zone: 'Asia/Tokyo', objectOf: () => null, dropOf: () => null })
const time = new Time(1_700_000_000, 5_000_000, 3600, null)

const hash = new Map<never, Value>(
  Object.entries({
    text: 'a',
    float: new Float(5),
    day: new CivilDate(2024, 2, 29),
    time,
    list: [1, new Float(2), ['x']],
    inner: new Map<string, Value>([['b', 1]]),
    nothing: null,
  }) as never,
)

describe('values as plain data', () => {
  it('are objects without a prototype, and dates', () => {
    const object = plain.copyHash(hash)
    expect(Object.getPrototypeOf(object)).toBeNull()
    expect(object).toMatchObject({ text: 'a', float: 5, list: [1, 2, ['x']], inner: { b: 1 }, nothing: null })
    expect(object.day).toEqual(new Date('2024-02-29'))
    expect(object.time).toEqual(new Date(1_700_000_000_005))
  })

  it('come back as the very values where nothing was changed', () => {
    expect(plain.restoreHash(plain.copyHash(hash), hash)).toBe(hash)
  })

  it('keep what was not changed beside what was', () => {
    const object = plain.copyHash(hash)
    object.text = 'b'
    ;(object.list as unknown[]).push(3)
    const restored = plain.restoreHash(object, hash)
    expect([...restored.keys()]).toEqual([...hash.keys()])
    expect(restored.get('text')).toBe('b')
    expect(restored.get('float')).toBe(hash.get('float' as never))
    expect(restored.get('time')).toBe(time)
    expect(restored.get('list')).toEqual([1, new Float(2), ['x'], 3])
  })

  it.each([
    [undefined, null],
    [() => 1, null],
    [{ a: undefined, b: 1 }, new Map([['b', 1]])],
    [new Map([['k', [1]]]), new Map([['k', [1]]])],
    [new Date(Number.NaN), null],
    [10n, 10n],
  ])('makes of %s a value', (data, value) => {
    expect(plain.restore(data)).toEqual(value)
  })

  it('shows dates in the zone of the site', () => {
    expect(String(plain.restore(new Date('2024-01-01T00:00:00Z')))).toBe('2024-01-01 09:00:00 +0900')
  })

  it('takes numeric keys back in their places', () => {
    const numbered = new Map<string | number, Value>([
      ['b', 1],
      [2, 'two'],
      [1, 'one'],
    ])
    const object = plain.copyHash(numbered)
    object['2'] = 'zwei'
    expect([...plain.restoreHash(object, numbered)]).toEqual([
      ['b', 1],
      [2, 'zwei'],
      [1, 'one'],
    ])
  })

  it('refuses what holds itself', () => {
    const loop: Record<string, unknown> = {}
    loop.loop = loop
    expect(() => plain.restore(loop)).toThrow(/holds itself/)
  })

  it('never reaches a prototype', () => {
    const object = plain.copyHash(new Map([['__proto__', new Map([['polluted', true]])]]))
    expect(Object.getPrototypeOf(object)).toBeNull()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect([...plain.restoreHash(JSON.parse('{"__proto__":1}'), new Map())]).toEqual([['__proto__', 1]])
  })
})
