import { expect, it } from 'vitest'
import { capitalize } from '../../../src/filters/case.ts'
import { downcase } from '../../../src/util/downcase.ts'

it.each([
  ['hELLO wORLD', 'Hello world'],
  ['straße', 'Straße'],
  ['ßA', 'Ssa'],
  ['ﬁN', 'Fin'],
  ['ǆ', 'ǅ'],
  ['ა', 'ა'],
  ['Ა', 'ა'],
  ['ŉx', 'ʼNx'],
  ['ᾳ', 'ᾼ'],
  ['ΟΔΟΣ', 'Οδοσ'],
  ['', ''],
])('%j is capitalized as Ruby does it', (text, wanted) => {
  expect(capitalize(text)).toBe(wanted)
})

it('puts a sigma at the end of a word in the ordinary lower case, as Ruby does', () => {
  expect(downcase('ΟΔΟΣ')).toBe('οδοσ')
})
