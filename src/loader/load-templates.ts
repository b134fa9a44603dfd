import { splitExtension } from '../site/file-name.ts'
import type { Source, Template } from '../site/types.ts'
import { pathBelow } from './find-theme-files.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Memory } from './memory.ts'
import { readText } from './read-file.ts'
import type { Make } from './readings.ts'

/** The folders of templates of a kind: the site's, and the theme's by its path from the source. */
export interface TemplateFolders {
  readonly own: string
  readonly theme: string | null
}

/** The layouts of a folder, named by their path in it: `post.njk`, `docs/page.html`. */
export function loadLayouts(
  sources: readonly Source[],
  folders: TemplateFolders,
  memory: Memory,
): readonly Template[] {
  return sources.filter(isLayout).flatMap(source => memory.read('layout', source, readLayout(folders)) ?? [])
}

function readLayout(folders: TemplateFolders): Make<Template | null> {
  return (source, reader) => {
    const text = readText(source, reader)
    if (text === null) return null
    const {
      data,
      head,
      headLine,
      body,
      bodyLine,
      diagnostics: found,
    } = readFrontMatter(text, {
      file: source.path,
      severity: 'warning',
    })
    reader.diagnostics.addAll(found)
    return { ...nameOf(source, folders), data: data ?? new Map(), head, headLine, body, bodyLine }
  }
}

/** The includes of a folder. Front matter is part of their text: Jekyll does not take it off. */
export function loadIncludes(
  sources: readonly Source[],
  folders: TemplateFolders,
  memory: Memory,
): readonly Template[] {
  return sources.flatMap(source => memory.read('include', source, readInclude(folders)) ?? [])
}

function readInclude(folders: TemplateFolders): Make<Template | null> {
  return (source, reader) => {
    const body = readText(source, reader)
    if (body === null) return null
    return { ...nameOf(source, folders), data: new Map(), head: '', headLine: 1, body, bodyLine: 1 }
  }
}

/** Files with an extension, but for what editors leave behind: `post.html~` is no layout of the name `post`. */
function isLayout({ path }: Source): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.includes('.') && !/^[#~]|~$/.test(name)
}

function nameOf(
  { path }: Source,
  { own, theme }: TemplateFolders,
): Pick<Template, 'name' | 'path' | 'extension'> {
  const name = pathBelow(path, own, theme)
  return { name, path, extension: splitExtension(name).extension }
}
