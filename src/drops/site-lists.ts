import { compareStrings } from '../site/order.ts'
import { htmlExtensions } from '../site/permalink.ts'
import type { Collection, Document, Site, StaticFile } from '../site/types.ts'

/** What the lists of a site hold. */
export type Member = Document | StaticFile | Collection

/** The documents of a collection, by its label. */
export function collectionList(label: string): string {
  return `docs ${label}`
}

/** The static files of a collection. */
export function fileList(label: string): string {
  return `files ${label}`
}

/**
 * The members of a list by its name, in the order in which templates see them.
 *
 * @param as a document as it is to be looked at, where its own state decides whether it is a member
 */
export function membersOf(
  site: Site,
  list: string,
  as: (document: Document) => Document = document => document,
): readonly Member[] {
  const members = lists.get(list)
  if (members !== undefined) return members(site, as)
  const [kind, label = ''] = list.split(/ (.*)/s)
  const collection = site.collections.get(label)
  return (kind === 'docs' ? collection?.documents : collection?.files) ?? []
}

type Members = (site: Site, as: (document: Document) => Document) => readonly Member[]

const lists: ReadonlyMap<string, Members> = new Map<string, Members>([
  ['pages', ({ pages }) => pages],
  ['posts', ({ posts }) => posts],
  ['html_pages', ({ pages }, as) => pages.filter(page => isHtmlPage(as(page)))],
  ['static_files', ({ staticFiles }) => staticFiles],
  ['documents', ({ collections }) => [...collections.values()].flatMap(allOf)],
  [
    'collections',
    ({ collections }) => [...collections.values()].toSorted((a, b) => compareStrings(a.label, b.label)),
  ],
])

function isHtmlPage(page: Document): boolean {
  return page.url.endsWith('/') || htmlExtensions.has(/\.[^./]+$/.exec(page.destination ?? '')?.[0] ?? '')
}

function allOf({ documents, files }: Collection): readonly Member[] {
  return [...documents, ...files]
}
