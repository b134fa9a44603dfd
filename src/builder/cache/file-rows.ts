import { relative, resolve } from 'node:path'
import { toJson } from '../../incremental/store/value-codec.ts'
import { readDestinationPath } from '../../site/destination-path.ts'
import type { Source, StaticFile, Template } from '../../site/types.ts'
import { isHash } from '../../values/value.ts'
import type { Row, RowReader } from './row-reader.ts'

/** @param root the site's source, absolute */
export function encodeSource(source: Source, root: string): Row {
  const { path, absolute, size, modified, changed, inode } = source
  // A theme's file is found elsewhere than its path says.
  const place = absolute === `${root}/${path}` ? null : relative(root, absolute)
  return [path, place, size, modified, changed, inode]
}

/** @param root where the site is now, absolute */
export function decodeSource(reader: RowReader, root: string): Source {
  const path = reader.text()
  return {
    path,
    absolute: resolve(root, reader.textOrNull() ?? path),
    size: reader.number(),
    modified: reader.number(),
    changed: reader.number(),
    inode: reader.number(),
  }
}

export function encodeFile({ relativePath, collection, url, destination, data }: StaticFile): Row {
  return [relativePath, collection, url, destination, toJson(data)]
}

export function decodeFile(reader: RowReader, source: Source): StaticFile {
  return {
    source,
    relativePath: reader.text(),
    collection: reader.textOrNull(),
    url: reader.text(),
    destination: reader.orNull(() => readDestinationPath(reader.text()) ?? reader.refuse()),
    data: reader.value(isHash),
  }
}

export function encodeTemplate(template: Template): Row {
  const { name, path, extension, data, head, headLine, body, bodyLine } = template
  return [name, path, extension, toJson(data), head, headLine, body, bodyLine]
}

export function decodeTemplate(reader: RowReader): Template {
  return {
    name: reader.text(),
    path: reader.text(),
    extension: reader.text(),
    data: reader.value(isHash),
    head: reader.text(),
    headLine: reader.number(),
    body: reader.text(),
    bodyLine: reader.number(),
  }
}
