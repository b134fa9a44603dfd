import type { Config } from '../config/config.ts'
import type { SitePath, Source } from '../site/types.ts'
import { joinPath } from '../util/join-path.ts'
import { deepMerge } from '../values/merge.ts'
import type { Hash, Value } from '../values/value.ts'
import { assembleData, type DataEntry } from './assemble-data.ts'
import type { Memory } from './memory.ts'
import { type DataFormats, dataFormats, isDataFile, readDataFile } from './read-data.ts'
import { readText } from './read-file.ts'
import type { Make } from './readings.ts'

/** The files of the data folder as `site.data`. `exclude` and underscores do not hide them, as in Jekyll. */
export function loadData(sources: readonly Source[], config: Config, memory: Memory): Hash {
  const formats = dataFormats(config.values)
  const values = sources.flatMap(source => {
    if (!isDataFile(source.path)) return []
    const value = memory.read('data', source, readWith(formats))
    return value === undefined ? [] : [{ path: source.path, value }]
  })
  return mergeData(values, config)
}

/** The values of data files by their paths as one hash: the site's, over those of its theme. */
export function mergeData(
  values: readonly { readonly path: SitePath; readonly value: Value }[],
  { dataDir, theme }: Config,
): Hash {
  const own: DataEntry[] = []
  const themes: DataEntry[] = []
  const themeDir = theme === null ? null : joinPath(theme.path, '_data')
  for (const { path, value } of values) {
    const isOfTheme = themeDir !== null && path.startsWith(`${themeDir}/`) && themeDir !== dataDir
    const segments = path.slice((isOfTheme ? themeDir : dataDir).length + 1).split('/')
    const entries = isOfTheme ? themes : own
    entries.push({ segments, value })
  }
  const data = assembleData(own)
  return themes.length === 0 ? data : deepMerge(assembleData(themes), data)
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
