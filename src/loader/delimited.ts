import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Hash, isArray, isHash, type MutableHash, type Scalar, type Value } from '../values/value.ts'
import { type CellConverter, cellConverter } from './delimited-converters.ts'
import { type DelimitedFault, type DelimitedRecord, splitRecords } from './delimited-records.ts'

/** How a CSV or TSV file is read: the configuration's `csv_reader` or `tsv_reader`. */
export interface DelimitedFormat {
  readonly separator: ',' | '\t'
  /** True: the first line names the columns. False: rows are lists. A list or a line of names: all lines are data. */
  readonly headers: boolean | string | readonly Scalar[]
  /** Names of Ruby's CSV converters: `integer`, `float`, `numeric`, `date`, `date_time`, `all`. */
  readonly converters: readonly string[]
}

/** The keys that Jekyll 4.4.1 reads: `headers` and `csv_converters`, for TSV as well. */
export function delimitedFormat(config: Value | undefined, separator: ',' | '\t'): DelimitedFormat {
  const keys = config !== undefined && isHash(config) ? config : new Map<Scalar, Value>()
  const headers = keys.get('headers')
  const converters = keys.get('csv_converters') ?? []
  return {
    separator,
    headers: headers === undefined ? true : readHeaders(headers),
    converters: isArray(converters) ? converters.map(String) : [],
  }
}

export interface DelimitedResult {
  /** A list of rows; null for a file that cannot be read. */
  readonly value: readonly Value[] | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * A CSV or TSV file as Jekyll's data reader has it with Ruby's CSV: a list of hashes, or of lists without
 * headers. An empty cell is nil, a quoted empty one is empty text. Lines may end in any way, even mixed.
 */
export function readDelimited(text: string, format: DelimitedFormat, file: string): DelimitedResult {
  const { records, fault } = splitRecords(text, format.separator)
  if (fault !== null) return { value: null, diagnostics: [toDiagnostic(fault, text, file)] }
  const converters: CellConverter[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of format.converters) {
    const converter = cellConverter(name)
    if (converter === null) diagnostics.push(unknownConverter(name, file))
    else converters.push(converter)
  }
  return { value: toRows(records, format, converters), diagnostics }
}

function readHeaders(value: Value): DelimitedFormat['headers'] {
  if (typeof value === 'boolean' || typeof value === 'string') return value
  if (isArray(value)) return value.map(item => (isArray(item) || isHash(item) ? null : (item as Scalar)))
  return value !== null
}

function toRows(
  records: readonly DelimitedRecord[],
  { headers, separator }: DelimitedFormat,
  converters: readonly CellConverter[],
): readonly Value[] {
  const convert = (cell: string | null): Scalar => convertCell(cell, converters)
  if (headers === false) return Object.freeze(records.map(record => Object.freeze(record.map(convert))))
  const named = typeof headers === 'string' ? (splitRecords(headers, separator).records[0] ?? []) : headers
  const [names, rows] = named === true ? [records[0] ?? [], records.slice(1)] : [named, records]
  return Object.freeze(rows.map(row => toHash(names, row, convert)))
}

// Of two columns with one name the first counts; cells behind the last column have the name nil.
function toHash(
  names: readonly Scalar[],
  row: DelimitedRecord,
  convert: (cell: string | null) => Scalar,
): Hash {
  const hash: MutableHash = new Map()
  for (let at = 0; at < Math.max(names.length, row.length); at++) {
    const name = names[at] ?? null
    if (!hash.has(name)) hash.set(name, convert(row[at] ?? null))
  }
  return hash
}

// The first converter that makes something else of a text ends it, as in Ruby.
function convertCell(cell: string | null, converters: readonly CellConverter[]): Scalar {
  if (cell === null) return null
  for (const converter of converters) {
    const value = converter(cell)
    if (typeof value !== 'string') return value
  }
  return cell
}

function toDiagnostic(
  { message, hint, line, column }: DelimitedFault,
  source: string,
  file: string,
): Diagnostic {
  return { severity: 'error', code: 'data-delimited', message, file, line, column, length: 1, hint, source }
}

function unknownConverter(name: string, file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'data-delimited',
    message: `there is no converter "${name}" for cells`,
    file,
    hint: 'use integer, float, numeric, date, date_time or all in csv_converters',
  }
}
