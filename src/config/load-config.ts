import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic, Diagnostics } from '../diagnostics/diagnostic.ts'
import { suggest } from '../util/similar.ts'
import { deepMerge } from '../values/merge.ts'
import {
  type Hash,
  isArray,
  isHash,
  isTruthy,
  type MutableHash,
  type Scalar,
  type Value,
} from '../values/value.ts'
import { isZone } from '../values/zone.ts'
import { decodeText } from '../yaml/decode-text.ts'
import { locateKey } from '../yaml/locate-key.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { CollectionConfig, Config, ConfigFile } from './config.ts'
import { configDefaults, defaultExcludes } from './defaults.ts'
import { findTheme, type Theme } from './find-theme.ts'
import { themeConfigFile, themePlugins, withThemeConfig } from './theme-config.ts'
import { validateConfig } from './validate-config.ts'

export interface ConfigRequest {
  /** The site's folder; the current one without it. */
  readonly source?: string
  readonly destination?: string
  /** Where a relative `destination` of the configuration starts, as with `jekyll -s`; the source without it. */
  readonly currentFolder?: string
  /** Names of configuration files, later ones over earlier ones; `_config.yml` without it. */
  readonly files?: readonly string[]
  /** Keys that outrank the files, such as those given by flags. */
  readonly overrides?: Hash
  /** `JEKYLL_ENV` */
  readonly environment?: string
}

/** The configuration that files and flags make, over Jekyll's defaults. */
export function loadConfig(request: ConfigRequest, diagnostics: Diagnostics): Config {
  const folder = resolve(request.source ?? '.')
  const files = (request.files ?? defaultFiles(folder)).flatMap(name =>
    readConfigFile(name, folder, diagnostics),
  )
  const written = files.map(file => ({ file, values: parseConfigFile(file, diagnostics) }))
  const checked = written.map(({ file, values }) => validateConfig(values, file, diagnostics))
  const values = [...checked, request.overrides ?? new Map()].reduce(deepMerge, configDefaults)
  const { values: whole, themeFiles } = withTheme(values, files, request, diagnostics)
  return makeConfig(withKnownZone(whole, files, diagnostics), [...themeFiles, ...files], request)
}

/** What the theme says below what the site says, where it is there and not to be ignored. */
function withTheme(
  values: Hash,
  files: readonly ConfigFile[],
  request: ConfigRequest,
  diagnostics: Diagnostics,
): { readonly values: Hash; readonly themeFiles: readonly ConfigFile[] } {
  const name = values.get('theme') ?? null
  const theme = themeOf(values, sourceOf(values, request))
  if (theme !== null) {
    const file = values.get('ignore_theme_config') === true ? null : themeConfigFile(theme)
    return file === null
      ? { values, themeFiles: [] }
      : { values: withThemeConfig(values, file), themeFiles: [file] }
  }
  if (typeof name === 'string' && name !== '') diagnostics.add(missingTheme(name, files))
  return { values, themeFiles: [] }
}

function missingTheme(name: string, files: readonly ConfigFile[]): Diagnostic {
  const file = files.findLast(({ text }) => locateKey(text, 1, 'theme') !== null)
  return {
    severity: 'error',
    code: 'theme-missing',
    message: `the theme "${name}" is not there`,
    ...(file === undefined
      ? {}
      : { file: file.path, source: file.text, ...locateKey(file.text, 1, 'theme') }),
    hint: `put the files of its gem in vendor/gems/${name} or in node_modules/${name}, or remove the line`,
  }
}

function themeOf(values: Hash, source: string): Theme | null {
  const name = values.get('theme')
  return typeof name === 'string' && name !== '' ? findTheme(name, source) : null
}

function sourceOf(values: Hash, request: ConfigRequest): string {
  return resolve(request.source ?? textOf(values.get('source') ?? null) ?? '.')
}

/** The same configuration with other values, as a plugin may set them. */
export function withValues({ files }: Config, values: Hash, request: ConfigRequest): Config {
  return makeConfig(values, files, request)
}

/** A zone that nobody knows would be UTC in silence, and every date an hour or nine off. */
function withKnownZone(values: Hash, files: readonly ConfigFile[], diagnostics: Diagnostics): Hash {
  const zone = textOf(values.get('timezone') ?? null)
  if (zone === null || isZone(zone)) return values
  const file = files.findLast(({ text }) => locateKey(text, 1, 'timezone') !== null)
  diagnostics.add({
    severity: 'error',
    code: 'config-type',
    message: `"${zone}" is no time zone`,
    ...(file === undefined
      ? {}
      : { file: file.path, source: file.text, ...locateKey(file.text, 1, 'timezone') }),
    hint: suggest(zone, Intl.supportedValuesOf('timeZone'), 'write it as Europe/Paris or America/New_York'),
  })
  return new Map([...values, ['timezone', null]])
}

function defaultFiles(folder: string): readonly string[] {
  const names = ['_config.yml', '_config.yaml', '_config.toml'].map(name => resolve(folder, name))
  return names.filter(name => existsSync(name)).slice(0, 1)
}

function readConfigFile(name: string, folder: string, diagnostics: Diagnostics): ConfigFile[] {
  const absolute = resolve(name)
  const path = absolute.startsWith(`${folder}/`) ? absolute.slice(folder.length + 1) : name
  try {
    const { text, diagnostic } = decodeText(readFileSync(absolute), path)
    if (diagnostic !== undefined) diagnostics.add(diagnostic)
    return text === null ? [] : [{ path, text }]
  } catch {
    diagnostics.add({
      severity: 'error',
      code: 'config-missing',
      message: `the configuration file "${name}" cannot be read`,
      file: path,
      hint: `create it, or name another with --config`,
    })
    return []
  }
}

