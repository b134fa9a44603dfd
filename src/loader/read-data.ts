import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Hash, Value } from '../values/value.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { type DelimitedFormat, delimitedFormat, readDelimited } from './delimited.ts'

/** How the site's delimited files are read. */
export interface DataFormats {
  readonly csv: DelimitedFormat
  readonly tsv: DelimitedFormat
}

export interface DataFile {
  /** Null for a file that cannot be read. */
  readonly value: Value
  readonly diagnostics: readonly Diagnostic[]
}

/** What the configuration says of data files, in `csv_reader` and `tsv_reader`. */
export function dataFormats(config: Hash): DataFormats {
  return {
    csv: delimitedFormat(config.get('csv_reader'), ','),
    tsv: delimitedFormat(config.get('tsv_reader'), '\t'),
  }
}

/** Whether a file of this name in the data folder is read. The extension's case counts, as in Jekyll. */
export function isDataFile(name: string): boolean {
  return readerOf(name) !== null
}

/** The value of a data file. One that cannot be read is an error, as it stops Jekyll. */
export function readDataFile(file: string, text: string, formats: DataFormats = defaults): DataFile {
  return readerOf(file)?.(text, file, formats) ?? { value: null, diagnostics: [] }
}

/** The extensions of data files in the order in which Jekyll reads them, so that later ones win. */
export const dataExtensions: readonly string[] = ['.yaml', '.yml', '.json', '.csv', '.tsv']

type DataReader = (text: string, file: string, formats: DataFormats) => DataFile

// JSON goes through YAML as well in Jekyll: `1e5` is text there, and a comma behind the last item does no harm.
const readYaml: DataReader = (text, file) => parseYaml(text, { file, severity: 'error' })

const readers: ReadonlyMap<string, DataReader> = new Map<string, DataReader>([
  ['.yaml', readYaml],
  ['.yml', readYaml],
  ['.json', readYaml],
  ['.csv', (text, file, { csv }) => readDelimited(text, csv, file)],
  ['.tsv', (text, file, { tsv }) => readDelimited(text, tsv, file)],
])

const defaults: DataFormats = dataFormats(new Map())

function readerOf(file: string): DataReader | null {
  return readers.get(/\.[^./]*$/.exec(file)?.[0] ?? '') ?? null
}
