import { composeProbe } from './compose.ts'
import { type Edit, type EditContext, type Edited, isLinked, rewrite } from './edit.ts'
import { documentKeys } from './generate-document.ts'
import { bodyOf, keyOf, withBody, withKey } from './keys.ts'
import * as words from './vocabulary.ts'
import { documentPattern, pagePattern, pickPath, postPattern } from './world.ts'

/** Edits of what posts, drafts, collections' documents and pages say. */
export const documentEdits: readonly Edit[] = [
  { name: 'body reworded', weight: 3, changes: ['html', 'excerpt', 'output', 'late', 'doc'], apply: reword },
  {
    name: 'paragraph added',
    weight: 2,
    changes: ['html', 'output', 'late', 'route', 'link'],
    apply: addParagraph,
  },
  { name: 'paragraph removed', changes: ['html', 'output', 'late', 'route'], apply: removeParagraph },
  ...documentKeys.map(
    ({ key, value, weight = 0.5, changes }): Edit => ({
      name: `${key} changed`,
      weight,
      changes: ['doc', ...changes],
      apply: context => changeKey(context, key, value(context.random)),
    }),
  ),
  { name: 'permalink that collides', changes: ['doc', 'route', 'link', 'list'], apply: collide },
  { name: 'key of a page changed', changes: ['doc', 'list'], apply: changePageKey },
  { name: 'published taken back', changes: ['list', 'neighbour', 'link'], apply: togglePublished },
  { name: 'front matter broken', weight: 0.5, changes: ['doc'], apply: breakFrontMatter },
  { name: 'front matter dropped', weight: 0.5, changes: ['doc', 'list'], apply: dropFrontMatter },
  { name: 'mistake in a document', weight: 0.5, changes: ['html'], apply: breakDocument },
]

/** By a word of the same length, half of the time: the file's size says nothing then. */
function reword(context: EditContext): Edited | null {
  const { random } = context
  const word = random.chance(0.5) ? random.pick(words.words) : 'strawberry'
  const path = pickPath(context.files, random.chance(0.8) ? documentPattern : pagePattern, random)
  const edited = rewrite(context, path, text => text.replace(new RegExp(words.words.join('|')), word))
  return edited && { ...edited, what: `${edited.path} reworded` }
}

function addParagraph(context: EditContext): Edited | null {
  const { random, files } = context
  const path = pickPath(files, /_posts\/.*\.md$|_recipes\/|_notes\/|^about\.md$/, random)
  const line = composeProbe('liquid', 'documents', context)
  const edited = rewrite(context, path, text => `${text}\n${line}\n`)
  return edited && { ...edited, what: `${edited.path} gets ${line}` }
}

function removeParagraph(context: EditContext): Edited | null {
  const path = pickPath(context.files, documentPattern, context.random)
  const edited = rewrite(context, path, text => {
    const paragraphs = bodyOf(text).split('\n\n')
    // The first one stays, so that excerpts stay without what shows excerpts.
    return paragraphs.length < 3 ? null : withBody(text, paragraphs.toSpliced(1, 1).join('\n\n'))
  })
  return edited && { ...edited, what: `${edited.path} loses a paragraph` }
}

function changeKey(context: EditContext, key: string, value: string): Edited | null {
  const { random } = context
  const path = pickPath(context.files, documentPattern, random)
  const edited = rewrite(context, path, text => {
    if (!text.startsWith('---')) return null
    return withKey(text, key, keyOf(text, key) !== null && random.chance(0.3) ? null : value)
  })
  return edited && { ...edited, what: `${edited.path}: ${key} ${value}` }
}

function changePageKey(context: EditContext): Edited | null {
  const { random } = context
  const [key, value] = random.pick([
    ['title', random.pick(words.titles)],
    ['layout', random.pick(['default', 'page', 'absent', 'null'])],
    ['permalink', random.pick(['/moved/', '/moved.html', '/about/'])],
    ['published', String(random.chance(0.5))],
    ['sitemap', 'false'],
  ])
  const path = pickPath(context.files, pagePattern, random)
  const edited = rewrite(context, path, text =>
    text.startsWith('---')
      ? withKey(text, key ?? '', keyOf(text, key ?? '') !== null && random.chance(0.5) ? null : (value ?? ''))
      : null,
  )
  return edited && { ...edited, what: `${edited.path}: ${key} ${value}` }
}

function collide(context: EditContext): Edited | null {
  const path = pickPath(context.files, postPattern, context.random)
  const permalink = context.random.pick([
    '/about.html',
    '/index.html',
    '/img/dot.png',
    '/About.html',
    '/tag/red/',
  ])
  const edited = rewrite(context, path, text =>
    text.startsWith('---') ? withKey(text, 'permalink', permalink) : null,
  )
  return edited && { ...edited, what: `${edited.path} moves to ${permalink}`, isRisky: true }
}

function togglePublished(context: EditContext): Edited | null {
  const { random } = context
  const path = pickPath(context.files, random.chance(0.7) ? postPattern : pagePattern, random)
  const edited = rewrite(context, path, text => {
    if (!text.startsWith('---')) return null
    return withKey(text, 'published', keyOf(text, 'published') === null ? 'false' : null)
  })
  return (
    edited && {
      ...edited,
      what: `${edited.path} published or not`,
      isRisky: isLinked(context.files, edited.path),
    }
  )
}

function breakFrontMatter(context: EditContext): Edited | null {
  const { random } = context
  const path = pickPath(context.files, random.chance(0.7) ? documentPattern : /^about|^_layouts/, random)
  const broken = random.pick(['"unclosed', '[a, b', '{{ x }}', '- a: *b'])
  const edited = rewrite(context, path, text =>
    text.startsWith('---') ? withKey(text, 'title', broken) : null,
  )
  return edited && { ...edited, what: `front matter of ${edited.path} broken by ${broken}`, isRisky: true }
}

function dropFrontMatter(context: EditContext): Edited | null {
  const path = pickPath(
    context.files,
    context.random.chance(0.5) ? documentPattern : pagePattern,
    context.random,
  )
  const edited = rewrite(context, path, text => (text.startsWith('---') ? bodyOf(text) : null))
  return edited && { ...edited, what: `front matter of ${edited.path} dropped`, isRisky: true }
}

function breakDocument(context: EditContext): Edited | null {
  const { random } = context
  const path = pickPath(context.files, documentPattern, random)
  const mistake = random.pick([
    '{% if %}',
    '{{ "a" | date }}',
    '{% nope %}',
    '{{ x',
    '{{ nil | sort }}',
    '{{ 1 | nope }}',
  ])
  const edited = rewrite(context, path, text => `${text}\n${mistake}\n`)
  return edited && { ...edited, what: `${edited.path} gets ${mistake}`, isRisky: true }
}
