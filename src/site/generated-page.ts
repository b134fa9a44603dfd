import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CivilDate } from '../values/civil-date.ts'
import type { Hash } from '../values/value.ts'
import { destinationPath } from './destination-path.ts'
import type { DocumentContext } from './document.ts'
import { splitExtension } from './file-name.ts'
import { makePage } from './page.ts'
import type { Document, Pagination, SitePath, Url } from './types.ts'

export interface GeneratedPage {
  readonly url: Url
  readonly data: Hash
  /** The name of its generator, for diagnostics. */
  readonly origin: string
  readonly body?: string
  readonly listed?: readonly Document[]
  readonly pagination?: Pagination
  readonly archiveDate?: CivilDate
}

/** A page without a file: an archive, a feed. Its path is the file that it would be published as. */
export function makeGeneratedPage(page: GeneratedPage): Document {
  const file = page.url.endsWith('/') ? `${page.url}index.html` : page.url
  const destination = destinationPath(file).path
  const path = destination ?? file.slice(1)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const { basename, extension } = splitExtension(name)
  return {
    path,
    relativePath: path,
    collection: null,
    name,
    basename,
    extension,
    data: page.data,
    head: '',
    headLine: 1,
    body: page.body ?? '',
    bodyLine: 1,
    date: null,
    slug: basename,
    categories: [],
    tags: [],
    isDraft: false,
    isPublished: true,
    url: page.url,
    destination,
    excerptBody: null,
    hasExcerpt: false,
    isGenerated: true,
    origin: page.origin,
    ...(page.listed === undefined ? {} : { listed: page.listed }),
    ...(page.pagination === undefined ? {} : { pagination: page.pagination }),
    ...(page.archiveDate === undefined ? {} : { archiveDate: page.archiveDate }),
  }
}

export interface AddedPage {
  /** Where its file would be, from the source. */
  readonly path: SitePath
  readonly data: Hash
  readonly body: string
}

/** A page without a file that is made as one with a file is: Jekyll's `PageWithoutAFile`. */
export function addedPage(
  { path, data, body }: AddedPage,
  context: DocumentContext & { readonly hasExcerpts: boolean },
): { readonly document: Document | null; readonly diagnostics: readonly Diagnostic[] } {
  const file = { path, modified: 0, data, form: 'text', head: '', headLine: 1, body, bodyLine: 1 } as const
  const { document, diagnostics } = makePage(file, context)
  if (document === null) return { document, diagnostics }
  const origin = `the page "${path}" of a plugin`
  return { document: { ...document, isGenerated: true, isAdded: true, origin }, diagnostics }
}