function parseConfigFile(file: ConfigFile, diagnostics: Diagnostics): Hash {
  if (/\.toml$/i.test(file.path)) {
    diagnostics.add({
      severity: 'error',
      code: 'config-invalid',
      message: 'a configuration in TOML cannot be read',
      file: file.path,
      hint: 'write it in YAML, as _config.yml',
    })
    return new Map()
  }
  const { value, diagnostics: found } = parseYaml(file.text, { file: file.path, severity: 'error' })
  diagnostics.addAll(found)
  if (isHash(value)) return value
  // False is what Ruby reads in a file of nothing but comments.
  if (value !== null && value !== false) {
    // Jekyll warns and goes on with its defaults; the site that comes of it would be nobody's wish.
    diagnostics.add({
      severity: 'error',
      code: 'config-invalid',
      message: `the configuration is ${isArray(value) ? 'a list' : 'a single value'}, not keys with values`,
      file: file.path,
      line: 1,
      column: 1,
      source: file.text,
      hint: 'write lines such as "title: My blog"',
    })
  }
  return new Map()
}

function makeConfig(values: Hash, files: readonly ConfigFile[], request: ConfigRequest): Config {
  const text = (key: string, fallback = ''): string => textOf(values.get(key) ?? null) ?? fallback
  const flag = (key: string): boolean => values.get(key) === true
  const list = (key: string): readonly string[] => stringsOf(values.get(key) ?? null)

  const source = sourceOf(values, request)
  const theme = themeOf(values, source)
  const destination =
    request.destination === undefined
      ? resolve(request.currentFolder ?? source, text('destination', '_site'))
      : resolve(request.destination)
  const limit = values.get('limit_posts')
  const include = list('include')
  const exclude = [...new Set([...list('exclude'), ...defaultExcludes])]
  const permalink = text('permalink', 'date')
  const collections = collectionsOf(values.get('collections') ?? null, permalink)

  // In Jekyll's order, in which templates can go through them.
  const seen: MutableHash = new Map<Scalar, Value>([
    ['source', source],
    ['destination', destination],
    ...values,
  ])
  seen.set('source', source)
  seen.set('destination', destination)
  seen.set('exclude', Object.freeze(exclude))
  seen.set('collections', new Map(collections.map(({ label, metadata }) => [label, metadata])))

  return {
    values: seen,
    source,
    destination,
    files,
    environment: request.environment ?? 'development',
    cacheDir: text('cache_dir'),
    layoutsDir: trimSlashes(text('layouts_dir')),
    includesDir: trimSlashes(text('includes_dir')),
    dataDir: trimSlashes(text('data_dir')),
    collectionsDir: trimSlashes(text('collections_dir')),
    postsDir: trimSlashes(text('posts_dir')),
    draftsDir: trimSlashes(text('drafts_dir')),
    include,
    exclude: exclude.filter(entry => !include.includes(entry)),
    keepFiles: list('keep_files'),
    markdownExtensions: text('markdown_ext')
      .split(',')
      .map(extension => `.${extension.trim().toLowerCase()}`),
    strictFrontMatter: flag('strict_front_matter'),
    safe: flag('safe'),
    showDrafts: flag('show_drafts'),
    showFuture: flag('future'),
    showUnpublished: flag('unpublished'),
    limitPosts: typeof limit === 'number' && limit > 0 ? limit : 0,
    plugins: [
      ...new Set([...list('plugins'), ...list('gems'), ...(theme === null ? [] : themePlugins(theme))]),
    ],
    theme,
    permalink,
    excerptSeparator: text('excerpt_separator'),
    hasPageExcerpts: flag('page_excerpts'),
    timezone: text('timezone', 'UTC'),
    templateEngine: text('template_engine') === 'nunjucks' ? 'nunjucks' : 'liquid',
    followsSymbolicLinks: text('symlinks') === 'follow' && !flag('safe'),
    collections,
  }
}

/** The `collections` key as a list; `posts` is always the first. */
function collectionsOf(value: Value, permalink: string): readonly CollectionConfig[] {
  const written = new Map<string, Hash>([['posts', new Map()]])
  const entries = isHash(value) ? [...value] : stringsOf(value).map(label => [label, new Map()] as const)
  for (const [key, metadata] of entries) {
    written.set(sanitizeLabel(String(key)), isHash(metadata) ? metadata : new Map())
  }
  return [...written].map(([label, metadata]) => collectionOf(label, metadata, permalink))
}

function collectionOf(label: string, written: Hash, style: string): CollectionConfig {
  const metadata: MutableHash = new Map(written)
  if (label === 'posts') {
    metadata.set('output', true)
    if (!isTruthy(metadata.get('permalink'))) metadata.set('permalink', permalinkTemplate(style))
  }
  return {
    label,
    isOutput: isTruthy(metadata.get('output')),
    permalink: textOf(metadata.get('permalink') ?? null),
    metadata,
  }
}

/** A label may hold letters, digits, `_`, `-` and dots: `Collection#sanitize_label`. */
function sanitizeLabel(label: string): string {
  return label.replace(/[^a-z0-9_.-]/gi, '')
}

const permalinkStyles: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
}

/** The template that the name of a permalink style stands for; a template stands for itself. */
function permalinkTemplate(style: string): string {
  return Object.hasOwn(permalinkStyles, style) ? (permalinkStyles[style] ?? style) : style
}

function textOf(value: Value): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : null
}

function stringsOf(value: Value): readonly string[] {
  if (!isArray(value)) return []
  return value.flatMap(item => textOf(item) ?? [])
}

function trimSlashes(path: string): string {
  return path.replace(/^(?:\.?\/)+|\/+$/g, '')
}
