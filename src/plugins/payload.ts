import { once } from '../util/once.ts'
import type { Hash } from '../values/value.ts'
import { Mistake } from './attempt.ts'
import type { PlainData, PlainObject } from './plain-data.ts'
import type { PluginDocument, PluginSite } from './plugin-site.ts'

/**
 * What a hook `pre_render` gets beside its page: the variables that templates start with. What it sets of `payload.page`
 * is data of the page, what it sets of `payload.site` is configuration, and whatever else it sets is a variable.
 */
export type Payload = PlainObject & { readonly site: object; readonly page: object | null }

/** @param variables that were set for all pages */
export function createPayload(
  site: PluginSite,
  page: PluginDocument | null,
  variables: PlainObject = {},
): Payload {
  const payload: PlainObject = Object.assign(Object.create(null), variables)
  const siteOf = once(() => overlay(site.config, site, siteKeys))
  const pageOf = once(() => (page === null ? null : overlay(page.data, page, pageKeys)))
  // What is not asked for need not be made, of each of many pages.
  Object.defineProperties(payload, { site: { get: siteOf }, page: { get: pageOf } })
  return payload as Payload
}

/** The variables that were set in a payload. */
export function variablesIn(payload: Payload, plain: PlainData): Hash {
  return plain.restoreHash(Object.fromEntries(Object.entries(payload)), new Map())
}

const siteKeys: ReadonlySet<string> = new Set([
  'time',
  'data',
  'pages',
  'static_files',
  'tags',
  'categories',
  'documents',
])
const pageKeys: ReadonlySet<string> = new Set([
  'content',
  'output',
  'url',
  'path',
  'name',
  'collection',
  'relative_path',
])

/** Data in front of which stand some fields that cannot be set there. */
function overlay(data: PlainObject, fields: object, names: ReadonlySet<string>): object {
  return new Proxy(data, {
    get: (target, name) =>
      typeof name === 'string' && names.has(name) ? Reflect.get(fields, name) : Reflect.get(target, name),
    has: (target, name) => (typeof name === 'string' && names.has(name)) || Reflect.has(target, name),
    set(target, name, value) {
      if (typeof name === 'string' && names.has(name)) {
        throw new Mistake(`"${name}" cannot be set in a payload`, 'set it of the page or the site itself')
      }
      return Reflect.set(target, name, value)
    },
  })
}
