import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { Diagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { formatAsJson, formatForGitHub } from '../../../src/diagnostics/report-machine.ts'
import { colorsFor, formatForTerminal } from '../../../src/diagnostics/report-terminal.ts'

const plain = colorsFor({})
const missing: Diagnostic = {
  severity: 'error',
  code: 'filter-unknown',
  message: 'there is no filter "upcasee"',
  file: 'includes/card.njk',
  line: 2,
  column: 4,
  length: 7,
  hint: 'did you mean "upcase"?',
  chain: [
    { file: 'layouts/post.njk', line: 12, role: 'included' },
    { file: 'layouts/base.njk', line: 3, role: 'extended' },
    { file: 'index.md', role: 'rendered' },
  ],
  source: 'one\n{{ upcasee }}',
}

describe('a diagnostic for people', () => {
  it('says what, where, by whom and what to do', () => {
    expect(formatForTerminal(missing, plain)).toBe(
      [
        'error[filter-unknown] there is no filter "upcasee"',
        '  includes/card.njk:2:4',
        '    1 | one',
        '  > 2 | {{ upcasee }}',
        '      |    ^^^^^^^',
        '  included by layouts/post.njk:12',
        '  extended by layouts/base.njk:3',
        '  while rendering index.md',
        '  hint: did you mean "upcase"?',
      ].join('\n'),
    )
  })

  it('is one line where nothing else is known', () => {
    const text = formatForTerminal({ severity: 'warning', code: 'clock-invalid', message: 'no time' }, plain)
    expect(text).toBe('warning[clock-invalid] no time')
  })

  it('indents what a message says in several lines', () => {
    const text = formatForTerminal({ severity: 'error', code: 'sass-failed', message: 'one\ntwo' }, plain)
    expect(text).toBe('error[sass-failed] one\n  two')
  })

  it('has no characters of the author that move the cursor', () => {
    const text = formatForTerminal(
      { ...missing, message: 'a\u001b[2Jb', file: 'x\u0007.md', hint: '\u202eabc' },
      plain,
    )
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
  })
})

describe('a diagnostic for programs', () => {
  it('is a line of JSON without the text of the file', () => {
    const { source: _source, ...rest } = missing
    expect(JSON.parse(formatAsJson(missing))).toEqual(rest)
    expect(formatAsJson({ ...missing, message: 'a\nb' })).not.toContain('\n')
  })

  it('is an annotation of GitHub, with its marks escaped', () => {
    expect(formatForGitHub({ ...missing, file: 'a,b:c.md', message: '50%\nof' })).toBe(
      '::error file=a%2Cb%3Ac.md,line=2,col=4,title=filter-unknown::50%25%0Aof (did you mean "upcase"?)',
    )
  })
})

describe('a list of diagnostics', () => {
  it('holds a mistake once, however many pages show it', () => {
    const list = new Diagnostics()
    list.addAll([missing, { ...missing, chain: [] }, { ...missing, line: 3 }])
    expect(list.all.map(({ line }) => line)).toEqual([2, 3])
    expect(list.hasErrors).toBe(true)
  })
})

describe('colours', () => {
  it('are for terminals alone', () => {
    expect(formatForTerminal(missing, colorsFor({ isTTY: false }))).not.toContain('\u001b')
  })
})
