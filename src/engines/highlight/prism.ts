import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'

/** A piece of code as Prism cuts it: bare text, or a token that may hold others. */
export type PrismNode = string | PrismToken

export interface PrismToken {
  readonly type: string
  readonly alias?: string | readonly string[] | null
  readonly content: PrismNode | readonly PrismNode[]
}

export type Tokenize = (code: string) => readonly PrismNode[]

/**
 * Prism's grammars, loaded when first asked for. The result is null for a grammar that Prism does not have.
 *
 * Each grammar gets a Prism of its own, with what it requires and nothing else: grammars look at which others
 * are there already, so in a shared one the output would depend on the order of a site's pages. The sources are
 * compiled as functions of `Prism`, since as modules they would find and leave it on the global object.
 */
export function createPrismLoader(): (grammar: string) => Tokenize | null {
  const loaded = new Map<string, Tokenize | null>()
  const compiled = new Map<string, Component>()
  let table: ComponentTable | undefined
  return grammar => {
    let tokenize = loaded.get(grammar)
    if (tokenize === undefined) {
      table ??= readComponentTable()
      tokenize = table.has(grammar) ? loadGrammar(grammar, table, compiled) : null
      loaded.set(grammar, tokenize)
    }
    return tokenize
  }
}

type Component = (prism: unknown, module: { exports: unknown }) => void
/** What each grammar requires. */
type ComponentTable = ReadonlyMap<string, readonly string[]>

interface Prism {
  readonly languages: Readonly<Record<string, unknown>>
  readonly hooks: { run(name: string, environment: PrismEnvironment): void }
  tokenize(code: string, grammar: unknown): readonly PrismNode[]
}

interface PrismEnvironment {
  readonly language: string
  code: string
  grammar: unknown
  tokens?: readonly PrismNode[]
}

const folder = join(dirname(createRequire(import.meta.url).resolve('prismjs/package.json')), 'components')
/** What Prism's own bundle holds, in its order: markup learns of the other two while they load. */
const base = ['markup', 'css', 'clike', 'javascript']

function readComponentTable(): ComponentTable {
  const { languages } = JSON.parse(readFileSync(join(folder, '../components.json'), 'utf8'))
  const entries = Object.entries<{ require?: string | readonly string[] }>(languages)
  return new Map(entries.map(([name, { require = [] }]) => [name, [require].flat()]))
}

function loadGrammar(grammar: string, table: ComponentTable, compiled: Map<string, Component>): Tokenize {
  const module: { exports: unknown } = { exports: {} }
  component('core', compiled)(undefined, module)
  const prism = module.exports as Prism
  const done = new Set<string>()
  const load = (name: string): void => {
    if (done.has(name)) return
    done.add(name)
    for (const required of table.get(name) ?? []) load(required)
    component(name, compiled)(prism, { exports: undefined })
  }
  for (const name of [...base, grammar]) load(name)
  return code => {
    const environment: PrismEnvironment = { language: grammar, code, grammar: prism.languages[grammar] }
    prism.hooks.run('before-tokenize', environment)
    environment.tokens = prism.tokenize(environment.code, environment.grammar)
    prism.hooks.run('after-tokenize', environment)
    return environment.tokens
  }
}

function component(name: string, compiled: Map<string, Component>): Component {
  const known = compiled.get(name)
  if (known !== undefined) return known
  const filename = join(folder, `prism-${name}.min.js`)
  // Parameters that get no value hide the globals that the core looks for.
  const names = ['Prism', 'module', 'global', 'window', 'self', 'document', 'WorkerGlobalScope']
  const compiledComponent = compileFunction(readFileSync(filename, 'utf8'), names, { filename }) as Component
  compiled.set(name, compiledComponent)
  return compiledComponent
}
