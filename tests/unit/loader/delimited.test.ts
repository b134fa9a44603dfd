import { expect, test } from 'vitest'
import { delimitedFormat, readDelimited } from '../../../src/loader/delimited.ts'
import { describeValue } from '../yaml/describe-value.ts'

const format = (config: Record<string, unknown> = {}, separator: ',' | '\t' = ',') =>
  delimitedFormat(new Map(Object.entries(config)) as never, separator)
const rows = (text: string, config: Record<string, unknown> = {}) =>
  readDelimited(text, format(config), 'a.csv').value?.map(row => (row instanceof Map ? [...row] : row))

// Recorded from Ruby's CSV 3.2.5 with the options that Jekyll gives it.
test.each<[text: string, expected: unknown]>([
  [
    'a,b\n1,2\n',
    [
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
  ],
  [
    'a,b\r1,2\r',
    [
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
  ],
  [
    'a,b\n1\n1,2,3,4\n',
    [
      [
        ['a', '1'],
        ['b', null],
      ],
      [
        ['a', '1'],
        ['b', '2'],
        [null, '3'],
      ],
    ],
  ],
  [
    'a,b\n\n1,2\n\n',
    [
      [
        ['a', null],
        ['b', null],
      ],
      [
        ['a', '1'],
        ['b', '2'],
      ],
      [
        ['a', null],
        ['b', null],
      ],
    ],
  ],
  ['a,a\n1,2\n', [[['a', '1']]]],
  [
    'a,,b\n1,2,3\n',
    [
      [
        ['a', '1'],
        [null, '2'],
        ['b', '3'],
      ],
    ],
  ],
  [
    'a,b\n"x""y","l1\nl2"\n',
    [
      [
        ['a', 'x"y'],
        ['b', 'l1\nl2'],
      ],
    ],
  ],
  [
    'a,b\n"",\n',
    [
      [
        ['a', ''],
        ['b', null],
      ],
    ],
  ],
  [
    'a b, c \n1, 2 \n',
    [
      [
        ['a b', '1'],
        [' c ', ' 2 '],
      ],
    ],
  ],
  ['', []],
  ['a,b', []],
])('%j is read as Ruby reads it', (text, expected) => expect(rows(text)).toEqual(expected))

test('without headers rows are lists', () => {
  expect(rows('a,b\n\n,\n', { headers: false })).toEqual([['a', 'b'], [], [null, null]])
})

test('headers can be given', () => {
  expect(rows('1\n', { headers: ['x', 'y'] })).toEqual([
    [
      ['x', '1'],
      ['y', null],
    ],
  ])
  expect(rows('1,2\n', { headers: 'x,y' })).toEqual([
    [
      ['x', '1'],
      ['y', '2'],
    ],
  ])
})

test('tabs separate the cells of TSV', () => {
  const { value } = readDelimited('a\tb\n1,2\t3\n', format({}, '\t'), 'a.tsv')
  expect(value).toEqual([
    new Map([
      ['a', '1,2'],
      ['b', '3'],
    ]),
  ])
})

test.each([
  ['integer', ' 1 ', ['i', '1']],
  ['integer', '012', ['i', '10']],
  ['integer', '0x1F', ['i', '31']],
  ['integer', '1_000', ['i', '1000']],
  ['integer', '1.5', ['s', '1.5']],
  ['float', '1', ['f', '1.0']],
  ['float', '.5', ['f', '0.5']],
  ['float', '1.', ['s', '1.']],
  ['float', '1e5', ['f', '100000.0']],
  ['numeric', '7', ['i', '7']],
  ['numeric', '1e3', ['f', '1000.0']],
  ['date', '2020-01-02', ['d', '2020-01-02']],
  ['date_time', '2020-01-02T10:20:30+02:00', ['t', '1577953230', 0, 7200, null]],
  ['date_time', '2020-01-02', ['t', '1577923200', 0, 0, null]],
  ['all', '2020-01-02', ['t', '1577923200', 0, 0, null]],
  ['all', '5', ['i', '5']],
  ['all', 'x', ['s', 'x']],
])('the converter %s makes %j %j', (name, cell, expected) => {
  const { value } = readDelimited(`"${cell}"`, format({ headers: false, csv_converters: [name] }), 'a.csv')
  expect(describeValue(value ?? null)).toEqual(['a', [['a', [expected]]]])
})

test('a converter that does not exist is named', () => {
  const { diagnostics } = readDelimited('a\n1\n', format({ csv_converters: ['bogus'] }), 'a.csv')
  expect(diagnostics).toMatchObject([
    { severity: 'error', message: 'there is no converter "bogus" for cells' },
  ])
})

test.each([
  ['a,b\n1,"x\n', 2, 3, 'a quote opens here and does not close'],
  ['a,b\nx"y,1\n', 2, 2, 'a quote stands inside a cell that does not start with one'],
  ['a,b\n "x",1\n', 2, 2, 'a quote stands inside a cell that does not start with one'],
  ['a,b\n"x"y,1\n', 2, 4, 'text follows behind the closing quote of a cell'],
])('%j is an error with its place', (text, line, column, message) => {
  expect(readDelimited(text, format(), 'a.csv')).toMatchObject({
    value: null,
    diagnostics: [{ severity: 'error', code: 'data-delimited', line, column, message, file: 'a.csv' }],
  })
})
