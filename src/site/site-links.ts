import { createPostFinder } from './post-name.ts'
import type { Site, Url } from './types.ts'

/** Where the tags `link` and `post_url` lead. The URLs are those of the moment at which this was made. */
export interface SiteLinks {
  /** The page, file or document of a path, as templates know it: `_posts/2024-01-02-a.md`, `img/a.png`. */
  readonly file: (path: string) => Url | null
  readonly post: (name: string) => FoundPost | null
  /** What a recorded look-up leads to: `file about.md`, `post 2024-01-02-a`; all names for `names`. */
  readonly at: (lookup: string) => string | null
  readonly paths: () => Iterable<string>
  readonly postNames: () => Iterable<string>
}

export interface FoundPost {
  readonly url: Url
  /** Only its date and slug are those of the name, its path is another. */
  readonly isLoose: boolean
}

/** @param postsDir the configuration's other name for `_posts` */
export function makeSiteLinks(site: Site, postsDir: string): SiteLinks {
  const urls = urlsByPath(site)
  const posts = createPostFinder(site.collections.get('posts')?.documents ?? [], postsDir)
  return {
    file,
    post: posts.find,
    at(lookup) {
      const [kind, name = ''] = lookup.split(/ (.*)/s)
      if (kind === 'names') return [...urls.keys(), ...posts.names()].join('\n')
      if (kind === 'file') return file(name)
      const post = posts.find(name)
      return post === null ? null : `${post.isLoose ? 'loosely ' : ''}${post.url}`
    },
    paths: () => urls.keys(),
    postNames: posts.names,
  }

  /** The paths of static files start with a slash, which need not be written. */
  function file(path: string): Url | null {
    return urls.get(path) ?? urls.get(`/${path.replace(/^\//, '')}`) ?? null
  }
}

/** Pages before files before documents, as Jekyll looks through them, and of each only what is published. */
function urlsByPath({ pages, staticFiles, collections }: Site): ReadonlyMap<string, Url> {
  const documents = [...collections.values()].flatMap(collection => collection.documents)
  const urls = new Map<string, Url>()
  for (const { relativePath, destination, url } of [...pages, ...staticFiles, ...documents]) {
    if (destination !== null && !urls.has(relativePath)) urls.set(relativePath, url)
  }
  return urls
}
