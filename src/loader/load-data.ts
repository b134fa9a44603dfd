import type { Config } from '../config/config.ts'
import type { Source } from '../site/types.ts'
import type { Hash, Value } from '../values/value.ts'
import { assembleData } from './assemble-data.ts'
import type { Memory } from './memory.ts'
import { type DataFormats, dataFormats, isDataFile, readDataFile } from './read-data.ts'
import { readText } from './read-file.ts'
import type { Make } from './readings.ts'

/** The files of the data folder as `site.data`. `exclude` and underscores do not hide them, as in Jekyll. */
export function loadData(sources: readonly Source[], config: Config, memory: Memory): Hash {
  const formats = dataFormats(config.values)
  const entries = sources.flatMap(source => {
    const name = source.path.slice(config.dataDir.length + 1)
    if (!isDataFile(name)) return []
    const value = memory.read('data', source, readWith(formats))
    return value === undefined ? [] : [{ segments: name.split('/'), value }]
  })
  return assembleData(entries)
}

/** Undefined where the file cannot be read. */
function readWith(formats: DataFormats): Make<Value | undefined> {
  return (source, reader) => {
    const text = readText(source, reader)
    if (text === null) return undefined
    const { value, diagnostics } = readDataFile(source.path, text, formats)
    reader.diagnostics.addAll(diagnostics)
    return value
  }
}
