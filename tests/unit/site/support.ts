import { readFrontMatter } from '../../../src/loader/front-matter.ts'
import {
  type DocumentContext,
  makeDocument,
  type Placement,
  type ReadFile,
} from '../../../src/site/document.ts'
import { makePage } from '../../../src/site/page.ts'
import type { Document } from '../../../src/site/types.ts'
import { Time } from '../../../src/values/time.ts'
import type { Hash, Value } from '../../../src/values/value.ts'

/** 2026-11-23 12:00:00 UTC */
export const now = new Time(1795435200, 0, 0, 'UTC')

/** 2019-05-06 07:08:09 UTC: when files of tests were last changed. */
export const modified = Date.UTC(2019, 4, 6, 7, 8, 9)

const outputExtensions: Readonly<Record<string, string>> = {
  '.md': '.html',
  '.markdown': '.html',
  '.njk': '.html',
  '.scss': '.css',
}

export const context: DocumentContext = {
  defaults: new Map(),
  timezone: 'UTC',
  now,
  permalinkStyle: 'date',
  excerptSeparator: '\n\n',
  outputExtension: extension => outputExtensions[extension] ?? extension,
}

/** A file with its front matter read, as the loader hands it on. */
export function readFile(path: string, text: string): ReadFile {
  const read = readFrontMatter(text, { file: path })
  const form = read.hasFrontMatter && read.data === null ? 'broken' : 'text'
  return { path, modified, ...read, data: read.data ?? new Map(), form }
}

export interface Made {
  readonly document: Document
  readonly problems: readonly string[]
}

/** The document of a path such as `news/_posts/2025-01-02-a.md` or `_docs/a.md`; fails the test without one. */
export function document(
  path: string,
  text = '---\n---\n',
  options: Partial<DocumentContext> & { readonly permalink?: string | null } = {},
): Made {
  const { permalink = null, ...own } = options
  return keep(makeDocument(readFile(path, text), placementOf(path, permalink), { ...context, ...own }))
}

/** The page of a path such as `docs/index.md`; fails the test without one. */
export function page(
  path: string,
  text = '---\n---\n',
  own: Partial<DocumentContext & { hasExcerpts: boolean }> = {},
): Made {
  return keep(makePage(readFile(path, text), { ...context, hasExcerpts: false, ...own }))
}

/** Values as JSON has them. */
export function plain(value: Value | Hash | undefined): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]))
  return Array.isArray(value) ? value.map(plain) : (value ?? null)
}

export function placementOf(path: string, permalink: string | null): Placement {
  const segments = path.split('/')
  const at = segments.findIndex(segment => segment.startsWith('_'))
  const label = segments[at]?.slice(1) ?? ''
  const isPost = label === 'posts' || label === 'drafts'
  return {
    collection: isPost ? 'posts' : label,
    isOutput: true,
    permalink: permalink ?? (isPost ? '/:categories/:year/:month/:day/:title:output_ext' : null),
    relativePath: path,
    innerPath: label === 'drafts' ? path : path.replace(`_${label}`, ''),
    superdirectories: isPost ? segments.slice(0, at) : [],
    isDraft: label === 'drafts',
  }
}

function keep({ document, diagnostics }: ReturnType<typeof makeDocument>): Made {
  const problems = diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`)
  if (document === null) throw new Error(`there is no document: ${problems.join('\n')}`)
  return { document, problems }
}
