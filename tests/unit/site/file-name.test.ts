import { describe, expect, test } from 'vitest'
import { isCalendarDate, parseFileName, splitExtension, titleizeSlug } from '../../../src/site/file-name.ts'
import names from './file-names.json' with { type: 'json' }

// What Jekyll 4.4.1 reads in the names of documents: date, slug, extension, title.
describe('the name of a document', () => {
  test.each(names)(
    '%j has the date %j, the slug %j, the extension %j and the title %j',
    (name, ...expected) => {
      const { date, slug, extension } = parseFileName(String(name))
      expect([date, slug, extension, titleizeSlug(slug)]).toEqual(expected)
    },
  )
})

// As Ruby's File.extname.
test.each([
  ['a.md', 'a', '.md'],
  ['a.tar.gz', 'a.tar', '.gz'],
  ['CNAME', 'CNAME', ''],
  ['.htaccess', '.htaccess', ''],
  ['.a.b', '.a', '.b'],
  ['a.', 'a', '.'],
  ['', '', ''],
])('%j is %j with the extension %j', (name, basename, extension) => {
  expect(splitExtension(name)).toEqual({ basename, extension })
})

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-04-31', false],
  ['2025-13-01', false],
  ['2025-1-2', true],
])('%s is on the calendar: %s', (date, isOnCalendar) => expect(isCalendarDate(date)).toBe(isOnCalendar))
