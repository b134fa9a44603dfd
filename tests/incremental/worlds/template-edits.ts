import { composeProbe, type Language } from './compose.ts'
import { type Edit, type EditContext, type Edited, moved, rewrite, withFile, withoutFile } from './edit.ts'
import { bodyOf, keyOf, withBody, withKey } from './keys.ts'
import * as words from './vocabulary.ts'
import { includePattern, layoutPattern, pickPath, templatePattern } from './world.ts'

/** Edits of layouts, includes and pages that are templates. */
export const templateEdits: readonly Edit[] = [
  { name: 'line added to a template', weight: 3, changes: ['template', 'output', 'late'], apply: addLine },
  { name: 'line removed from a template', weight: 1.5, changes: ['template', 'output'], apply: removeLine },
  { name: 'front matter of a layout changed', weight: 1.5, changes: ['template'], apply: changeLayoutKey },
  { name: 'include or layout removed', changes: ['template'], apply: removeTemplate },
  { name: 'include or layout renamed', changes: ['template'], apply: renameTemplate },
  { name: 'layout or include shadowed', weight: 2, changes: ['template'], apply: shadow },
  { name: 'mistake in a template', weight: 0.7, changes: ['template'], apply: breakTemplate },
]

function addLine(context: EditContext): Edited | null {
  const { random, files } = context
  const path = pickPath(files, templatePattern, random)
  if (path === null || path === '_includes/macros.njk') return null
  const spot = path.startsWith('index.') ? 'paginated' : 'templates'
  const line = composeProbe(languageOf(path), spot, context)
  const edited = rewrite(context, path, text => {
    // In front, so that it comes before `content` and stays inside of a block; or at the end, which is after it.
    const body = bodyOf(text)
    const start = body.startsWith('{% extends') ? body.indexOf('\n') + 1 : 0
    const isInFront = start > 0 || random.chance(0.5)
    return withBody(
      text,
      isInFront ? `${body.slice(0, start)}${line}\n${body.slice(start)}` : `${body}${line}\n`,
    )
  })
  return edited && { ...edited, what: `${path} gets ${line}` }
}

function removeLine(context: EditContext): Edited | null {
  const { random, files } = context
  const path = pickPath(files, templatePattern, random)
  const edited = rewrite(context, path, text => {
    const lines = bodyOf(text).split('\n')
    const indexes = lines.flatMap((line, index) => (/^<|content|block|macro|^$/.test(line) ? [] : [index]))
    return indexes.length === 0 ? null : withBody(text, lines.toSpliced(random.pick(indexes), 1).join('\n'))
  })
  return edited && { ...edited, what: `${path} loses a line` }
}

function changeLayoutKey(context: EditContext): Edited | null {
  const { random } = context
  const path = pickPath(context.files, layoutPattern, random)
  const [key = '', value = ''] = random.pick([
    ['mood', random.pick(words.moods)],
    ['title', random.pick(words.titles)],
    ['layout', random.pick(['default', 'default', 'absent', 'post'])],
  ])
  const edited = rewrite(context, path, text => {
    if (!text.startsWith('---')) return `---\n${key}: ${value}\n---\n${text}`
    return withKey(text, key, keyOf(text, key) !== null && random.chance(0.5) ? null : value)
  })
  return edited && { ...edited, what: `${path}: ${key} ${value}`, isRisky: key === 'layout' }
}

function removeTemplate({ files, random }: EditContext): Edited | null {
  const path = pickPath(files, random.chance(0.5) ? includePattern : layoutPattern, random)
  return path === null ? null : { files: withoutFile(files, path), what: `${path} removed`, isRisky: true }
}

function renameTemplate({ files, random }: EditContext): Edited | null {
  const path = pickPath(files, random.chance(0.5) ? includePattern : layoutPattern, random)
  if (path === null) return null
  const to = path.replace(/[^/]*(?=\.\w+$)/, random.pick(['aside', 'other', 'POST', 'sub/x']))
  const result = moved(files, path, to)
  return result && { ...result, what: `${path} renamed to ${to}`, isRisky: true }
}

/** A file that comes before another one where a name is looked up. */
function shadow(context: EditContext): Edited | null {
  const { random, files } = context
  const path = random.pick([
    ...['post', 'default', 'page', 'archive'].flatMap(name => [
      `_layouts/${name}.njk`,
      `_layouts/${name}.html`,
    ]),
    ...[
      '_includes/base.njk',
      '_includes/aside.njk',
      '_includes/aside',
      '_includes/absent',
      '_includes/absent.html',
    ],
    ...[
      '_includes/absent.njk',
      '_layouts/absent.njk',
      '_layouts/absent.html',
      '_layouts/aside.njk',
      '_includes/note',
    ],
    ...[
      '_layouts/note.njk',
      '_includes/card.html.njk',
      '_includes/side/more',
      '_includes/macros',
      '_layouts/post.md',
    ],
  ])
  if (files.has(path)) return { files: withoutFile(files, path), what: `${path} removed`, isRisky: true }
  const line = composeProbe(languageOf(path), 'templates', context)
  const body = path.includes('base') ? '{% block main %}{% endblock %}' : '{{ content }}'
  return { files: withFile(files, path, `shadow ${line}\n${body}\n`), what: `${path} added with ${line}` }
}

function breakTemplate(context: EditContext): Edited | null {
  const { random, files } = context
  const path = pickPath(files, templatePattern, random)
  const mistake = random.pick([
    '{% if %}',
    '{{ "a" | sort("b", "c", "d") }}',
    '{% nope %}',
    '{{ x',
    '{{ 1 | nope }}',
    '{% include "nope.html" %}',
  ])
  const edited = rewrite(context, path, text => `${text}${mistake}\n`)
  return edited && { ...edited, what: `${path} gets ${mistake}`, isRisky: true }
}

function languageOf(path: string): Language {
  return path.endsWith('.njk') ? 'nunjucks' : 'liquid'
}
