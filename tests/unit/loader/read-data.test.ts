import { expect, test } from 'vitest'
import { assembleData, dataKey, folderKey } from '../../../src/loader/assemble-data.ts'
import { dataFormats, isDataFile, readDataFile } from '../../../src/loader/read-data.ts'
import { describeValue } from '../yaml/describe-value.ts'

test.each([
  [
    'a.yml',
    'x: 1\n',
    [
      'h',
      [
        [
          ['s', 'x'],
          ['i', '1'],
        ],
      ],
    ],
  ],
  ['a.yaml', '- 1\n', ['a', [['i', '1']]]],
  [
    'a.json',
    '{"a": 1.0, "b": 1e5, "d": "2020-01-02"}',
    [
      'h',
      [
        [
          ['s', 'a'],
          ['f', '1.0'],
        ],
        [
          ['s', 'b'],
          ['s', '1e5'],
        ],
        [
          ['s', 'd'],
          ['s', '2020-01-02'],
        ],
      ],
    ],
  ],
  [
    'a.json',
    '{\n\t"a": [\n\t\t"\\ud83d\\ude00"\n\t]\n}',
    [
      'h',
      [
        [
          ['s', 'a'],
          ['a', [['s', '😀']]],
        ],
      ],
    ],
  ],
  [
    'a.csv',
    'x\n1\n',
    [
      'a',
      [
        [
          'h',
          [
            [
              ['s', 'x'],
              ['s', '1'],
            ],
          ],
        ],
      ],
    ],
  ],
  [
    'a.tsv',
    'x\ty\n1\t2\n',
    [
      'a',
      [
        [
          'h',
          [
            [
              ['s', 'x'],
              ['s', '1'],
            ],
            [
              ['s', 'y'],
              ['s', '2'],
            ],
          ],
        ],
      ],
    ],
  ],
  ['empty.yml', '', ['b', false]],
])('%s is read: %j', (name, text, expected) => {
  expect(describeValue(readDataFile(name, text).value)).toEqual(expected)
})

test('csv_reader and tsv_reader say how', () => {
  const config = new Map([
    [
      'csv_reader',
      new Map<string, unknown>([
        ['headers', false],
        ['csv_converters', ['integer']],
      ]),
    ],
  ])
  expect(readDataFile('a.csv', '1,x\n', dataFormats(config as never)).value).toEqual([[1, 'x']])
})

test('a file that cannot be read is an error', () => {
  expect(readDataFile('a.yml', 'a: "\n')).toMatchObject({
    value: null,
    diagnostics: [{ severity: 'error', file: 'a.yml' }],
  })
})

test.each([
  ['a.yml', true],
  ['a.b.json', true],
  ['a.YML', false],
  ['a.txt', false],
  ['yml', false],
])('%s is a data file: %s', (name, expected) => expect(isDataFile(name)).toBe(expected))

// Jekyll's sanitize_filename, run in Ruby 3.1.
test.each([
  ['with.dot.yml', 'withdot'],
  ['ünï.yml', 'n'],
  ['two words.yml', 'two_words'],
  ['a  b.yml', 'a_b'],
  [' lead.yml', 'lead'],
  ['a-b_c.yml', 'a-b_c'],
  ['(x) & y.yml', 'x_y'],
])('the key of %s is %s', (name, expected) => expect(dataKey(name)).toBe(expected))

test('a folder keeps its dots out of its key', () => expect(folderKey('v1.2')).toBe('v12'))

test('folders are hashes, beat files of their name, and come behind them', () => {
  const data = assembleData([
    { segments: ['team', 'jane.yml'], value: 'jane' },
    { segments: ['team.yml'], value: 'file' },
    { segments: ['z.yml'], value: 'z' },
    { segments: ['a', 'b', 'c.yml'], value: 'c' },
  ])
  expect([...data.keys()]).toEqual(['team', 'z', 'a'])
  expect(data.get('team')).toEqual(new Map([['jane', 'jane']]))
  expect(data.get('a')).toEqual(new Map([['b', new Map([['c', 'c']])]]))
})

test('of files with one key the last of .yaml, .yml, .json, .csv, .tsv wins', () => {
  const names = ['x.tsv', 'x.csv', 'x.yml', 'x.json', 'x.yaml']
  expect(assembleData(names.map(name => ({ segments: [name], value: name }))).get('x')).toBe('x.tsv')
  expect(assembleData(names.slice(1).map(name => ({ segments: [name], value: name }))).get('x')).toBe('x.csv')
})
