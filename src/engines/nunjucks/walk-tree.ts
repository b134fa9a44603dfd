import type { AstNode } from './internals.ts'

/** A node and all below it, from the top. Nunjucks' own `findAll` passes over the cases of a `switch`. */
export function* nodesOf(node: AstNode): Generator<AstNode> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

function childrenOf(node: AstNode): readonly AstNode[] {
  if (node.children !== undefined) return node.children
  const fields: Readonly<Record<string, unknown>> = { ...node }
  return node.fields.flatMap(field => fields[field]).filter(isNode)
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'typename' in value && 'fields' in value
}
