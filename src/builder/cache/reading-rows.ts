import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fromJson, type Json, toJson } from '../../incremental/store/value-codec.ts'
import type { Reading } from '../../loader/readings.ts'
import type { Document, StaticFile, Template } from '../../site/types.ts'
import type { Value } from '../../values/value.ts'
import { decodeSource, decodeTemplate, encodeSource, encodeTemplate } from './file-rows.ts'
import { kindOf, type MadeKind, type Numbered } from './records.ts'
import { type Row, RowReader } from './row-reader.ts'

/** What was made of a file; documents and static files are among the others, by their numbers. */
export function encodeReading(key: string, reading: Reading, { root, documents, files }: EncodeOptions): Row {
  const { source, made, diagnostics, now, modified, isSettled } = reading
  const kind = kindOf(key.slice(0, key.indexOf(' ')), made)
  return [
    key,
    encodeSource(source, root),
    reading.hash,
    isSettled,
    now,
    modified,
    diagnostics.length === 0 ? null : JSON.stringify(diagnostics.map(withoutSource)),
    kind,
    encodeMade(kind, made, documents, files),
  ]
}

interface EncodeOptions {
  /** The site's source, absolute. */
  readonly root: string
  readonly documents: Numbered<Document>
  readonly files: Numbered<StaticFile>
}

/** The text of the file is there to be read again. */
function withoutSource({ source: _source, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic
}

function encodeMade(
  kind: MadeKind,
  made: unknown,
  documents: Numbered<Document>,
  files: Numbered<StaticFile>,
): Json {
  if (kind === 'document') return documents.numberOf(made as Document)
  if (kind === 'file') return files.numberOf(made as StaticFile)
  if (kind === 'template') return encodeTemplate(made as Template)
  return kind === 'data' && made !== undefined ? ['value', toJson(made as Value)] : null
}

/** @throws DamagedValue */
export function decodeReading(
  row: RowReader,
  root: string,
  documentAt: (number: number) => Document,
  fileAt: (number: number) => StaticFile,
): { readonly key: string; readonly reading: Reading } {
  const key = row.text()
  const source = decodeSource(new RowReader(row.row()), root)
  const hash = row.textOrNull()
  const isSettled = row.flag()
  const now = row.numberOrNull()
  const modified = row.numberOrNull()
  const problems = row.textOrNull()
  const diagnostics: readonly Diagnostic[] = problems === null ? [] : JSON.parse(problems)
  const kind = row.text()
  const made = decodeMade(kind, row, documentAt, fileAt)
  const reading = { source, hash, isSettled, now, modified, diagnostics, made, load: 0, make: null }
  return { key, reading }
}

function decodeMade(
  kind: string,
  row: RowReader,
  documentAt: (number: number) => Document,
  fileAt: (number: number) => StaticFile,
): unknown {
  if (kind === 'document') return documentAt(row.number())
  if (kind === 'file') return fileAt(row.number())
  if (kind === 'template') return decodeTemplate(new RowReader(row.row()))
  if (kind === 'nothing') return null
  const value = row.orNull(() => row.row())
  return value === null ? undefined : fromJson(value[1])
}
