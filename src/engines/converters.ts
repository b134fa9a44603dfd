import type { Config } from '../config/config.ts'
import type { Document } from '../site/types.ts'
import { escapePath } from '../util/escape-path.ts'
import { joinPath } from '../util/join-path.ts'
import { toS } from '../values/to-s.ts'
import { type Hash, isArray, isHash } from '../values/value.ts'
import type { Converter, ConverterContext } from './engine.ts'
import { createSass, type SassCompiler, type SassResult } from './sass/index.ts'

/** Markdown by its extensions: `markdown_ext`. */
export function markdownConverter(
  extensions: readonly string[],
  render: (text: string) => string,
): Converter {
  const taken = new Set(extensions)
  return {
    name: 'markdown',
    matches: extension => taken.has(extension.toLowerCase()),
    outputExtension: () => '.html',
    convert: text => render(text),
  }
}

/** `.njk` pages: a page `feed.xml.njk` is published as `feed.xml`, and `about.njk` as HTML. */
export const nunjucksConverter: Converter = {
  name: 'nunjucks',
  matches: extension => extension === '.njk',
  outputExtension: (_extension, basename) => (basename.includes('.') ? '' : '.html'),
  convert: text => text,
}

/** `.scss` and `.sass` files with front matter, as jekyll-sass-converter 3 compiles them. */
export function sassConverter(config: Config): {
  readonly converter: Converter
  readonly compile: SassCompiler
  readonly loadPaths: readonly string[]
} {
  const settings = hashOr(config.values.get('sass'))
  const written = settings.get('load_paths') ?? null
  const { theme } = config
  const loadPaths = [
    ...(isArray(written) ? written.map(toS) : []),
    toS(settings.get('sass_dir') ?? '_sass'),
    ...(theme === null ? [] : [joinPath(theme.path, '_sass')]),
  ]
  const compile = createSass({
    source: config.source,
    loadPaths,
    theme: theme === null ? null : theme.path,
    style: toS(settings.get('style') ?? '').replace(/^:/, '') === 'compressed' ? 'compressed' : 'expanded',
  })
  const hasSourceMap = wantsSourceMap(toS(settings.get('sourcemap') ?? 'always'), config.environment)
  const isCompressed = toS(settings.get('style') ?? '').replace(/^:/, '') === 'compressed'

  const converter: Converter = {
    name: 'sass',
    matches: extension => /^\.s[ac]ss$/i.test(extension),
    outputExtension: () => '.css',
    convert(text, document, context) {
      const result = compile({
        text,
        syntax: document.extension.toLowerCase() === '.sass' ? 'indented' : 'scss',
        file: document.path,
        firstLine: document.bodyLine,
        hasSourceMap,
      })
      context.diagnostics.addAll(result.diagnostics)
      noteImports(result, folderOf(document.path), loadPaths, context)
      if (result.css === null) return null
      if (result.sourceMap === null) return result.css
      context.emit(document, '.map', result.sourceMap)
      return `${result.css}${isCompressed ? '' : '\n\n'}/*# sourceMappingURL=${mapName(document)} */`
    },
  }
  return { converter, compile, loadPaths }
}

/**
 * What a style sheet has imported was found in its own folder or on the load paths; another file there may take the
 * place of one tomorrow, so it depends on all of them. Where it failed, nobody knows what it would have imported.
 */
export function noteImports(
  { css, imports }: SassResult,
  folder: string,
  loadPaths: readonly string[],
  { read, readStyles }: Pick<ConverterContext, 'read' | 'readStyles'>,
): void {
  if (css !== null && imports.length === 0) return
  const folders = new Set([folder, ...loadPaths])
  for (const looked of folders) readStyles(looked)
  for (const path of imports) {
    if (![...folders].some(looked => path.startsWith(`${looked}/`))) read(path)
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function wantsSourceMap(setting: string, environment: string): boolean {
  return setting === 'development' ? environment === 'development' : setting !== 'never'
}

function mapName(document: Document): string {
  return `${escapePath(document.basename)}.css.map`
}

function hashOr(value: unknown): Hash {
  return isHash(value) ? value : new Map()
}
