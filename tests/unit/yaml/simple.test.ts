import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFault, readEvents } from '../../../src/yaml/events.ts'
import { readSimpleYaml } from '../../../src/yaml/simple.ts'
import { readValue } from '../../../src/yaml/value.ts'
import { describeValue, recorded } from './describe-value.ts'

const frontMatter = `---
layout: post
title: "A title: with a colon"
date: 2024-05-06 10:20:30 +0100
# a comment

author: 'jane'
link: http://example.com/a?b=1#c
categories: [news, "a, b", 2024]
tags:
  - one
  - two words
empty:
none: []
`

test('most front matter is read without js-yaml', () => {
  expect(readSimpleYaml(frontMatter)?.size).toBe(9)
  expect(readSimpleYaml(frontMatter.replace('---\n', ''))?.get('categories')).toEqual(['news', 'a, b', 2024])
})

test.each([
  'a: 1\na: 2\n',
  'a: b: c\n',
  'a: x # c\n',
  'a: one\n  two\n',
  'a:\n  b: 1\n',
  'a:\n- b\n  - c\n',
  'a: |\n  x\n',
  'a: *x\n',
  'a: "\\n"\n',
  'a: {b: c}\n',
  'a: [b, [c]]\n',
  'a: [b,,c]\n',
  'a: 😀\n',
  'a: 1\r\n',
  'a: 1',
  'null: 1\n',
  '',
])('%j is left to js-yaml', text => expect(readSimpleYaml(text)).toBeNull())

function check(text: string): void {
  const simple = readSimpleYaml(text)
  if (simple === null) return
  const events = readEvents(text)
  const reading = isFault(events) ? null : readValue(events)
  expect(reading?.notes).toEqual([])
  expect(describeValue(simple)).toEqual(describeValue(reading?.value ?? null))
}

test('what is read so is what js-yaml reads', () => {
  check(frontMatter)
  for (const [text] of recorded('safe-yaml-documents')) check(text)

  const piece = fc.constantFrom(
    'a',
    'b c',
    '1',
    'no',
    '2020-01-02',
    ':',
    ': ',
    '#',
    ' #',
    '"',
    "'",
    ',',
    '[',
    ']',
    ' ',
    '-',
    '- ',
    'é',
    '\u2028',
    '\t',
    '~',
  )
  const value = fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join(''))
  const key = fc.constantFrom('a', 'b', 'yes', 'n', 'k-1')
  const line = fc.oneof(
    fc.tuple(key, fc.constantFrom(': ', ':', ':  '), value).map(parts => parts.join('')),
    fc.tuple(key, fc.array(value, { maxLength: 3 })).map(([name, items]) => `${name}: [${items.join(', ')}]`),
    fc.tuple(fc.constantFrom('- ', '  - ', '', '# ', '  '), value).map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), lines => check(`${lines.join('\n')}\n`)),
    { numRuns: 3000 },
  )
})

test('long lines take no time', () => {
  for (const filling of [' ', 'x ', ': ', 'x:', '#', ' #', '"', "'", ',', 'a, ', '- ']) {
    readSimpleYaml(`a: b${filling.repeat(200_000)}\u0000\n`)
    readSimpleYaml(`a: [b${filling.repeat(200_000)}\u0000]\n`)
    readSimpleYaml(`a: [${filling.repeat(200_000)}]\n`)
  }
})
