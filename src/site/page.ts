import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { deepMerge } from '../values/merge.ts'
import { toS } from '../values/to-s.ts'
import type { MutableHash } from '../values/value.ts'
import { locateKey } from '../yaml/locate-key.ts'
import { type DocumentContext, destinationOf, permalinkExtension, permalinkOf, type ReadFile } from './document.ts'
import { extractExcerpt } from './excerpt.ts'
import { splitExtension } from './file-name.ts'
import { pluralizedWords, uniqueStrings } from './front-matter-words.ts'
import { htmlExtensions, pageUrl } from './permalink.ts'
import type { Document } from './types.ts'

/** A file with front matter outside of the collections: Jekyll's `Page`. */
export function makePage(
  file: ReadFile,
  context: DocumentContext & { readonly hasExcerpts: boolean },
): { document: Document | null; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const slash = file.path.lastIndexOf('/')
  const name = file.path.slice(slash + 1)
  const parts = splitExtension(name)
  const basename = parts.basename.replace(/\.+$/, '')
  const outputExtension = permalinkExtension(file.data) ?? context.outputExtension(parts.extension, basename)
  const publishedName = outputExtension === '' ? splitExtension(basename) : { basename, extension: outputExtension }

  const data: MutableHash = new Map(deepMerge(context.defaults, file.data))
  // Jekyll asks the front matter itself, before its defaults, and finds the nil there.
  if (file.data.get('layout') === null) data.set('layout', null)
  if (data.get('permalink') === '') {
    diagnostics.push({
      severity: 'error',
      code: 'permalink-empty',
      message: 'the permalink is empty',
      file: file.path,
      ...locateKey(file.head, file.headLine, 'permalink'),
      hint: 'give it a path such as /about/, or remove the line',
    })
    return { document: null, diagnostics }
  }

  const url = pageUrl(
    {
      directory: `/${file.path.slice(0, slash + 1)}`,
      basename: publishedName.basename,
      outputExtension: publishedName.extension,
      permalink: permalinkOf(data),
    },
    context.permalinkStyle,
  )
  const separator = toS(data.get('excerpt_separator') ?? context.excerptSeparator)
  const hasExcerpt = context.hasExcerpts && separator !== '' && htmlExtensions.has(outputExtension)
  return {
    document: {
      path: file.path,
      relativePath: file.path,
      collection: null,
      name,
      basename,
      extension: parts.extension,
      data,
      head: file.head,
      headLine: file.headLine,
      body: file.body,
      bodyLine: file.bodyLine,
      date: null,
      slug: basename,
      categories: uniqueStrings(pluralizedWords(data, 'category', 'categories')),
      tags: uniqueStrings(pluralizedWords(data, 'tag', 'tags')),
      isDraft: false,
      isPublished: file.data.get('published') !== false,
      url,
      destination: destinationOf(url, publishedName.extension, file, diagnostics),
      excerptBody: hasExcerpt && !isSet(data.get('excerpt')) ? extractExcerpt(file.body, separator) : null,
      isGenerated: false,
    },
    diagnostics,
  }
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false
}
