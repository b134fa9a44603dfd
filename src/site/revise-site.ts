import { groupPosts } from './assemble.ts'
import type { Collection, Document, Site } from './types.ts'

/** What was changed of a site. */
export interface SiteChanges extends Partial<Pick<Site, 'pages' | 'staticFiles' | 'data'>> {
  /** The documents of collections, in their order, by label. */
  readonly docs: ReadonlyMap<string, readonly Document[]>
  /** Documents that others take the places of, in these lists and in all others. */
  readonly replaced: ReadonlyMap<Document, Document>
}

export interface RevisedSite {
  readonly site: Site
  /** Those that were given, and the pages that list them, which are others now. */
  readonly replaced: ReadonlyMap<Document, Document>
}

/** A site with other members. Posts are grouped anew where they are others. */
export function reviseSite(site: Site, { docs, replaced, ...fields }: SiteChanges): RevisedSite {
  const revised = {
    ...site,
    ...fields,
    collections: mapCollections(site, (list, label) => docs.get(label) ?? list),
  }
  const all = new Map(replaced)
  if ([...replaced.keys()].some(({ collection }) => collection !== null)) {
    for (const page of revised.pages) {
      const current = replaced.get(page) ?? page
      const relisted = relist(current, replaced)
      if (relisted !== current) all.set(page, relisted)
    }
  }
  return { site: replaceDocuments(revised, all, docs.has('posts')), replaced: all }
}

/** A site in which some documents stand in the places of others. */
export function replaceDocuments(
  site: Site,
  replaced: ReadonlyMap<Document, Document>,
  arePostsOthers = false,
): Site {
  const collections = mapCollections(site, list => replaceIn(list, replaced))
  const posts = collections.get('posts')?.documents ?? []
  const isGrouped = !arePostsOthers && posts === site.collections.get('posts')?.documents
  return {
    ...site,
    collections,
    pages: replaceIn(site.pages, replaced),
    ...(isGrouped ? {} : groupPosts(posts)),
  }
}

/** The same page, the documents that it lists replaced. */
export function relist(page: Document, replaced: ReadonlyMap<Document, Document>): Document {
  const { listed, pagination } = page
  const members = listed === undefined ? listed : replaceIn(listed, replaced)
  const posts = pagination === undefined ? undefined : replaceIn(pagination.posts, replaced)
  if (members === listed && posts === pagination?.posts) return page
  return {
    ...page,
    ...(members === undefined ? {} : { listed: members }),
    ...(pagination === undefined || posts === undefined ? {} : { pagination: { ...pagination, posts } }),
  }
}

function mapCollections(
  { collections }: Site,
  map: (documents: readonly Document[], label: string) => readonly Document[],
): ReadonlyMap<string, Collection> {
  const mapped = [...collections].map(([label, collection]) => {
    const documents = map(collection.documents, label)
    return [label, documents === collection.documents ? collection : { ...collection, documents }] as const
  })
  return new Map(mapped)
}

function replaceIn(
  documents: readonly Document[],
  replaced: ReadonlyMap<Document, Document>,
): readonly Document[] {
  return documents.some(document => replaced.has(document))
    ? documents.map(document => replaced.get(document) ?? document)
    : documents
}
