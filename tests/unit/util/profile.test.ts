import { expect, it } from 'vitest'
import { createProfile } from '../../../src/util/profile.ts'

it('adds up what phases and templates take, and what these make', () => {
  let now = 0
  const profile = createProfile(() => now++)
  const rendered = profile.phase('render', () => {
    const inner = (): string | null => profile.template('b.html', () => 'é')
    return `${profile.template('a.html', inner)}${profile.template('b.html', () => null)}`
  })
  expect(rendered).toBe('énull')
  expect([...profile.phases]).toEqual([['render', 7]])
  expect([...profile.templates]).toEqual([
    ['b.html', { count: 2, bytes: 2, milliseconds: 2 }],
    ['a.html', { count: 1, bytes: 2, milliseconds: 3 }],
  ])
})
