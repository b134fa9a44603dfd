import { describe, expect, it } from 'vitest'
import { valueOfView, viewOf } from '../../../src/plugins/view.ts'
import { Drop } from '../../../src/values/drop.ts'
import { Float } from '../../../src/values/float.ts'
import type { Value } from '../../../src/values/value.ts'

const read: string[] = []

class PostDrop extends Drop {
  override get(key: string): Value {
    read.push(key)
    return key === 'title' ? 'A' : key === 'tags' ? ['x', new Float(1)] : null
  }

  override has(key: string): boolean {
    return this.keys().includes(key)
  }

  override keys(): readonly string[] {
    return ['title', 'tags']
  }

  override toString(): string {
    return 'a post'
  }
}

describe('a drop as plain code sees it', () => {
  const drop = new PostDrop()
  const view = viewOf(drop) as Record<string, unknown>

  it('is read key by key, when it is looked at', () => {
    expect(read).toEqual([])
    expect(view.title).toBe('A')
    expect(read).toEqual(['title'])
    expect(view.tags).toEqual(['x', 1])
    expect(view.none).toBeUndefined()
  })

  it('has keys, and a text', () => {
    expect(Object.keys(view)).toEqual(['title', 'tags'])
    expect('title' in view).toBe(true)
    expect(`${view}`).toBe('a post')
    expect({ ...view }).toEqual({ title: 'A', tags: ['x', 1] })
  })

  it('cannot be changed', () => {
    expect(() => {
      view.title = 'B'
    }).toThrow(TypeError)
  })

  it('leads back to the drop', () => {
    expect(valueOfView(view)).toBe(drop)
    expect(valueOfView({})).toBeUndefined()
  })

  it('does the same for hashes', () => {
    const hash = new Map<string, Value>([['a', new Map([['b', 1]])]])
    expect(viewOf(hash)).toMatchObject({ a: { b: 1 } })
  })
})
