import type { Config } from '../config/config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Source } from '../site/types.ts'
import type { Hash } from '../values/value.ts'
import { assembleData } from './assemble-data.ts'
import { dataFormats, isDataFile, readDataFile } from './read-data.ts'
import { readText } from './read-file.ts'

/** The files of the data folder as `site.data`. `exclude` and underscores do not hide them, as in Jekyll. */
export function loadData(sources: readonly Source[], config: Config, diagnostics: Diagnostics): Hash {
  const formats = dataFormats(config.values)
  const entries = sources.flatMap(source => {
    const name = source.path.slice(config.dataDir.length + 1)
    if (!isDataFile(name)) return []
    const text = readText(source, diagnostics)
    if (text === null) return []
    const { value, diagnostics: found } = readDataFile(source.path, text, formats)
    diagnostics.addAll(found)
    return [{ segments: name.split('/'), value }]
  })
  return assembleData(entries)
}
