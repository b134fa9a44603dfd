import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Document } from '../site/types.ts'
import { placeOf } from '../util/text-place.ts'
import { toS } from '../values/to-s.ts'
import { isHash, type Value } from '../values/value.ts'
import { locateKey } from '../yaml/locate-key.ts'
import { imagesIn } from './images-in.ts'

export interface ImageCheck {
  readonly baseurl: () => Value
  /** Whether something is published at a destination. */
  readonly isPublished: (destination: string) => boolean
  readonly diagnostics: Diagnostics
}

/**
 * Warns of every picture that a post shows, in its front matter or its text, and that is not published. Only
 * paths of this site are looked at; other hosts are theirs.
 */
export function checkImages(post: Document, content: string, check: ImageCheck): void {
  const image = imageOf(post.data.get('image') ?? null)
  const shown = imagesIn(content)
  if (image === null && shown.length === 0) return
  const baseurl = toS(check.baseurl()).replace(/\/$/, '')
  if (image !== null && isMissing(image, '/')) report(image, locateKey(post.head, post.headLine, 'image'))
  for (const path of shown) if (isMissing(path, post.url)) report(path, locateInBody(post, path))

  function isMissing(path: string, base: string): boolean {
    const target = resolveLocal(path, base, baseurl)
    return target !== null && !check.isPublished(target)
  }

  function report(path: string, place: object | null): void {
    check.diagnostics.add({
      severity: 'warning',
      code: 'asset-missing',
      message: `the picture "${path}" is not in the site`,
      file: post.path,
      ...place,
      hint: 'add the file, or correct its path: upper and lower case count',
    })
  }
}

/** `image: assets/a.jpg`, or `image: { path: assets/a.jpg }` as jekyll-seo-tag has it. */
function imageOf(image: Value): string | null {
  const path = isHash(image) ? (image.get('path') ?? null) : image
  return typeof path === 'string' && path !== '' ? path : null
}

/** A path of this site as a destination path; null for what lies elsewhere. */
function resolveLocal(path: string, base: string, baseurl: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(path)) return null
  try {
    const { pathname } = new URL(path, `http://site.invalid${base}`)
    const within =
      baseurl !== '' && pathname.startsWith(`${baseurl}/`) ? pathname.slice(baseurl.length) : pathname
    return decodeURIComponent(within).slice(1).normalize('NFC')
  } catch {
    return null
  }
}

function locateInBody(post: Document, path: string): { line: number; column: number; length: number } | null {
  const at = post.body.indexOf(path)
  if (at < 0) return null
  const { line, column } = placeOf(post.body, at)
  return { line: post.bodyLine + line - 1, column, length: path.length }
}
