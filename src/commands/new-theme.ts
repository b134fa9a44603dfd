import { existsSync, mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { SiteCommand } from './command.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { labelled } from './labelled.ts'
import { type NewFile, scaffoldOf, tryToCreate, writeNew } from './scaffold.ts'
import { commonFlags } from './site-options.ts'

export const newThemeCommand: SiteCommand = {
  name: 'new-theme',
  argument: { name: 'name', description: 'the name of the theme, and of its folder' },
  description: 'Create a new theme, to be used by many sites.',
  flags: [
    { flags: '-c, --code-of-conduct', description: 'with a code of conduct', group: 'What it makes' },
    ...commonFlags,
  ],
  examples: [['tusitala new-theme harbour', 'a theme in the folder harbour']],
  run(options, words) {
    const name = words.join('_').replace(/[ _]+/g, '_')
    const folder = resolve(name)
    if (existsSync(folder)) {
      console.error(labelled('Conflict', `${folder} already exists.`))
      return exitStatus.authorError
    }
    return tryToCreate((): ExitStatus => {
      writeNew(folder, filesOfTheme(basename(folder), options.codeOfConduct === true))
      for (const part of parts) mkdirSync(join(folder, part), { recursive: true })
      if (options.quiet === true) return exitStatus.ok
      console.log(`Your new Jekyll theme, ${name}, is ready for you in ${folder}!`)
      console.log(`For help getting started, read ${join(folder, 'README.md')}.`)
      return exitStatus.ok
    })
  },
}

/** What a site takes from a theme. */
const parts: readonly string[] = ['_data', '_includes', '_layouts', '_sass', 'assets']

function filesOfTheme(name: string, hasCodeOfConduct: boolean): readonly NewFile[] {
  const words = new Map([
    ['name', name],
    ['year', String(new Date().getUTCFullYear())],
  ])
  return [
    ...scaffoldOf('theme', words).filter(({ path }) => hasCodeOfConduct || path !== 'CODE_OF_CONDUCT.md'),
    { path: 'package.json', content: packageOf(name) },
  ]
}

/** A theme is found as a package of its name, as a gem is by Jekyll. */
function packageOf(name: string): string {
  const values = {
    name: name.toLowerCase(),
    version: '0.1.0',
    description: 'A theme for Jekyll and Tusitala sites.',
    keywords: ['jekyll-theme'],
    license: 'MIT',
    files: [...parts, '_config.yml'],
  }
  return `${JSON.stringify(values, null, 2)}\n`
}
