import * as fs from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDestination } from '../../../../src/builder/write/check-destination.ts'
import { scratch } from './support.ts'

/** A source at `SITE/blog`; the destination is made of the scratch folder's path. */
const refused: readonly [string, (root: string) => string, string][] = [
  ['the source', root => `${root}/blog`, 'is the source'],
  ['the source by a link', root => `${root}/link`, 'is the source'],
  ['the source with dots', root => `${root}/blog/_site/..`, 'is the source'],
  ['the source with a slash', root => `${root}/blog/`, 'is the source'],
  ['the parent of the source', root => root, 'holds the source'],
  ['what a link to the parent leads to', root => `${root}/up`, 'holds the source'],
  ['the root', () => '/', 'holds the source'],
  ['the home directory', () => homedir(), 'home directory'],
  ['the parent of the home directory', () => dirname(homedir()), 'holds'],
  ['the current directory', () => '.', 'is the current directory'],
  ['the parent of the current directory', () => '..', 'holds the current directory'],
  [
    'the checkout of a site',
    root => `${root}/checkout`,
    'git checkout of a project (it holds "_config.yml")',
  ],
  ['a work tree of a program', root => `${root}/worktree`, 'git checkout of a project (it holds "src")'],
  ['a file', root => `${root}/file`, 'is no folder'],
  ['a loop of links', root => `${root}/loop`, 'ELOOP'],
]

const allowed: readonly [string, (root: string) => string][] = [
  ['a folder in the source', root => `${root}/blog/_site`],
  ['a folder beside the source with the beginning of its name', root => `${root}/blo`],
  ['a folder that does not exist, in one that does not', root => `${root}/new/out`],
  ['a folder whose name begins with dots', root => `${root}/blog/..out`],
  ['a folder with other files', root => `${root}/other`],
  ['a checkout of published pages', root => `${root}/pages`],
  ['a new checkout', root => `${root}/empty`],
]

function place(): string {
  const root = scratch()
  for (const folder of ['blog/_site', 'checkout/.git', 'worktree/src', 'other', 'pages/.git', 'empty/.git']) {
    fs.mkdirSync(`${root}/${folder}`, { recursive: true })
  }
  fs.writeFileSync(`${root}/worktree/.git`, 'gitdir: elsewhere')
  fs.writeFileSync(`${root}/checkout/_config.yml`, '')
  fs.writeFileSync(`${root}/pages/index.html`, '')
  fs.writeFileSync(`${root}/other/mine.txt`, 'mine')
  fs.writeFileSync(`${root}/file`, '')
  fs.symlinkSync('blog', `${root}/link`)
  fs.symlinkSync('.', `${root}/up`)
  fs.symlinkSync('loop', `${root}/loop`)
  return root
}

describe('a destination', () => {
  it.each(refused)('may not be %s', (_, destination, reason) => {
    const root = place()
    const [refusal] = checkDestination(destination(root), `${root}/blog`)
    expect(refusal).toMatchObject({ severity: 'error', code: 'destination-unsafe' })
    expect(refusal?.message).toContain(reason)
    expect(refusal?.hint).toContain('_site')
  })

  it.each(allowed)('may be %s', (_, destination) => {
    const root = place()
    expect(checkDestination(destination(root), `${root}/blog`)).toEqual([])
  })
})
