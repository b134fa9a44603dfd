import type { Edit, EditContext, Edited } from './edit.ts'
import { rewrite } from './edit.ts'
import * as words from './vocabulary.ts'
import { documentPattern, pickPath } from './world.ts'

/** Edits that are not about what a file says. */
export const otherEdits: readonly Edit[] = [
  { name: 'nothing', weight: 0.3, changes: [], apply: () => ({ what: 'nothing' }) },
  { name: 'last edit reverted', weight: 2, changes: ['doc', 'list', 'template', 'data'], apply: revert },
  { name: 'files touched', changes: ['doc'], apply: touch },
  { name: 'text changed and time kept', changes: ['doc', 'html', 'data'], apply: keepTime },
  {
    name: 'folder renamed',
    weight: 0.7,
    changes: ['doc', 'list', 'template', 'route', 'link', 'data'],
    apply: renameFolder,
  },
]

function revert({ history }: EditContext): Edited | null {
  const last = history.at(-1)
  return last === undefined ? null : { ...last, what: 'the last edit reverted' }
}

function touch({ files, random }: EditContext): Edited {
  const paths = random.some([...files.keys()], random.chance(0.2) ? files.size : random.integer(1, 3))
  return { touch: paths, what: `${paths.length > 3 ? 'many files' : paths.join(', ')} touched` }
}

/** As long as before, and with the time from before: what only a hash, or the file system's own time, gives away. */
function keepTime(context: EditContext): Edited | null {
  const { random, files } = context
  const path = pickPath(
    files,
    random.chance(0.6) ? documentPattern : /^_data|^_includes|^_layouts|^[^_]*\.\w+$/,
    random,
  )
  const word = random.pick(words.words)
  const edited = rewrite(context, path, text =>
    text.replace(/apple|berry|cedar|daisy|elder|ficus|Jane|title/, found =>
      found.length === 5 ? word : 'June',
    ),
  )
  return edited && { ...edited, keepsTime: true, what: `${edited.path} reworded, its time kept` }
}

function renameFolder({ files, random }: EditContext): Edited | null {
  const [from = '', to = ''] = random.pick([
    ['img/', 'pictures/'],
    ['pictures/', 'img/'],
    ['files/', 'papers/'],
    ['papers/', 'files/'],
    ['pages/', 'leaves/'],
    ['leaves/', 'pages/'],
    ['_includes/side/', '_includes/edge/'],
    ['_includes/edge/', '_includes/side/'],
    ['_data/team/', '_data/crew/'],
    ['_data/crew/', '_data/team/'],
    ['news/', 'life/'],
    ['life/', 'news/'],
    ['_recipes/', '_notes/'],
    ['_notes/', '_recipes/'],
  ])
  const paths = [...files.keys()]
  if (!paths.some(path => path.startsWith(from)) || paths.some(path => path.startsWith(to))) return null
  const renamed = new Map(
    [...files].map(([path, text]) => [path.startsWith(from) ? to + path.slice(from.length) : path, text]),
  )
  return {
    files: renamed,
    move: [[from, to]],
    what: `${from} renamed to ${to}`,
    isRisky: from.startsWith('_includes'),
  }
}
