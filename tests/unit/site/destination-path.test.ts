import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { destinationPath, readDestinationPath } from '../../../src/site/destination-path.ts'

/** A URL or path, the file, and what is said about it. */
type Row = [given: string, path: string | null, problem?: string]

function check(rows: readonly Row[]): void {
  it.each(rows)('%j is published as %j', (given: string, path, problem) => {
    const made = destinationPath(given)
    expect(made.path).toBe(path)
    expect(made.problems.map(({ message }) => message).join('\n')).toMatch(
      problem ? new RegExp(problem) : /^$/,
    )
    expect(made.problems.every(({ severity }) => severity === (path === null ? 'error' : 'warning'))).toBe(
      true,
    )
  })
}

describe('as Jekyll 4.3.1 publishes it', () => {
  check([
    ['/', 'index.html'],
    ['/about.html', 'about.html'],
    ['/2024/01/02/hello/', '2024/01/02/hello/index.html'],
    ['/a%20b/', 'a b/index.html'],
    ['/a%2520b.html', 'a%20b.html'],
    ['/%zz.html', '%zz.html'],
    ['/w%2fv.html', 'w/v.html'],
    ['/x/%2e%2e/y.html', 'y.html', 'dot segments'],
    ['/x/%2e%2e/%2e%2e/%2e%2e/z.html', 'z.html', 'dot segments'],
    ['~root/x.html', '~root/x.html'],
    ['/c:/x.html', 'c:/x.html'],
    ['/q?a=1.html', 'q?a=1.html'],
    ['/h#a.html', 'h#a.html'],
    ['/trail. /x.html', 'trail. /x.html'],
    ['p%20q.txt', 'p q.txt'],
    ['//a///b.html', 'a/b.html'],
    ['/.well-known/x', '.well-known/x'],
    ['/ünï.html', 'ünï.html'],
  ])
})

describe('where a path could lead out', () => {
  check([
    ['', 'index.html'],
    ['..', 'index.html', 'dot segments'],
    ['/a/..', 'index.html', 'dot segments'],
    ['../../etc/passwd', 'etc/passwd', 'dot segments'],
    ['/%2e%2e%2f%2e%2e%2fetc/passwd', 'etc/passwd', 'dot segments'],
    ['/%252e%252e/x', '%2e%2e/x'],
    ['..\\..\\x.html', 'x.html', 'dot segments[^]*backslash'],
    ['/a%5c..%5c..%5cx.html', 'x.html', 'dot segments[^]*backslash'],
    ['/bs\\b.html', 'bs/b.html', 'backslash'],
    ['/a\\', 'a/index.html', 'backslash'],
  ])
})

describe('what cannot be a file', () => {
  const long = 'x'.repeat(255)
  check([
    ['/a\0b.html', null, 'control'],
    ['/a%00b.html', null, 'control'],
    ['/a%0ab.html', null, 'control'],
    ['/a\u0085b.html', null, 'control'],
    ['/%ff.html', null, 'UTF-8'],
    ['/\ud800.html', null, 'surrogate'],
    ['/con', null, 'Windows'],
    ['/NUL.html', null, 'Windows'],
    ['/a/com1.tar.gz', null, 'Windows'],
    ['/aux .txt', null, 'Windows'],
    ['/lpt³/x', null, 'Windows'],
    ['/console.html', 'console.html'],
    ['/a.con', 'a.con'],
    ['/.../x.html', null, 'dots and spaces'],
    ['/.. /x.html', null, 'dots and spaces'],
    ['/ /x.html', null, 'dots and spaces'],
    [`/${long}`, long],
    [`/${long}x`, null, '255 bytes'],
    [`/${'ü'.repeat(128)}`, null, '255 bytes'],
    [`/${'ab/'.repeat(1100)}`, null, '3072 bytes'],
  ])
})

describe('Unicode', () => {
  check([
    ['/ne\u0301.html', 'n\u00e9.html'],
    ['/ne%CC%81.html', 'n\u00e9.html'],
    ['/\u2024\u2024/x.html', '\u2024\u2024/x.html'],
  ])
})

describe('any text', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5C', '%00', '%', 'a', ' ', 'CON', '\0', 'ü'),
      )
      .map(parts => parts.join('')),
  )

  it('makes a path that stays below the destination, or none and an error', () => {
    fc.assert(
      fc.property(text, given => {
        const { path, problems } = destinationPath(given)
        if (path === null) expect(problems).toMatchObject([{ severity: 'error' }])
        else
          expect(path.split('/').every(segment => segment !== '' && !/^[. ]+$|[\0\\]/.test(segment))).toBe(
            true,
          )
      }),
      { numRuns: 5000 },
    )
  })

  it('makes a path that is read back as it is', () => {
    fc.assert(
      fc.property(text, given => {
        const { path } = destinationPath(given)
        if (path !== null) expect(readDestinationPath(path)).toBe(path)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a kept path', () => {
  it.each(['../x', '/etc/passwd', 'a//b', 'a/', './a', 'a\\b', 'a\tb', '', 'con'])(
    '%j is no path of ours',
    text => {
      expect(readDestinationPath(text)).toBeNull()
    },
  )
})
