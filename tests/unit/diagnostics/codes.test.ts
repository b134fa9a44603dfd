import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codes } from '../../../src/diagnostics/codes.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/diagnostics.md'), 'utf8')
const sections = page.split(/^## /m).slice(1).map(readRows)

it('are all explained in docs/diagnostics.md, in the same words', () => {
  expect(Object.fromEntries(sections.flat())).toEqual(codes)
})

it('stand in alphabetical order, in the table and in each section of the page', () => {
  const lists = [Object.keys(codes), ...sections.map(rows => rows.map(([code]) => code))]
  for (const list of lists) expect(list).toEqual([...list].sort())
})

it('are explained once each', () => {
  const named = sections.flat().map(([code]) => code)
  expect(named).toEqual([...new Set(named)])
})

function readRows(section: string): readonly (readonly [code: string, meaning: string])[] {
  return [...section.matchAll(/^\| `(.+?)` \| (.+?) \|$/gm)].map(([, code = '', meaning = '']) => [
    code,
    meaning,
  ])
}
