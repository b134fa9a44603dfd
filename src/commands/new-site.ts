import { basename } from 'node:path'
import { tusitalaVersion } from '../util/version.ts'
import { fileOf, filesOf, type NewFile, scaffoldOf } from './scaffold.ts'

/** What a new site consists of, and what to do with it. */
export interface NewSite {
  readonly files: readonly NewFile[]
  /** Folders that have nothing in them yet. */
  readonly folders: readonly string[]
  /** Lines for who made it. */
  readonly next: readonly string[]
}

/** A blog in the theme of Tusitala's own, under Jekyll's names. */
export function newBlog(folder: string, now: Date): NewSite {
  const date = now.toISOString().slice(0, 'yyyy-mm-dd'.length)
  const words = new Map([
    ['title', JSON.stringify(titleOf(folder))],
    ['date', date],
  ])
  return {
    files: [
      ...scaffoldOf('blog', words),
      ...filesOf('layouts', '_layouts'),
      ...filesOf('includes', '_includes'),
      ...filesOf('_sass'),
      ...filesOf('assets/css'),
      fileOf('assets/images/favicon.svg'),
      fileOf('assets/images/hello.webp'),
      { path: 'package.json', content: packageOf(folder) },
    ],
    folders: [],
    next: [
      '  npm install      once, to have Tusitala beside the blog',
      '  npm start        publish it to _site, and again whenever you save',
      '',
      `_posts/${date}-hello.md is the first post, and says what to do next.`,
    ],
  }
}

/** Jekyll's `--blank`: a page, its layout and its style sheet. */
export function newBlankSite(folder: string): NewSite {
  return {
    files: scaffoldOf('blank', new Map([['title', JSON.stringify(titleOf(folder))]])),
    folders: ['_data', '_drafts', '_includes', '_posts'],
    next: ['  tusitala build'],
  }
}

function packageOf(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const values = {
    name: name === '' || name === 'tusitala' ? 'my-blog' : name,
    private: true,
    scripts: {
      start: 'tusitala serve',
      build: 'tusitala build',
      doctor: 'tusitala doctor',
      clean: 'tusitala clean',
    },
    devDependencies: { tusitala: `^${tusitalaVersion()}` },
  }
  return `${JSON.stringify(values, null, 2)}\n`
}

/** `my-blog` is `My blog`. */
function titleOf(folder: string): string {
  const words = basename(folder)
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words === '' ? 'My blog' : words.charAt(0).toUpperCase() + words.slice(1)
}
