import { existsSync } from 'node:fs'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { locateKey } from '../yaml/locate-key.ts'
import type { Config, ConfigFile } from './config.ts'

/** What Jekyll's `doctor` says of a configuration that a site builds with all the same. */
export function checkConfig(config: Config): readonly Diagnostic[] {
  return [...checkUrl(config), ...checkDeprecated(config), ...checkPostsFolder(config)]
}

function checkUrl({ values, files }: Config): readonly Diagnostic[] {
  const url = values.get('url')
  const hint = 'write where the site will be, as url: "https://example.org"'
  if (url === undefined || url === null || url === '') {
    const reason = 'feeds, sitemaps and absolute_url cannot name the site'
    return [
      {
        severity: 'warning',
        code: 'url-missing',
        message: `there is no "url" in the configuration: ${reason}`,
        hint,
      },
    ]
  }
  if (typeof url === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(url)) return []
  const message = `the "url" of the configuration is no absolute address: "${url}"`
  return [{ severity: 'warning', code: 'url-relative', message, ...placeOf('url', files), hint }]
}

function checkDeprecated({ values, files }: Config): readonly Diagnostic[] {
  return deprecatedKeys
    .filter(([key]) => values.get(key) !== undefined && values.get(key) !== false)
    .map(([key, hint]) => ({
      severity: 'warning',
      code: 'config-deprecated',
      message: `Jekyll does not read "${key}" any more`,
      ...placeOf(key, files),
      hint,
    }))
}

/** Of Jekyll 1 to 3, with what took their place. */
const deprecatedKeys: readonly (readonly [key: string, hint: string])[] = [
  ['auto', 'remove it, and build with --watch'],
  ['data_source', 'write data_dir'],
  ['gems', 'write plugins'],
  ['layouts', 'write layouts_dir'],
  ['pygments', 'write highlighter: rouge'],
  ['relative_permalinks', 'remove it: permalinks start at the top of the site since Jekyll 3'],
  ['server', 'remove it, and run "tusitala serve"'],
  ['server_port', 'write port'],
]

/** With `collections_dir: docs`, posts are looked for in `docs/_posts` alone. */
function checkPostsFolder({ source, collectionsDir, postsDir }: Config): readonly Diagnostic[] {
  if (collectionsDir === '' || !postsDir.startsWith('_') || !existsSync(`${source}/${postsDir}`)) return []
  return [
    {
      severity: 'warning',
      code: 'posts-outside',
      message: `the posts in "${postsDir}" are not read: "collections_dir" is "${collectionsDir}"`,
      hint: `move the folder to "${collectionsDir}/${postsDir}"`,
    },
  ]
}

function placeOf(key: string, files: readonly ConfigFile[]): Partial<Diagnostic> {
  const file = files.findLast(({ text }) => locateKey(text, 1, key) !== null)
  return file === undefined ? {} : { file: file.path, source: file.text, ...locateKey(file.text, 1, key) }
}
