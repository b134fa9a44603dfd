import { type AstNode, type CompilerInstance, compiler, parser, type RootFunction, transform } from './internals.ts'

/**
 * Nunjucks' compiler, taught where it is: every filter goes through one function of our runtime with its
 * place, and what fails in an included template passes by with the place of the include.
 */
class PlacedCompiler extends compiler.Compiler {
  compileFilter(node: AstNode, frame: unknown): void {
    const name = node.name
    if (name === undefined) return
    this._emit(`runtime.callFilter(env, context, ${JSON.stringify(name.value)}, ${place(name)}, `)
    this._compileAggregate(node.args, frame, '[', ']')
    this._emit(')')
  }

  override _compileGetTemplate(node: AstNode, frame: unknown, eager: boolean, ignoreMissing: boolean): string {
    const at = node.template ?? node
    this._emitLine(`lineno = ${at.lineno}; colno = ${at.colno};`)
    return super._compileGetTemplate(node, frame, eager, ignoreMissing)
  }

  compileLookupVal(node: AstNode & { readonly target?: AstNode; readonly val?: AstNode }, frame: unknown): void {
    this._emit(`(lineno = ${node.lineno}, colno = ${node.colno}, runtime.memberLookup((`)
    this._compileExpression(node.target, frame)
    this._emit('),')
    this._compileExpression(node.val, frame)
    this._emit('))')
  }

  _makeCallback(result?: string): string {
    const error = this._tmpid()
    const parameters = result === undefined ? error : `${error},${result}`
    return `function(${parameters}) {\nif(${error}) { cb(runtime.passError(${error}, lineno, colno)); return; }`
  }
}

function place(node: AstNode): string {
  return `${node.lineno}, ${node.colno}`
}

/** The syntax tree of a template. Throws Nunjucks' TemplateError. */
export function parseTemplate(source: string): AstNode {
  return parser.parse(source, [], {})
}

/** The functions of a parsed template: `root`, and `b_NAME` for each of its blocks. */
export function compileTree(tree: AstNode, name: string): Readonly<Record<string, RootFunction>> {
  const made: CompilerInstance = new PlacedCompiler(name, false)
  made.compile(transform(tree, []))
  // Nunjucks templates are code by design; only layouts and pages that name the engine are compiled.
  return new Function(made.getCode())() as Readonly<Record<string, RootFunction>>
}
