import type { CollectionConfig } from '../config/config.ts'
import { groupBy } from '../util/group-by.ts'
import type { Time } from '../values/time.ts'
import type { Hash } from '../values/value.ts'
import { sortCollection } from './collection-order.ts'
import { compareDocuments } from './order.ts'
import { groupByValues, groupByWords } from './taxonomy.ts'
import type { Collection, Document, Site, StaticFile } from './types.ts'

/** All that was read, before it is a site. */
export interface Parts {
  /** Of every collection, posts and drafts included, each in the order in which it was read. */
  readonly documents: readonly Document[]
  readonly pages: readonly Document[]
  readonly staticFiles: readonly StaticFile[]
  readonly data: Hash
}

export interface AssembleOptions {
  readonly collections: readonly CollectionConfig[]
  readonly collectionsDir: string
  /** 0 for all. */
  readonly limitPosts: number
  readonly now: Time
}

/** Puts documents in their places and orders. Pure: the same parts make the same site. */
export function assembleSite(parts: Parts, options: AssembleOptions): Site {
  const byLabel = groupBy(parts.documents, document => document.collection ?? '')
  const files = groupBy(parts.staticFiles, file => file.collection ?? '')
  const collections = new Map(
    options.collections.map(config => {
      const documents = sortCollection(byLabel.get(config.label) ?? [], config)
      return [
        config.label,
        makeCollection(config, limit(documents, config, options), files.get(config.label) ?? []),
      ]
    }),
  )
  return {
    collections,
    ...groupPosts(collections.get('posts')?.documents ?? []),
    pages: parts.pages,
    staticFiles: parts.staticFiles,
    data: parts.data,
    time: options.now,
  }
}

/** The posts as templates see them. @param oldestFirst the documents of their collection */
export function groupPosts(
  oldestFirst: readonly Document[],
): Pick<Site, 'posts' | 'categories' | 'tags' | 'postsBy'> {
  return {
    posts: oldestFirst.toSorted((a, b) => compareDocuments(b, a)),
    categories: groupByWords(oldestFirst, post => post.categories),
    tags: groupByWords(oldestFirst, post => post.tags),
    postsBy: {
      categories: groupByValues(oldestFirst, 'categories'),
      tags: groupByValues(oldestFirst, 'tags'),
    },
  }
}

function makeCollection(
  config: CollectionConfig,
  documents: readonly Document[],
  files: readonly StaticFile[],
): Collection {
  return {
    label: config.label,
    isOutput: config.isOutput,
    directory: `_${config.label}`,
    documents,
    files,
    metadata: config.metadata,
  }
}

/** `limit_posts` keeps the newest. */
function limit(
  documents: readonly Document[],
  config: CollectionConfig,
  options: AssembleOptions,
): readonly Document[] {
  return config.label === 'posts' && options.limitPosts > 0 ? documents.slice(-options.limitPosts) : documents
}
