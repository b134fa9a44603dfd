import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { deepMerge } from '../values/merge.ts'
import type { MutableHash } from '../values/value.ts'
import type { DocumentContext, ReadFile } from './document.ts'
import { excerptOf, excerptProblems } from './excerpt.ts'
import { splitExtension, trimDots } from './file-name.ts'
import { pluralizedWords, uniqueStrings } from './front-matter-words.ts'
import { htmlExtensions, pageUrl } from './permalink.ts'
import { placeOf } from './place-of.ts'
import { isHidden } from './publish.ts'
import { permalinkExtension, permalinkOf, publishedPath } from './published-path.ts'
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
  const basename = trimDots(parts.basename)
  const data: MutableHash = new Map(deepMerge(context.defaults, file.data))
  // Jekyll asks the front matter itself, before its defaults, and finds the nil there.
  if (file.data.get('layout') === null) data.set('layout', null)
  if (file.data.get('permalink') === '') {
    diagnostics.push({
      severity: 'error',
      code: 'permalink-empty',
      message: 'the permalink is empty',
      ...placeOf(file, 'permalink'),
      hint: 'give it a path such as /about/, or remove the line',
    })
    return { document: null, diagnostics }
  }

  const outputExtension = permalinkExtension(data) ?? context.outputExtension(parts.extension, basename)
  const publishedName =
    outputExtension === '' ? splitExtension(basename) : { basename, extension: outputExtension }
  const url = pageUrl(
    {
      directory: slash < 0 ? '' : `/${file.path.slice(0, slash)}`,
      basename: publishedName.basename,
      outputExtension: publishedName.extension,
      permalink: permalinkOf(data),
    },
    context.permalinkStyle,
  )
  const { extension } = publishedName
  // The defaults come too late for a page's excerpt in Jekyll.
  const excerptBody =
    context.hasExcerpts && htmlExtensions.has(extension) ? excerptOf(file, context.excerptSeparator) : null
  if (excerptBody !== null) diagnostics.push(...excerptProblems(file, context.excerptSeparator))
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
      isPublished: !isHidden(file.data),
      url,
      destination: publishedPath({ url, extension, index: `index${extension}` }, file, diagnostics),
      excerptBody,
      hasExcerpt: excerptBody !== null,
      isGenerated: false,
    },
    diagnostics,
  }
}
