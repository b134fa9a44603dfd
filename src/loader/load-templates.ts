import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { splitExtension } from '../site/file-name.ts'
import type { Source, Template } from '../site/types.ts'
import { readFrontMatter } from './front-matter.ts'
import { readText } from './read-file.ts'

/** The layouts of a folder, named by their path in it: `post.njk`, `docs/page.html`. */
export function loadLayouts(
  sources: readonly Source[],
  folder: string,
  diagnostics: Diagnostics,
): readonly Template[] {
  return sources.filter(isLayout).flatMap(source => {
    const text = readText(source, diagnostics)
    if (text === null) return []
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
    diagnostics.addAll(found)
    return [{ ...nameOf(source, folder), data: data ?? new Map(), head, headLine, body, bodyLine }]
  })
}

/** The includes of a folder. Front matter is part of their text: Jekyll does not take it off. */
export function loadIncludes(
  sources: readonly Source[],
  folder: string,
  diagnostics: Diagnostics,
): readonly Template[] {
  return sources.flatMap(source => {
    const body = readText(source, diagnostics)
    if (body === null) return []
    return [{ ...nameOf(source, folder), data: new Map(), head: '', headLine: 1, body, bodyLine: 1 }]
  })
}

/** Files with an extension, but for what editors leave behind: `post.html~` is no layout of the name `post`. */
function isLayout({ path }: Source): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.includes('.') && !/^[#~]|~$/.test(name)
}

function nameOf(source: Source, folder: string): Pick<Template, 'name' | 'path' | 'extension'> {
  const name = source.path.slice(folder.length + 1)
  return { name, path: source.path, extension: splitExtension(name).extension }
}
