import { suggest } from '../../util/similar.ts'
import { startOf, textOf } from './expression-compiler.ts'
import type { AstNode } from './internals.ts'
import { offsetAt, placeAt, tagsOf, unclosedTags } from './tags.ts'
import { TemplateFault } from './template-fault.ts'
import { nodesOf } from './walk-tree.ts'

export interface KnownNames {
  readonly filters: () => Iterable<string>
  /** How many arguments a filter takes, least and most; null for Nunjucks' own, which take what they get. */
  readonly arity: (filter: string) => readonly [least: number, most: number] | null
  readonly tests: () => Iterable<string>
}

/**
 * Finds what can be seen wrong in a template before it runs, wherever it stands: Nunjucks itself says so only
 * when it comes to it, or not at all. @throws TemplateFault
 */
export function checkTemplate(tree: AstNode, body: string, known: KnownNames): void {
  checkRaw(body)
  const blocks = new Set<string>()
  for (const node of nodesOf(tree)) {
    const check = checks.get(node.typename)
    if (check !== undefined) check(node, { ...known, body, blocks })
  }
}

interface Checking extends KnownNames {
  readonly body: string
  /** Those met so far. */
  readonly blocks: Set<string>
}

type Check = (node: AstNode, checking: Checking) => void

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['Filter', checkFilter],
  ['Is', ({ right }, { tests }) => checkKnown('test', right?.name ?? right, tests)],
  ['Symbol', checkName],
  ['LookupVal', checkMember],
  ['Pair', ({ key }) => checkTarget(key)],
  ['Set', checkSet],
  ['Import', ({ target }) => checkTarget(target)],
  ['Block', checkBlock],
])

/** Nunjucks takes a `raw` without its end for no `raw`. */
function checkRaw(body: string): void {
  if (!/\{%-?\s*(?:raw|verbatim)/.test(body)) return
  const open = unclosedTags(tagsOf(body)).find(({ name }) => name === 'raw' || name === 'verbatim')
  if (open === undefined || open.end === null) return
  throw new TemplateFault(
    'template-syntax',
    `{% ${open.name} %} opens here and does not close`,
    { ...placeAt(body, open.start), length: open.end - open.start },
    `add {% end${open.name} %} where it ends`,
  )
}

function checkFilter({ name, args }: AstNode, { filters, arity }: Checking): void {
  if (name === null || name === undefined) return
  checkKnown('filter', name, filters)
  const [, ...parameters] = args?.children ?? []
  const text = String(name.value)
  if (parameters.some(({ typename }) => typename === 'KeywordArgs')) {
    const message = `the filter "${text}" takes no named arguments`
    const hint = `write the values alone, in their order: ${text}("...")`
    throw new TemplateFault('filter-arguments', message, placeOf(name, text.length), hint)
  }
  const [least, most] = arity(text) ?? [0, parameters.length]
  const given = parameters.length
  if (given >= least && given <= most) return
  const wanted = least === most ? `${least === 0 ? 'no' : least}` : `${least} to ${most}`
  throw new TemplateFault(
    'filter-arguments',
    `the filter "${text}" takes ${wanted} ${wanted === '1' ? 'argument' : 'arguments'}, not ${given}`,
    placeOf(name, text.length),
    given > most ? 'remove what is too much' : `write them in brackets behind its name: ${text}("...")`,
  )
}

function checkKnown(
  kind: 'filter' | 'test',
  node: AstNode | null | undefined,
  known: () => Iterable<string>,
): void {
  if (node === null || node === undefined) return
  const name = String(node.value)
  const names = new Set(known())
  if (names.has(name)) return
  const code = kind === 'filter' ? 'filter-unknown' : 'test-unknown'
  const hint = suggest(name, names, 'check its spelling')
  throw new TemplateFault(code, `there is no ${kind} "${name}"`, placeOf(node, name.length), hint)
}

/** The lexer takes for a name whatever is no bracket or operator of its own: `title"`, `&&`. */
function checkName(node: AstNode): void {
  const name = String(node.value)
  if (!isName(name)) throw notName(name, node)
}

function checkMember({ val }: AstNode, { body }: Checking): void {
  if (val?.typename !== 'Literal' || typeof val.value !== 'string') return
  const isQuoted = /["']/.test(body[offsetAt(body, val.lineno, val.colno)] ?? '')
  if (!isQuoted && !isName(val.value)) throw notName(val.value, val)
}

function checkSet({ targets }: AstNode): void {
  for (const target of targets ?? []) checkTarget(target)
}

function checkTarget(node: AstNode | undefined): void {
  if (node === undefined) return
  const isText = node.typename === 'Literal' && typeof node.value === 'string'
  if (node.typename !== 'Symbol' && !isText) {
    const at = startOf(node)
    throw new TemplateFault(
      'template-syntax',
      `"${textOf(node)}" cannot be set: it is no name`,
      placeOf(at, textOf(node).length),
      'a template can set variables of its own; what belongs to the site or a page stays as it is',
    )
  }
  if (node.value === '__proto__') throw notName('__proto__', node)
}

function checkBlock({ name }: AstNode, { blocks }: Checking): void {
  const text = String(name?.value)
  if (name === null || name === undefined) return
  if (text in Object.prototype) throw notName(text, name)
  if (blocks.has(text)) {
    throw new TemplateFault(
      'template-syntax',
      `there is a block "${text}" above already`,
      placeOf(name, text.length),
      'give each block of a template a name of its own',
    )
  }
  blocks.add(text)
}

function isName(text: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(text)
}

function notName(name: string, node: AstNode): TemplateFault {
  const hint = 'names are made of letters, digits and underscores; text stands in quotes'
  return new TemplateFault('template-syntax', `"${name}" is no name`, placeOf(node, name.length), hint)
}

function placeOf({ lineno, colno }: AstNode, length: number): TemplateFault['place'] {
  return { line: lineno, column: colno, length }
}
