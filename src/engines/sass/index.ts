import { createRequire } from 'node:module'
import { isAbsolute, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { OutputStyle } from 'sass'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { explainSass, type SassProblem } from './explain-sass.ts'

export interface SassOptions {
  /** The site's source, absolute. Nothing outside of it may be imported. */
  readonly source: string
  /** Relative to the source: `_sass`, and what the configuration adds. */
  readonly loadPaths: readonly string[]
  /** The folder of the theme from the source, whose style sheets may be imported, too. */
  readonly theme: string | null
  readonly style: OutputStyle
}

export interface SassInput {
  readonly text: string
  readonly syntax: 'scss' | 'indented'
  /** The style sheet's file, relative to the source. */
  readonly file: string
  /** The line of the file on which `text` starts, 1-based. */
  readonly firstLine: number
  readonly hasSourceMap: boolean
}

export interface SassResult {
  /** Null where it could not be compiled. */
  readonly css: string | null
  /** The source map as JSON, with paths relative to the source. */
  readonly sourceMap: string | null
  /** The files that were imported, relative to the source. */
  readonly imports: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export type SassCompiler = (input: SassInput) => SassResult

/** Dart Sass, loaded when the first style sheet comes: it takes a quarter of a second. */
export function createSass(options: SassOptions): SassCompiler {
  let sass: typeof import('sass') | null = null
  const loadPaths = options.loadPaths.map(path => resolve(options.source, path))
  return input => {
    sass ??= createRequire(import.meta.url)('sass') as typeof import('sass')
    const diagnostics: Diagnostic[] = []
    const warn = (problem: SassProblem): void => {
      diagnostics.push(explainSass(problem, 'warning', { ...input, source: options.source }))
    }
    try {
      const result = sass.compileString(input.text, {
        syntax: input.syntax,
        style: options.style,
        loadPaths,
        url: pathToFileURL(resolve(options.source, input.file)),
        sourceMap: input.hasSourceMap,
        sourceMapIncludeSources: true,
        // Jekyll's users cannot change their themes' Sass; what Dart Sass will drop one day is its own affair.
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'slash-div'],
        logger: { warn: (message, { stack = '', span }) => warn({ message, stack, span }) },
      })
      const imports = result.loadedUrls.map(url => sitePath(fileURLToPath(url), options.source))
      const outside = imports.find(path => isOutside(path, options.theme))
      if (outside !== undefined) diagnostics.push(outsideOf(outside, input))
      return {
        css: outside === undefined ? result.css : null,
        sourceMap: result.sourceMap === undefined ? null : mapOf(result.sourceMap, options.source),
        imports: imports.filter(path => path !== input.file),
        diagnostics,
      }
    } catch (error) {
      if (!(error instanceof sass.Exception)) throw error
      const problem = { message: error.sassMessage, stack: error.sassStack, span: error.span }
      diagnostics.push(explainSass(problem, 'error', { ...input, source: options.source }))
      return { css: null, sourceMap: null, imports: [], diagnostics }
    }
  }
}

function isOutside(path: string, theme: string | null): boolean {
  if (theme !== null && path.startsWith(`${theme}/`)) return false
  return path.startsWith('..') || isAbsolute(path)
}

function outsideOf(path: string, input: SassInput): Diagnostic {
  return {
    severity: 'error',
    code: 'link-outside',
    message: `the style sheet imports "${path}", which is not in the site`,
    file: input.file,
    hint: 'copy the file below the "sass_dir"',
  }
}

function mapOf(map: { readonly sources: string[] }, source: string): string {
  const sources = map.sources.map(url =>
    url.startsWith('file:') ? sitePath(fileURLToPath(url), source) : url,
  )
  return JSON.stringify({ ...map, sources })
}

function sitePath(absolute: string, source: string): string {
  return relative(source, absolute).replaceAll('\\', '/')
}
