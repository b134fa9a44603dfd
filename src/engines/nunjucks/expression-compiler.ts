import { type AstNode, type CompileFrame, compiler } from './internals.ts'

/**
 * How Nunjucks' expressions are compiled here. All that an expression does goes through functions of our
 * runtime: look-ups, calls, filters, tests, comparisons, sums. `lineno` and `colno` are variables of each
 * compiled template that say where it is.
 */
export class ExpressionCompiler extends compiler.Compiler {
  /** The block that is being compiled: what `super()` is about. */
  blockName: string | null = null

  compileLiteral({ value }: AstNode): void {
    this._emit(typeof value === 'string' ? JSON.stringify(value) : String(value))
  }

  compileSymbol({ value }: AstNode, frame: CompileFrame): void {
    const name = String(value)
    this._emit(frame.lookup(name) ?? `runtime.contextOrFrameLookup(context, frame, ${JSON.stringify(name)})`)
  }

  compileLookupVal(node: AstNode, frame: CompileFrame): void {
    this.emitCall('runtime.memberLookup', frame, [node.target, node.val])
  }

  compileFunCall(node: AstNode, frame: CompileFrame): void {
    const { name } = node
    const at = startOf(node)
    const place = `(passage = "called", lineno = ${at.lineno}), (colno = ${at.colno})`
    if (name?.typename === 'Symbol' && name.value === 'super' && this.blockName !== null) {
      this._emit(
        `runtime.callSuper(${JSON.stringify(this.blockName)}, b_${this.blockName}, context, frame, ${place})`,
      )
      return
    }
    this._emit('runtime.call(')
    this._compileExpression(name, frame)
    this._compileAggregate(node.args, frame, ', [', ']')
    this._emit(`, context, ${JSON.stringify(name ? textOf(name) : '')}, ${place})`)
  }

  compileFilter(node: AstNode, frame: CompileFrame): void {
    const { name } = node
    if (name === null || name === undefined) return
    const [input, ...parameters] = node.args?.children ?? []
    this._emit(`runtime.callFilter(link, context, frame, ${JSON.stringify(name.value)}, `)
    this.compile(input, frame)
    this.emitList(', [', frame, parameters)
    this._emit(`], (lineno = ${name.lineno}), (colno = ${name.colno}))`)
  }

  compileIs(node: AstNode, frame: CompileFrame): void {
    const test = node.right?.name ?? node.right
    const at = test ?? node
    this._emit(`runtime.callTest(context, ${JSON.stringify(test?.value)}, [`)
    this.compile(node.left, frame)
    if (node.right?.args) this._compileAggregate(node.right.args, frame, ', ')
    this._emit(`], (lineno = ${at.lineno}), (colno = ${at.colno}))`)
  }

  compileIn(node: AstNode, frame: CompileFrame): void {
    this.emitCall('runtime.inOperator', frame, [node.left, node.right])
  }

  compileAdd(node: AstNode, frame: CompileFrame): void {
    this.emitCall('runtime.add', frame, [node.left, node.right])
  }

  compileConcat(node: AstNode, frame: CompileFrame): void {
    this.emitCall('runtime.concat', frame, [node.left, node.right])
  }

  compileCompare(node: AstNode, frame: CompileFrame): void {
    const operations = node.ops ?? []
    for (const { type } of operations.toReversed()) this._emit(`runtime.compare(${JSON.stringify(type)}, `)
    this.compile(node.expr, frame)
    for (const { expr } of operations) {
      this._emit(', ')
      this.compile(expr, frame)
      this._emit(')')
    }
  }

  emitCall(callee: string, frame: CompileFrame, parameters: readonly (AstNode | undefined)[]): void {
    this.emitList(`${callee}(`, frame, parameters)
    this._emit(')')
  }

  emitList(opener: string, frame: CompileFrame, items: readonly (AstNode | undefined)[]): void {
    this._emit(opener)
    items.forEach((item, index) => {
      if (index > 0) this._emit(', ')
      this._compileExpression(item, frame)
    })
  }

  /** Notes where the template is, as what follows may fail. */
  emitPlace(node: AstNode | null | undefined): void {
    if (node === null || node === undefined) return
    const { lineno, colno } = startOf(node)
    this._emitLine(`lineno = ${lineno}; colno = ${colno};`)
  }
}

/** The node where the text of an expression begins: Nunjucks places many at their operator. */
export function startOf(node: AstNode): AstNode {
  const first = (firstPart.get(node.typename) ?? (() => undefined))(node)
  return first === undefined || first === null ? node : startOf(first)
}

const firstPart: ReadonlyMap<string, (node: AstNode) => AstNode | null | undefined> = new Map<
  string,
  (node: AstNode) => AstNode | null | undefined
>([
  ['LookupVal', ({ target }) => target],
  ['FunCall', ({ name }) => name],
  ['Filter', ({ args }) => args?.children?.[0]],
  ['Compare', ({ expr }) => expr],
  ['InlineIf', ({ body }) => body],
  ...['In', 'Is', 'And', 'Or', 'Add', 'Sub', 'Mul', 'Div', 'FloorDiv', 'Mod', 'Pow', 'Concat'].map(
    (name): [string, (node: AstNode) => AstNode | undefined] => [name, ({ left }) => left],
  ),
])

/** A name as its author wrote it: `macros.link`. */
export function textOf(node: AstNode): string {
  if (node.typename === 'LookupVal' && node.target && node.val) {
    const isName = node.val.typename === 'Literal' && typeof node.val.value === 'string'
    return `${textOf(node.target)}${isName ? `.${node.val.value}` : `[${textOf(node.val)}]`}`
  }
  if (node.typename === 'FunCall' && node.name) return `${textOf(node.name)}()`
  return node.value === undefined ? 'this' : String(node.value)
}
