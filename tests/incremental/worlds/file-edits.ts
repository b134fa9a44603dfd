import { composeProbe } from './compose.ts'
import { type Edit, type EditContext, type Edited, isLinked, moved, withFile, withoutFile } from './edit.ts'
import { makeDocument } from './generate-document.ts'
import * as words from './vocabulary.ts'
import { documentPattern, pagePattern, pathsIn, pickPath } from './world.ts'

/** Documents and pages that come, go and get other names. */
export const fileEdits: readonly Edit[] = [
  { name: 'draft made a post', changes: ['list', 'neighbour'], apply: publishDraft },
  { name: 'post made a draft', changes: ['list', 'neighbour', 'link'], apply: withdrawPost },
  { name: 'post added', weight: 2, changes: ['list', 'neighbour', 'link', 'column'], apply: addPost },
  { name: 'document added to a collection', changes: ['list', 'neighbour'], apply: addCollected },
  { name: 'page added', changes: ['list', 'route', 'link'], apply: addPage },
  {
    name: 'document deleted',
    weight: 2,
    changes: ['list', 'neighbour', 'link', 'column'],
    apply: deleteDocument,
  },
  { name: 'page deleted', changes: ['list', 'route', 'link'], apply: deletePage },
  {
    name: 'document renamed',
    weight: 2,
    changes: ['doc', 'list', 'neighbour', 'link'],
    apply: renameDocument,
  },
  { name: 'document renamed in case only', changes: ['doc', 'list', 'link'], apply: renameCase },
]

function publishDraft({ files, random }: EditContext): Edited | null {
  const draft = pickPath(files, /^_drafts\//, random)
  if (draft === null) return null
  const post = `_posts/${random.pick(words.days)}-${draft.slice('_drafts/'.length)}`
  const result = moved(files, draft, post)
  return result && { ...result, what: `${draft} becomes ${post}` }
}

function withdrawPost({ files, random }: EditContext): Edited | null {
  const post = pickPath(files, /^_posts\/\d.*\.md$/, random)
  if (post === null) return null
  const draft = `_drafts/${post.slice('_posts/2024-01-01-'.length)}`
  const result = moved(files, post, draft)
  return result && { ...result, what: `${post} becomes ${draft}`, isRisky: isLinked(files, post) }
}

function addPost(context: EditContext): Edited | null {
  const { random, files } = context
  const day = random.chance(0.2) ? '2024-06-01' : random.pick(words.days)
  const folder = random.chance(0.9) ? '_posts' : random.pick(['news/_posts', '_posts/sub'])
  const path = `${folder}/${day}-${random.pick(words.slugs)}.${random.pick(['md', 'md', 'markdown', 'html'])}`
  return files.has(path)
    ? null
    : { files: withFile(files, path, makeDocument(context)), what: `${path} added` }
}

function addCollected(context: EditContext): Edited | null {
  const { random, files } = context
  const path = `${random.pick(['_recipes', '_notes'])}/${random.pick(['soup', 'bread', 'sub/salt'])}.md`
  return files.has(path)
    ? null
    : { files: withFile(files, path, makeDocument(context)), what: `${path} added` }
}

function addPage(context: EditContext): Edited | null {
  const { random, files } = context
  const path = random.pick([
    'pages/new.html',
    'new.njk',
    'tag/red/index.html',
    'robots.txt',
    'feed.xml',
    'sitemap.xml',
    'index.html',
  ])
  const line = composeProbe(path.endsWith('.njk') ? 'nunjucks' : 'liquid', 'templates', context)
  const text = `---\ntitle: New\n---\n${line}\n`
  return files.has(path) ? null : { files: withFile(files, path, text), what: `${path} added with ${line}` }
}

function deleteDocument({ files, random }: EditContext): Edited | null {
  const path = pickPath(files, documentPattern, random)
  return path === null
    ? null
    : { files: withoutFile(files, path), what: `${path} deleted`, isRisky: isLinked(files, path) }
}

function deletePage({ files, random }: EditContext): Edited | null {
  const paths = pathsIn(files, pagePattern).filter(path => path !== '_config.yml')
  if (paths.length < 2) return null
  const path = random.pick(paths)
  return { files: withoutFile(files, path), what: `${path} deleted`, isRisky: isLinked(files, path) }
}

function renameDocument({ files, random }: EditContext): Edited | null {
  const path = pickPath(files, documentPattern, random)
  if (path === null) return null
  const to = random.pick([
    path.replace(/\d{4}-\d\d-\d\d/, random.pick(words.days)),
    path.replace(/[^/-]+\.(\w+)$/, `${random.pick(words.slugs)}.$1`),
    path.replace(/\.md$/, '.html'),
    path.replace(/\.html$/, '.md'),
    path.replace(/\/([^/]*)$/, '/moved/$1'),
  ])
  const result = moved(files, path, to)
  return result && { ...result, what: `${path} renamed to ${to}`, isRisky: isLinked(files, path) }
}

function renameCase({ files, random }: EditContext): Edited | null {
  const path = pickPath(files, random.chance(0.7) ? documentPattern : /^(about|img\/|files\/)/, random)
  if (path === null) return null
  const to = path.replace(/[^/]*(?=\.\w+$)/, name =>
    name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase(),
  )
  const result = moved(files, path, to)
  return result && { ...result, what: `${path} renamed to ${to}`, isRisky: isLinked(files, path) }
}
