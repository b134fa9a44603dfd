/** Tusitala as a library: build a site from a program, once or again and again, or write a plugin with types. */
export { type BuildRequest, type BuildResult, build } from './builder/build.ts'
export {
  createSession,
  type Session,
  type SessionRequest,
  type UpdateOptions,
} from './builder/session.ts'
export type { Config } from './config/config.ts'
export type { Diagnostic, Place, Severity } from './diagnostics/diagnostic.ts'
export type { Converter, ConverterContext } from './engines/engine.ts'
export {
  type Filter,
  type FilterContext,
  FilterError,
  type FilterTable,
  type Tracked,
} from './filters/filter.ts'
export type { Composer, Generated, Generator, GeneratorContext } from './generators/generator.ts'
export type { PluginCommand, PluginCommandContext } from './plugins/command.ts'
export { definePlugin, type Plugin } from './plugins/door.ts'
export type { HookDefinition, HookPriority } from './plugins/hooks.ts'
export type { Jekyll, PlainConverter, PlainGenerator } from './plugins/jekyll.ts'
export type { Payload } from './plugins/payload.ts'
export type {
  NewPage,
  PluginCollection,
  PluginDocument,
  PluginFile,
  PluginSite,
  SiteEditor,
} from './plugins/plugin-site.ts'
export type { PluginTag, TagContext } from './plugins/tag.ts'
export type { Document, Site, StaticFile } from './site/types.ts'
export type { Hash, Value } from './values/value.ts'
