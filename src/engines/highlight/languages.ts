import { type ClassMap, type LanguageTable, readClassMap } from './class-map.ts'
import { configurationTables } from './maps/configuration.ts'
import { ecmaScriptTables } from './maps/ecma-script.ts'
import { functionalTables } from './maps/functional.ts'
import { markupTables } from './maps/markup.ts'
import { queriesTables } from './maps/queries.ts'
import { scriptsTables } from './maps/scripts.ts'
import { shellsTables } from './maps/shells.ts'
import { stylesTables } from './maps/styles.ts'
import { systemsTables } from './maps/systems.ts'
import { templatesTables } from './maps/templates.ts'
import { virtualMachinesTables } from './maps/virtual-machines.ts'

/** The table of a lexer of Rouge, by its tag; its own or a relative's. */
export function findTable(tag: string): LanguageTable | undefined {
  return tables.get(relatives.get(tag) ?? tag)
}

/** What stands in places that no table knows: Prism's types that mean the same in all languages. */
export const commonClasses: ClassMap = readClassMap(`
      attr-name na: *
      boolean kc: *
      builtin nb: *
      char sc: *
      class-name nc: *
      comment c1: *
      comment/* cm: *
      constant no: *
      function nf: *
      important k: *
      keyword k: *
      number mi: *
      operator o: *
      property n: *
      punctuation p: *
      regex sr: *
      string s2: *
      string' s1: *
      symbol ss: *
      tag nt: *
      variable nv: *
`)

const tables: ReadonlyMap<string, LanguageTable> = new Map(
  [
    configurationTables,
    ecmaScriptTables,
    functionalTables,
    markupTables,
    queriesTables,
    scriptsTables,
    shellsTables,
    stylesTables,
    systemsTables,
    templatesTables,
    virtualMachinesTables,
  ].flatMap(family => Object.entries(family)),
)

/** Lexers that Rouge made of others, or nearly so. */
const relatives: ReadonlyMap<string, string> = new Map([
  ['conf', 'ini'],
  ['cuda', 'cpp'],
  ['cython', 'python'],
  ['eex', 'erb'],
  ['gjs', 'javascript'],
  ['gradle', 'groovy'],
  ['gts', 'typescript'],
  ['hack', 'php'],
  ['hql', 'sql'],
  ['json-doc', 'json'],
  ['objective_cpp', 'objective_c'],
  ['plist', 'xml'],
  ['vue', 'html'],
])
