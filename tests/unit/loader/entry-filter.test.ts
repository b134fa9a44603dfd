import { describe, expect, test } from 'vitest'
import { createEntryFilter } from '../../../src/loader/entry-filter.ts'
import recorded from './entries.json' with { type: 'json' }

/** Paths of a site, and whether each is a folder. Folders are asked of their own folder, as on a walk. */
const entries = recorded.entries as [path: string, isDirectory: boolean][]
const cases = recorded.cases as { include: string[]; exclude: string[]; kept: string[] }[]

// Jekyll 4.4.1's always excluded entries.
const always = [
  '.sass-cache',
  '.jekyll-cache',
  '.ruby-lsp',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
]
const vendor = ['vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/']

describe('what Jekyll 4.4.1 keeps', () => {
  test.each(cases.map(row => [row.include, row.exclude, row.kept] as const))(
    'including %j and excluding %j',
    (include, exclude, kept) => {
      const accepts = createEntryFilter({
        include,
        exclude: [...exclude, ...always, ...vendor].filter(entry => !include.includes(entry)),
      })
      const found = entries.filter(([path, isDirectory]) => {
        const slash = path.lastIndexOf('/')
        return accepts(path.slice(0, Math.max(0, slash)), path.slice(slash + 1), isDirectory)
      })
      expect(found.map(([path]) => path)).toEqual(kept)
    },
  )
})
