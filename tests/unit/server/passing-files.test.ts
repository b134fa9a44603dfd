import { expect, it } from 'vitest'
import { isPassing } from '../../../src/server/passing-files.ts'

it.each([
  '.git',
  'node_modules',
  '._site.tusitala-writing',
  '.tusitala-writing',
  '4913',
  '.a.md.swp',
  '.a.md.swx',
  '.a.md.swpx',
  'a.md~',
  '.#a.md',
  '#a.md#',
  'a.md___jb_tmp___',
  'a.md___jb_old___',
  '.a.md.kate-swp',
  '.goutputstream-KX2Y81',
  '.subl5f3.tmp',
  '.DS_Store',
])('%s passes', name => expect(isPassing(name)).toBe(true))

it.each([
  'a.md',
  '.htaccess',
  '.gitignore',
  '.well-known',
  'a.swf',
  'a.swp',
  '4913.md',
  '_site',
  'node_modules.md',
  'tusitala-writing',
  '_config.yml',
  'c#.md',
  'a~b.md',
])('%s is a file of the site', name => expect(isPassing(name)).toBe(false))
