import * as fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../src/disk/file-system.ts'
import { makeStateFolder, removeStateFolder } from '../../../src/disk/state-folder.ts'
import { faulty, scratch, tree } from '../builder/write/support.ts'

const mark = '# Made by Tusitala, which may remove this folder.\n*\n'

describe('the state folder', () => {
  it('is marked as ours, and goes with all that is in it', () => {
    const root = scratch()
    makeStateFolder(`${root}/cache/tusitala`, nodeFileSystem)
    expect(tree(root)).toEqual({ 'cache/tusitala/.gitignore': mark })
    fs.writeFileSync(`${root}/cache/tusitala/state`, '')
    makeStateFolder(`${root}/cache/tusitala`, nodeFileSystem)
    removeStateFolder(`${root}/cache/tusitala`, nodeFileSystem)
    expect(tree(root)).toEqual({ 'cache/': '' })
  })

  it('that somebody else made is neither marked nor removed', () => {
    for (const files of [{ mine: 'text' }, { '.gitignore': '*.txt\n' }]) {
      const folder = scratch()
      for (const [name, text] of Object.entries(files)) fs.writeFileSync(`${folder}/${name}`, text)
      makeStateFolder(folder, nodeFileSystem)
      removeStateFolder(folder, nodeFileSystem)
      expect(tree(folder)).toEqual(files)
    }
  })

  it('is marked by the next process where the first one died too early', () => {
    for (let call = 1; call <= 3; call++) {
      const folder = `${scratch()}/tusitala`
      expect(() => makeStateFolder(folder, faulty(call, 'kill').fileSystem)).toThrow()
      makeStateFolder(folder, nodeFileSystem)
      expect(tree(folder)).toEqual({ '.gitignore': mark })
    }
  })
})
