import { expect, test } from 'vitest'
import { locateKey } from '../../../src/yaml/locate-key.ts'

const head =
  'title: "a b"\nlayout:  pots # c\ntags: [a, b] \nblock: |\n  x\nlist:\n- layout: y\n"q r": x\nempty:\nalias: *x\nlayout: post\n'

// Front matter starts on line 2 of its file.
test.each([
  ['title', { line: 2, column: 8, length: 5 }],
  ['tags', { line: 4, column: 7, length: 6 }],
  ['block', { line: 5, column: 1, length: 5 }],
  ['list', { line: 7, column: 1, length: 4 }],
  ['q r', { line: 9, column: 8, length: 1 }],
  ['empty', { line: 10, column: 1, length: 5 }],
  ['alias', { line: 11, column: 8, length: 2 }],
  ['layout', { line: 12, column: 9, length: 4 }],
  ['none', null],
])('the key "%s" is at %j', (key, place) => expect(locateKey(head, 2, key)).toEqual(place))

test.each(['', '- a\n', 'a', 'a: "\n', '[a]', '# c\n'])('%j has no keys', text => {
  expect(locateKey(text, 1, 'a')).toBeNull()
})

test('a list at the margin does not move the places below it', () => {
  expect(locateKey('a: [\nx\n]\nb: c\n', 1, 'b')).toEqual({ line: 4, column: 4, length: 1 })
})
