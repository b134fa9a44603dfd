import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { SiteCommand } from './command.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { labelled } from './labelled.ts'
import { type NewSite, newBlankSite, newBlog } from './new-site.ts'
import { tryToCreate, writeNew } from './scaffold.ts'
import { commonFlags } from './site-options.ts'

export const newCommand: SiteCommand = {
  name: 'new',
  argument: { name: 'path', description: 'the folder of the new site' },
  description: 'Create a new blog in a folder.',
  flags: [
    { flags: '--blank', description: 'a page and its layout only, to begin from', group: 'What it makes' },
    {
      flags: '--force',
      description: 'in a folder with files, too; none is overwritten',
      group: 'What it makes',
    },
    {
      flags: '--skip-bundle',
      description: 'changes nothing',
      group: "Jekyll's, and without effect here",
      noEffect: 'there are no gems to install',
    },
    ...commonFlags,
  ],
  examples: [
    ['tusitala new my-blog', 'a blog in the folder my-blog'],
    ['tusitala new my-blog --blank', 'the least that is a site'],
  ],
  run(options, words) {
    // Jekyll takes several words for one name.
    const folder = resolve(words.join(' '))
    const site = options.blank === true ? newBlankSite(folder) : newBlog(folder, new Date())
    return tryToCreate(() => create(folder, site, options))
  },
}

function create(
  folder: string,
  { files, folders, next }: NewSite,
  { force, quiet }: { readonly force?: boolean; readonly quiet?: boolean },
): ExitStatus {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    console.error(labelled('Conflict', `${folder} is a file, and no folder.`))
    return exitStatus.authorError
  }
  mkdirSync(folder, { recursive: true })
  if (force !== true && !isEmpty(folder)) {
    console.error(labelled('Conflict', `${folder} exists and is not empty.`))
    console.error(labelled('', 'With --force, what is missing is added to it; nothing is overwritten.'))
    return exitStatus.authorError
  }
  const left = writeNew(folder, files)
  for (const name of folders) mkdirSync(join(folder, name), { recursive: true })
  if (quiet === true) return exitStatus.ok
  const way = relative(process.cwd(), folder)
  console.log(`New jekyll site installed in ${folder}.`)
  if (left.length > 0) console.log(`Left as they were: ${left.join(', ')}.`)
  for (const line of ['', ...(way === '' ? [] : [`  cd ${quoted(way)}`]), ...next]) console.log(line)
  return exitStatus.ok
}

/** As Jekyll sees it: a checkout with nothing but `.git` is empty. */
function isEmpty(folder: string): boolean {
  return readdirSync(folder).every(name => name.startsWith('.'))
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
