import { isSameValue } from '../values/same.ts'
import type { Hash } from '../values/value.ts'
import type { Config } from './config.ts'
import { configKeys } from './keys.ts'

/**
 * Keys that we know and that nobody reads but templates, generators, the loader's choice of what to publish, and the
 * commands: a change of these is a change of what they are read by, and no more.
 */
const plainKeys: ReadonlySet<string> = new Set([
  'author',
  'baseurl',
  'description',
  'detach',
  'feed',
  'future',
  'host',
  'incremental',
  'jekyll-archives',
  'lang',
  'limit_posts',
  'paginate',
  'paginate_path',
  'port',
  'quiet',
  'show_dir_listing',
  'show_drafts',
  'title',
  'unpublished',
  'url',
  'verbose',
])

/** The values of all keys that everything depends on. */
export function epochValues({ values }: Config): Hash {
  const keys = Object.keys(configKeys).filter(
    key => !plainKeys.has(key) && key !== 'source' && key !== 'destination',
  )
  return new Map(keys.map(key => [key, values.get(key) ?? null]))
}

/** Whether what was made under one configuration stands under another, but for what reads the changed keys. */
export function isSameEpoch(before: Config, after: Config): boolean {
  return (
    before.source === after.source &&
    before.environment === after.environment &&
    isSameValue(epochValues(before), epochValues(after))
  )
}
