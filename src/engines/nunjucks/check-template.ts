import { mostSimilar } from '../../util/similar.ts'
import { type AstNode, nodes } from './internals.ts'
import { TemplateFault } from './template-fault.ts'

export interface KnownNames {
  readonly filters: () => Iterable<string>
  readonly tests: () => Iterable<string>
}

/**
 * Finds the names of filters and tests that do not exist before a template runs, wherever they stand:
 * Nunjucks itself says so only when it comes to them, and not where.
 */
export function checkTemplate(tree: AstNode, known: KnownNames): void {
  for (const filter of tree.findAll(nodes.Filter)) {
    if (filter.name !== undefined) checkName('filter', filter.name, known.filters)
  }
  for (const test of tree.findAll(nodes.Is)) {
    const name = test.right?.name ?? test.right
    if (name !== undefined) checkName('test', name, known.tests)
  }
}

function checkName(kind: 'filter' | 'test', node: AstNode, known: () => Iterable<string>): void {
  const name = String(node.value)
  const names = [...known()]
  if (names.includes(name)) return
  const near = mostSimilar(name, names)
  throw new TemplateFault(kind === 'filter' ? 'filter-unknown' : 'test-unknown', `there is no ${kind} "${name}"`, {
    line: node.lineno,
    column: node.colno,
    length: name.length,
    hint: near === null ? `check the ${kind}'s spelling` : `did you mean "${near}"?`,
  })
}
