import { afterAll, expect } from 'vitest'

// A template or front matter that reaches Object.prototype must fail a test, not pass unseen: nothing can be added
// to it, and what it has must be the same in the end. (Frozen, it would break libraries that give objects of their
// own a toString.)
const before = Object.getOwnPropertyDescriptors(Object.prototype)
Object.preventExtensions(Object.prototype)

afterAll(() => {
  const after = Object.getOwnPropertyDescriptors(Object.prototype)
  for (const key of Reflect.ownKeys(before)) {
    expect(Reflect.get(after, key), `Object.prototype.${String(key)}`).toEqual(Reflect.get(before, key))
  }
})
